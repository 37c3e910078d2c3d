package org.quintet.task.support.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// Tells names of goods from the words of the trade around them.
final class Goods {
    private static final Set<String> TRADE =
            Set.of(
                    "order",
                    "orders",
                    "invoice",
                    "account",
                    "email",
                    "password",
                    "money",
                    "refund",
                    "size",
                    "colour",
                    "color",
                    "delivery",
                    "warranty",
                    "guarantee",
                    "shop",
                    "store",
                    "driver",
                    "parcel",
                    "package",
                    "number",
                    "address",
                    "price",
                    "discount",
                    "item",
                    "items",
                    "goods",
                    "product",
                    "products",
                    "label",
                    "service",
                    "name",
                    "profile",
                    "code",
                    "website",
                    "app",
                    "receipt",
                    "bill",
                    "payment",
                    "card",
                    "problem",
                    "question",
                    "tracking",
                    "customer",
                    "screen",
                    "checkout",
                    "bank",
                    "thing",
                    "one",
                    "wrong",
                    "company",
                    "manual",
                    "policy",
                    "way");

    private static final Set<String> CHINESE_TRADE =
            Set.of(
                    "订单", "发票", "快递", "包裹", "物流", "账号", "密码", "客服", "地址", "价格", "货", "商品", "产品",
                    "东西", "问题", "尺码", "颜色");

    private Goods() {}

    /// Whether a phrase may be the name of something bought.
    static boolean isName(String phrase) {
        String lower = phrase.toLowerCase(Locale.ROOT).strip();
        return !CHINESE_TRADE.contains(lower)
                && Arrays.stream(lower.split(" ", -1)).noneMatch(TRADE::contains);
    }
}
