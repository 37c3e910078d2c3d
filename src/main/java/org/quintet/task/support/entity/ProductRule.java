package org.quintet.task.support.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quintet.core.SupportCase.Entity;
import org.quintet.core.SupportCase.Kind;

/// Products: those of the user's own list, words for goods, and what stands where a product stands
/// when a question names none of them.
final class ProductRule implements EntityRule {
    private static final String GOODS = "/org/quintet/task/support/products.txt";

    /// What goes before the word for a thing and belongs to it.
    private static final String MODIFIER =
            "(?:(?:red|blue|green|yellow|black|white|grey|gray|brown|pink|purple|orange|silver|golden?|small|large|big|mini|electric"
                    + "|wireless|bluetooth|smart|robot|digital|portable|cordless|new|old|kids?['’]?|steel|wooden|leather|cotton|glass"
                    + "|spare|steam|gaming|outdoor|folding) ){0,3}";

    private static final String CHINESE_MODIFIER =
            "(?:(?:红|蓝|绿|黄|黑|白|灰|棕|粉|紫|银|金)色的?|智能|无线|蓝牙|电动|迷你|便携|折叠|儿童)?";

    /// What stands between these words and the end of its phrase is a product, if it is no word of
    /// the trade.
    private static final Pattern BOUGHT =
            Pattern.compile(
                    "\\b(?:(?:bought|ordered|purchased|return|exchange|swap|use|clean|install|assemble|set up|repair|order(?:ing)?|sell|price of|cost of"
                            + "|warranty (?:on|of|for)|guarantee (?:on|of|for)|charge|fold|reset|calibrate|descale) (?:the|my|an?|your|this|some|any) "
                            + "|(?:my|the|this) (?=(?:[\\p{Alpha}-]+ ){1,2}(?:is|has|won['’]?t|does|keeps|stopped|leaks|makes|can['’]?t|broke)\\b))"
                            + "(?<it>(?:(?!(?:i|we|you|is|has|was|does|won|that|which|from|to|for|on|in|at|and|but|with|of|by|before|after|last|please|back|still|not|now|won['’]?t|keeps|stopped|leaks|makes|can['’]?t|broke)\\b)[\\p{Alpha}][\\p{Alnum}-]+ ?){1,3})",
                    Found.FLAGS);

    private static final Pattern BOUGHT_CHINESE =
            Pattern.compile(
                    "(?:买的|买了[一两]?[个台件双只把]?|这[款个台件双只把]|那[个台款]|我的|退掉?|收到的)(?<it>(?!人|订单|问题|时候|东西|商品|产品|货|价|包裹|快递|账|帐|号|密码|颜色|尺码|发票|不|[一二两三四五六七八九十几])\\p{IsHan}{2,5}?)"
                            + "(?=怎么|多少|有货|有没有|还有|保修|坏|不|没|太|想|可以|能|是|的|，|。|？|\\?|,|$)");
    private final Pattern known;
    private final @Nullable Pattern own;

    /// @param names the user's own products, by name
    ProductRule(Collection<String> names) {
        Set<String> english = new LinkedHashSet<>();
        Set<String> chinese = new LinkedHashSet<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        ProductRule.class.getResourceAsStream(GOODS)),
                                StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(
                            line -> {
                                boolean han = Character.isIdeographic(line.codePointAt(0));
                                (han ? chinese : english)
                                        .addAll(Arrays.asList(line.split(han ? " " : ", ", -1)));
                            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        known =
                Pattern.compile(
                        "(?<it>\\b"
                                + MODIFIER
                                + "(?:"
                                + any(english)
                                + ")(?:s|es)?\\b(?! (?:number|bill|me|us|him|her)\\b)"
                                + "|"
                                + CHINESE_MODIFIER
                                + "(?:"
                                + any(chinese)
                                + ")(?!号))",
                        Found.FLAGS);
        own = names.isEmpty() ? null : Pattern.compile("(?<it>" + any(names) + ")", Found.FLAGS);
    }

    /// A pattern for any of some names, the longest first.
    private static String any(Collection<String> names) {
        return names.stream()
                .filter(name -> !name.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    @Override
    public List<Entity> find(String text) {
        List<Entity> all = new ArrayList<>();
        if (own != null) {
            all.addAll(Found.all(Kind.PRODUCT, own, text, match -> match.group("it")));
        }
        all.addAll(Found.all(Kind.PRODUCT, known, text, match -> lower(match.group("it"))));
        if (all.isEmpty()) {
            all.addAll(Found.all(Kind.PRODUCT, BOUGHT, text, match -> phrase(match.group("it"))));
            all.addAll(Found.all(Kind.PRODUCT, BOUGHT_CHINESE, text, match -> match.group("it")));
        }
        return all;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String phrase(String words) {
        String phrase = lower(words).strip();
        return Goods.isName(phrase) ? phrase : null;
    }
}
