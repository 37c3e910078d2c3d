package org.quintet.task.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quintet.core.SupportCase.Entity;
import org.quintet.core.SupportCase.Kind;
import org.quintet.task.support.entity.EntityFinder;

/// Places and values of entities, on Tuesday 2026-11-24 at noon.
class EntityFinderTest {
    private static final EntityFinder FINDER =
            new EntityFinder(SupportFiguresTest.NOON, List.of("Nimbus 3000", "云朵枕"));

    private static List<Entity> of(Kind kind, String text) {
        return FINDER.find(text).all().stream().filter(e -> e.kind() == kind).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it came yesterday|yesterday|2026-11-23",
                "it came on Monday|on Monday|2026-11-23",
                "call me next Friday|next Friday|2026-11-27",
                "bought on 14 March 2025|14 March 2025|2025-03-14",
                "bought March 3rd|March 3rd|2026-03-03",
                "since 2026-02-30 or 2026-02-28|2026-02-28|2026-02-28",
                "two weeks ago it broke|two weeks ago|2026-11-10",
                "it takes three days|three days|P3D",
                "ring at 3 pm|at 3 pm|T15:00",
                "last month|last month|2026-10",
                "昨天买的|昨天|2026-11-23",
                "上周三收到|上周三|2026-11-18",
                "明天上午十点半来|明天上午十点半|2026-11-25T10:30",
                "下午3点打给我|下午3点|T15:00",
                "去年八月买的|去年八月|2025-08",
                "2025年3月5日下单|2025年3月5日|2025-03-05",
                "两周前坏的|两周前|2026-11-10",
                "用了一年半|一年|P1Y",
                "等了三个小时|三个小时|PT3H",
            })
    void timesHaveValues(String text, String span, String value) {
        assertThat(of(Kind.TIME, text))
                .singleElement()
                .satisfies(
                        entity -> {
                            assertThat(entity.text()).isEqualTo(span);
                            assertThat(entity.value()).isEqualTo(value);
                            assertThat(text.substring(entity.start(), entity.end()))
                                    .isEqualTo(span);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I paid £49.90|49.9 GBP",
                "give me a dozen plates|12",
                "twenty-one chairs please|21",
                "about 500 ml|500 ml",
                "两双鞋|2 双",
                "扣了199块|199 CNY",
                "一百二十五公斤|125 公斤",
                "3200元的发票|3200 CNY",
            })
    void quantitiesHaveValues(String text, String value) {
        assertThat(of(Kind.QUANTITY, text)).extracting(Entity::value).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order #a-20931 please|A-20931",
                "订单号是20261109007|20261109007",
                "88210347|88210347",
                "My order 4-8-213 has not come|48213",
                "my order number is 4 8 2 1 3.|48213",
                "订单号是 4，8，2，1，3，还没到|48213",
                "order 114-3941689-8772232|114-3941689-8772232",
                "orders 100, 200, 300 and 400|100",
                "I need 2 3 4 chairs|",
                "my phone is 13812345678|",
                "税号 91310000775|",
                "error E04|",
                "it was 2026-03-14|",
            })
    void ordersAreToldFromOtherNumbers(String text, String value) {
        assertThat(of(Kind.ORDER, text))
                .extracting(Entity::value)
                .isEqualTo(value == null ? List.of() : List.of(value));
    }

    @Test
    void knowsTheUsersOwnProducts() {
        assertThat(of(Kind.PRODUCT, "my nimbus 3000 is dead"))
                .extracting(Entity::text)
                .containsExactly("nimbus 3000");
        assertThat(of(Kind.PRODUCT, "云朵枕还有吗")).extracting(Entity::text).containsExactly("云朵枕");
    }

    @Test
    void findsPeopleAndPlaces() {
        assertThat(of(Kind.PERSON, "Ask Mr Smith or 张先生"))
                .extracting(Entity::text)
                .containsExactly("Smith", "张先生");
        assertThat(of(Kind.PLACE, "send it to 12 Rose Street, not to 杭州市"))
                .extracting(Entity::text)
                .containsExactly("12 Rose Street", "杭州市");
    }

    @Test
    void longAndOddTextsTakeNoTime() {
        for (String piece :
                List.of(
                        "a ",
                        "1",
                        "第一",
                        "order ",
                        "不",
                        "the my a ",
                        "((((",
                        "\uD83D\uDE00",
                        "一个半小时前")) {
            String text = piece.repeat(4000 / piece.length());
            long since = System.nanoTime();
            FINDER.find(text);
            assertThat(System.nanoTime() - since).as(piece).isLessThan(20_000_000_000L);
        }
    }
}
