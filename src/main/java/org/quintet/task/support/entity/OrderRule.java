package org.quintet.task.support.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quintet.core.SupportCase.Entity;
import org.quintet.core.SupportCase.Kind;

/// Order and tracking numbers: after a word that announces one, or by their looks alone.
final class OrderRule implements EntityRule {
    private static final String TOKEN =
            "(?<![\\p{Alnum}.,£$€¥-])#?(?<it>[a-z]{0,5}[-]?\\d[a-z0-9]*(?:-[a-z0-9]+)*)"
                    + "(?![\\p{Alnum}]|[.,]\\d|[-/.年月日号元块%])";
    private static final Pattern LOOKS = Pattern.compile(TOKEN, Found.FLAGS);

    /// Digits as they are heard when somebody spells a number out: `4-8-213`, `4 8 2 1 3`.
    private static final Pattern SPELLED =
            Pattern.compile(
                    "(?<![\\p{Alnum}.,£$€¥-])#?(?<it>\\d{1,3}(?:(?:[-，、]|,?\\s)\\d{1,3}){2,})"
                            + "(?![\\p{Alnum}]|[.,，、\\s]\\d|[-/年月日号元块%])");

    private static final Pattern APART = Pattern.compile("\\D+");
    private static final int FEWEST_SINGLE = 2;
    private static final Pattern ANNOUNCED =
            Pattern.compile(
                    "(?:orders?|purchase|tracking|parcel|shipment|consignment|reference|ref|number|\\bno|\\bnr|订单|单号|单子|运单|快递|编号|order)[^\\p{Alnum}\\n"
                            + "，。,;；!?]{0,4}(?:(?:number|no|nr|num|id|号码?|是|为|is|was|里面?|里的|的)[^\\p{Alnum}\\n"
                            + "]{0,3}){0,3}$",
                    Found.FLAGS);
    private static final Pattern OTHER_NUMBER =
            Pattern.compile(
                    "(?:税号|卡号|账号|帐号|电话|手机号?码?|型号|邮编|vat|tax|card|phone|tel|mobile|call|account|model|version|size|error|code|zip|postcode|代码|错误)[^\\p{Alnum}\\n"
                            + "]{0,3}(?:(?:number|no|nr|是|为|is)[^\\p{Alnum}\\n"
                            + "]{0,3}){0,2}$",
                    Found.FLAGS);
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern DATE =
            Pattern.compile("(?:19|20)\\d\\d-(?:0?[1-9]|1[0-2])-(?:[0-2]?\\d|3[01])");
    private static final int LOOK_BACK = 32;
    private static final int FEWEST_ANNOUNCED = 3;
    private static final int FEWEST_ALONE = 6;
    private static final int FEWEST_WITH_LETTERS = 4;

    @Override
    public List<Entity> find(String text) {
        List<Entity> all = new ArrayList<>(spelled(text));
        Matcher matcher = LOOKS.matcher(text);
        while (matcher.find()) {
            String token = matcher.group("it");
            int start = matcher.start("it");
            boolean known = all.stream().anyMatch(e -> e.start() <= start && start < e.end());
            if (!known && isOrder(token, before(text, matcher.start()))) {
                all.add(
                        Found.at(
                                Kind.ORDER,
                                text,
                                start,
                                matcher.end("it"),
                                token.toUpperCase(Locale.ROOT)));
            }
        }
        return all;
    }

    private static String before(String text, int start) {
        return text.substring(Math.max(0, start - LOOK_BACK), start);
    }

    /// Numbers that were announced and then spelled out; their value is the digits together.
    private static List<Entity> spelled(String text) {
        List<Entity> all = new ArrayList<>();
        Matcher matcher = SPELLED.matcher(text);
        while (matcher.find()) {
            String token = matcher.group("it");
            long single = APART.splitAsStream(token).filter(group -> group.length() == 1).count();
            String digits = APART.matcher(token).replaceAll("");
            if (single >= FEWEST_SINGLE
                    && digits.length() >= FEWEST_WITH_LETTERS
                    && ANNOUNCED.matcher(before(text, matcher.start())).find()) {
                all.add(Found.at(Kind.ORDER, text, matcher.start("it"), matcher.end("it"), digits));
            }
        }
        return all;
    }

    private static boolean isOrder(String token, String before) {
        int digits = (int) token.chars().filter(c -> c >= '0' && c <= '9').count();
        boolean announced = ANNOUNCED.matcher(before).find();
        if (OTHER_NUMBER.matcher(before).find() || DATE.matcher(token).matches()) {
            return false;
        }
        if (announced) {
            return digits >= FEWEST_ANNOUNCED;
        }
        boolean letters = Character.isLetter(token.charAt(0));
        return !MOBILE.matcher(token).matches()
                && digits >= (letters ? FEWEST_WITH_LETTERS : FEWEST_ALONE);
    }
}
