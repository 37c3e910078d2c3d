package org.quintet.task.support.entity;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Values of times, in ISO 8601.
final class Times {
    private Times() {}

    /// A date; null where the calendar has none such.
    static @Nullable String date(LocalDate today, @Nullable String year, int month, int day) {
        try {
            int y = year == null ? today.getYear() : Integer.parseInt(year);
            return LocalDate.of(y, month, day).toString();
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// A month, as `2026-03`.
    static String month(int year, int month) {
        return String.format(Locale.ROOT, "%d-%02d", year, month);
    }

    /// A time of day; null where the clock has none such.
    static @Nullable String ofDay(int hour, int minute) {
        return hour > 24 || minute > 59
                ? null
                : String.format(Locale.ROOT, "T%02d:%02d", hour % 24, minute);
    }

    /// A week, month or year some steps from now; the words for what has no such name.
    static String period(LocalDate today, String unit, int step, String words) {
        return switch (unit) {
            case "week" -> {
                LocalDate day = today.plusWeeks(step);
                yield String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            }
            case "month" -> {
                LocalDate day = today.plusMonths(step);
                yield month(day.getYear(), day.getMonthValue());
            }
            case "year" -> Integer.toString(today.getYear() + step);
            default -> words;
        };
    }

    /// A length of time, or the moment that it leads to.
    ///
    /// @param unit begins with `minute`, `hour`, `day`, `week`, `month` or `year`, or is short for
    ///   it
    /// @param sign -1 for so long ago, 1 for from now, 0 for the length itself
    static String length(LocalDateTime now, double number, String unit, int sign) {
        ChronoUnit step =
                switch (unit.charAt(0)) {
                    case 'h' -> ChronoUnit.HOURS;
                    case 'd' -> ChronoUnit.DAYS;
                    case 'w' -> ChronoUnit.WEEKS;
                    case 'y' -> ChronoUnit.YEARS;
                    default -> unit.startsWith("mo") ? ChronoUnit.MONTHS : ChronoUnit.MINUTES;
                };
        boolean half = number != Math.rint(number);
        if (half && step == ChronoUnit.YEARS) {
            return length(now, number * 12, "month", sign);
        }
        if (half && step != ChronoUnit.HOURS && step != ChronoUnit.MINUTES) {
            return "P" + Numbers.plain(number) + unit.substring(0, 1).toUpperCase(Locale.ROOT);
        }
        if (step == ChronoUnit.HOURS || step == ChronoUnit.MINUTES) {
            Duration length =
                    Duration.ofMinutes(Math.round(number * (step == ChronoUnit.HOURS ? 60 : 1)));
            return sign == 0
                    ? length.toString()
                    : now.plus(length.multipliedBy(sign))
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString();
        }
        int whole = (int) Math.min(number, 100_000);
        if (sign != 0) {
            return now.toLocalDate().plus((long) sign * whole, step).toString();
        }
        Period length =
                switch (step) {
                    case DAYS -> Period.ofDays(whole);
                    case WEEKS -> Period.ofWeeks(whole);
                    case MONTHS -> Period.ofMonths(whole);
                    default -> Period.ofYears(whole);
                };
        return step == ChronoUnit.WEEKS ? "P" + whole + "W" : length.toString();
    }
}
