package org.quintet.speech.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quintet.core.Language;
import org.quintet.speech.Rows;

class EnglishTableTest {
    private static Stream<Arguments> table() {
        return Rows.of(
                """
                0 => zero
                It has 7 parts. => It has seven parts.
                42 people => forty-two people
                101 rooms => one hundred one rooms
                1,250 users => one thousand two hundred fifty users
                12,000,000 cells => twelve million cells
                3.14 => three point one four
                0.05 => zero point zero five
                .5 => point five
                -5 => minus five
                the 1st, 2nd and 3rd => the first, second and third
                the 21st century => the twenty-first century
                the 100th visitor => the one hundredth visitor
                pages 10-15 => pages ten to fifteen
                5–7 days => five to seven days
                1/2 => one half
                3/4 of it => three quarters of it
                2 1/2 cups => two and a half cups
                ⅔ full => two thirds full
                50% => fifty percent
                20%-30% => twenty percent to thirty percent
                $10-20 => ten to twenty dollars
                12.5 % more => twelve point five percent more
                $5 => five dollars
                $1 => one dollar
                $24.50 => twenty-four dollars and fifty cents
                $0.99 => ninety-nine cents
                $1.2 million => one point two million dollars
                $3bn => three billion dollars
                £20 => twenty pounds
                €1 => one euro
                ¥553 => five hundred fifty-three yuan
                100 USD => one hundred US dollars
                2026-03-15 => March fifteenth, twenty twenty-six
                3/15/2026 => March fifteenth, twenty twenty-six
                March 15, 2026 => March fifteenth, twenty twenty-six
                15 March 2026 => the fifteenth of March, twenty twenty-six
                on Jan. 3rd => on January third
                May 3-5 => May third to fifth
                in 1998 => in nineteen ninety-eight
                in 1900 => in nineteen hundred
                in 2005 => in two thousand five
                in 2000 => in two thousand
                the 1990s => the nineteen nineties
                the '80s => the eighties
                from 1939-1945 => from nineteen thirty-nine to nineteen forty-five
                at 9:30 a.m. today => at nine thirty AM today
                at 9.30am => at nine thirty AM
                at 9 pm => at nine PM
                14:05 => fourteen oh five
                at 7:00 => at seven o'clock
                at 10:00 AM => at ten AM
                call 555-1234 => call five five five, one two three four
                (415) 555-2671 => four one five, five five five, two six seven one
                order 48213 => order four eight two one three
                PIN 0042 => PIN zero zero four two
                Room 305 => Room three oh five
                Flight 1024 => Flight ten twenty-four
                5 km => five kilometers
                1 kg => one kilogram
                -10 °C => minus ten degrees Celsius
                60 mph => sixty miles per hour
                25 m² => twenty-five square meters
                a 5-kg bag => a five kilogram bag
                16 GB => sixteen gigabytes
                2.4 GHz => two point four gigahertz
                220 V => two hundred twenty volts
                in 90s => in ninety seconds
                in her 30s => in her thirties
                1920x1080 => nineteen twenty by ten eighty
                https://www.example.com/docs => example dot com slash docs
                See example.org. => See example dot org.
                jane.doe@example.com => jane dot doe at example dot com
                report.pdf => report dot PDF
                open setup.exe now => open setup dot exe now
                data_2.csv => data underscore two dot CSV
                127.0.0.1 => one hundred twenty-seven dot zero dot zero dot one
                version 1.2.3 => version one point two point three
                v2.1 => version two point one
                **Bold** and *soft* => Bold and soft
                # Heading⏎Text => Heading. Text
                - tea⏎- milk => tea. milk
                1. Boil⏎2. Pour => one. Boil. two. Pour
                [the page](https://example.com) => the page
                Use `ls` here => Use ls here
                Before⏎```⏎int a = 1;⏎```⏎After => Before. After
                > quoted => quoted
                | a | b |⏎|---|---|⏎| 1 | 2 | => a, b. one, two
                Great 👍🏽 job! 🎉 => Great job!
                I ❤️ tea => I tea
                Dr. Smith => Doctor Smith
                Mr. and Mrs. Lee => Mister and Missus Lee
                12 Main St. => twelve Main Street
                e.g. tea => for example, tea
                i.e. water => that is, water
                cats, dogs, etc. => cats, dogs, et cetera.
                Fig. 3 => Figure three
                No. 5 => Number five
                cats vs. dogs => cats versus dogs
                R&D => R and D
                C++ and C# => C plus plus and C sharp
                World War II => World War two
                Chapter IV => Chapter four
                Henry VIII => Henry the eighth
                Louis XIV => Louis the fourteenth
                GPT-4 => GPT four
                an H100 card => an H one hundred card
                3D printing => three D printing
                a < b => a less than b
                2 + 2 = 4 => two plus two equals four
                6 × 7 => six by seven
                24/7 => twenty-four seven
                and/or => and or
                10x faster => ten times faster
                ±2 mm => plus or minus two millimeters
                #7 => number seven
                wait... => wait…
                The word 你好 => The word 你好
                I paid 20元 => I paid 二十元
                """);
    }

    @ParameterizedTest
    @MethodSource("table")
    void isReadAs(String written, String spoken) {
        assertThat(Reading.of(written, Language.ENGLISH)).isEqualTo(spoken);
    }
}
