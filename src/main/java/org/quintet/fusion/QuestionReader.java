package org.quintet.fusion;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Posture;
import org.quintet.core.Language;
import org.quintet.fusion.Question.Asked;
import org.quintet.fusion.Question.Intent;
import org.quintet.fusion.Token.Kind;

/// Reads a question about a picture by its set phrases. Thread-safe.
final class QuestionReader {
    private static final Pattern SEVERAL = Pattern.compile("\\b(and|or)\\b|,|、|，|和|或");
    private static final Pattern QUALITY = Pattern.compile("有(毒|害|用|趣|名|病|危险|意思)");
    private static final Backing NOTHING = new Backing(List.of(), List.of(), Set.of(), "", "");

    private final Map<Intent, Pattern> englishForms = new LinkedHashMap<>();
    private final Map<Intent, Pattern> chineseForms = new LinkedHashMap<>();
    private final Vocabulary vocabulary;
    private final Lexer english;
    private final Lexer chinese;

    QuestionReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        english = Lexer.of(Language.ENGLISH, vocabulary);
        chinese = Lexer.of(Language.CHINESE, vocabulary);
        english(englishForms);
        chinese(chineseForms);
    }

    private static void english(Map<Intent, Pattern> forms) {
        put(forms, Intent.COUNT, "\\bhow many\\b|\\bnumber of\\b|^count\\b");
        put(
                forms,
                Intent.COLOUR,
                "\\b(what|which) colou?rs?\\b|\\bwhat('s| is| are) the colou?rs?\\b|\\bcolou?r (is|of)\\b");
        put(forms, Intent.WHERE, "^where\\b|\\bwhich (side|part|corner)\\b|\\bwhereabouts\\b");
        put(
                forms,
                Intent.TEXT,
                "\\b(what|which) (does|do|did) .*\\b(say|read)\\b"
                        + "|\\b(is|are) (it |there )?(any(thing)? )?(written|printed)\\b"
                        + "|\\b(read|transcribe|copy|quote)\\b.*\\b(text|words?|sign|page|it|this|that|letters|lines?|writing)\\b"
                        + "|\\b(what|which|any) (is the |are the )?(text|words?|writing|letters)\\b"
                        + "|\\bwhat('s| is) the (text|writing|wording)\\b|\\bthe text\\b.*\\bsay");
        put(forms, Intent.WHO, "^who\\b|\\bwho (is|are)\\b|\\bname of the (person|man|woman)");
        put(
                forms,
                Intent.KIND,
                "\\b(what|which) (kind|sort|type) of (picture|image|file)\\b"
                        + "|^is (this|it) an? (photo|photograph|drawing|painting|document|table|chart|screenshot)\\b");
        put(
                forms,
                Intent.EXISTS,
                "^(is|are|was|were) there\\b|^(do|can|could) you (see|find|spot|recogni[sz]e)\\b"
                        + "|^does (it|this|that|the (picture|photo|image)) (show|contain|have|include)\\b"
                        + "|^is .*\\b(in|visible in) (the|this) (picture|photo|image)$"
                        + "|^is (this|that|it) (really |actually )?an? [a-z' -]+$"
                        + "|^are (these|those|they) (really |actually )?(some )?[a-z' -]+s$");
        put(
                forms,
                Intent.IS,
                "^(is|are) (the|this|that|these|those|he|she|it|they|any|both|all)\\b");
        put(
                forms,
                Intent.WHAT,
                "\\bdescribe\\b|^what('s| is| are) (this|that|it|these|those|here)( picture| photo| image| thing)?( of| about)?$"
                        + "|^what('s| is| are) (in|on|shown|visible|depicted|the main|there)\\b"
                        + "|^what (do|can|could) (you|i|we) see\\b|^what does (the|this|it)\\b.*\\b(show|depict|contain)"
                        + "|^(what|which) (kind of |sort of |type of )?\\w+( \\w+)? (is|are) (it|this|that|these|those)$"
                        + "|^what is going on|^what do we have here|^tell me (about|what)|^caption\\b");
    }

    private static void chinese(Map<Intent, Pattern> forms) {
        put(forms, Intent.COUNT, "多少|几[个只辆张把条位名座艘架头匹本朵棵根块台瓶杯]|数一数|数量");
        put(forms, Intent.COLOUR, "什么(颜)?色|哪(种|些)颜色|何种颜色|啥颜色|颜色是(什么|啥)");
        put(forms, Intent.WHERE, "在哪|哪里有|在什么(地方|位置)|位置|哪一?(边|侧)|什么位置");
        put(
                forms,
                Intent.TEXT,
                "写(的|了|着)?(什么|啥|些什么)|(什么|哪些|有没有|有|啥)(文)?字|文字(是|内容)|读(一下|出|一读)|念(一下|出)|说(的是|了)?什么$");
        put(forms, Intent.WHO, "是谁|谁(在|是)|叫什么名字");
        put(forms, Intent.KIND, "什么(类型|种类)的?(图|照)|是(照片|图画|画|截图|表格|图表|文档)(吗|还是)");
        put(
                forms,
                Intent.EXISTS,
                "^(这|那|它|图里|图中|图片里|照片里|画面里)(真的|难道)?是(一?[个只辆张把条座艘架头匹本朵棵台瓶杯位])?[^的]*吗$|有没有|(有|存在|看到|看见|看得到|看得见).*吗|能(看到|看见|找到)|是否有|是不是有");
        put(forms, Intent.IS, "是.*吗$|在.*吗$|是不是|是否|有没有在|着吗$");
        put(
                forms,
                Intent.WHAT,
                "描述|(这|图|图里|图中|图片|照片|画面)?(里|中|上)?(是|有|都有|拍的是|画的是)(什么|啥|些什么|哪些)|看到(了)?什么|介绍一下|讲了什么|什么东西");
    }

    private static void put(Map<Intent, Pattern> patterns, Intent intent, String regex) {
        patterns.put(intent, Pattern.compile(regex));
    }

    /// The language a question is asked in.
    static Language languageOf(String question) {
        return question.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN)
                ? Language.CHINESE
                : Language.ENGLISH;
    }

    /// Reads a question in its own language.
    Question read(String question) {
        Language language = languageOf(question);
        String plain =
                question.toLowerCase(Locale.ROOT)
                        .replace('’', '\'')
                        .replaceAll("[?？!！。.]+", " ")
                        .strip()
                        .replaceAll("^(please|hey|hi|so|and|well|ok|okay|now)[, ]+", "")
                        .replaceAll(
                                "^(can|could|would) you (please )?(tell me|say|describe|read)",
                                "$3")
                        .replaceAll("^(tell me|say) (?=what|where|how|which|who)", "");
        Intent intent =
                (language == Language.CHINESE ? chineseForms : englishForms)
                        .entrySet().stream()
                                .filter(entry -> entry.getValue().matcher(plain).find())
                                .map(Map.Entry::getKey)
                                .findFirst()
                                .orElse(Intent.OTHER);
        List<Token> tokens =
                (language == Language.CHINESE ? chinese : english).read(plain, NOTHING);
        List<Asked> nouns = new ArrayList<>();
        Set<Hue> hues = EnumSet.noneOf(Hue.class);
        for (Token token : tokens) {
            if (token.kind() == Kind.NOUN) {
                asked(token.text(), language).ifPresent(nouns::add);
            } else if (token.kind() == Kind.HUE) {
                hues.addAll(token.hues());
            }
        }
        boolean odd =
                tokens.stream().anyMatch(token -> token.kind() == Kind.UNKNOWN)
                        || (intent == Intent.EXISTS && says(plain, nouns));
        return new Question(intent, nouns, hues, posture(plain), smiles(plain), odd);
    }

    /// Whether a question for a thing asks for more: where it is, or whether it is poisonous.
    private static boolean says(String plain, List<Asked> nouns) {
        boolean related = nouns.size() > 1 && !SEVERAL.matcher(plain).find();
        return related || QUALITY.matcher(plain).find();
    }

    private Optional<Asked> asked(String word, Language language) {
        Optional<Noun> exact = vocabulary.named(word, language);
        if (exact.isPresent()) {
            boolean many =
                    language == Language.ENGLISH
                            && !word.equalsIgnoreCase(exact.get().singular())
                            && (word.equalsIgnoreCase(exact.get().plural()) || word.endsWith("s"));
            return Optional.of(new Asked(word, exact.get(), false, many));
        }
        return vocabulary.narrower(word).map(noun -> new Asked(word, noun, true, false));
    }

    private static Optional<Posture> posture(String text) {
        if (Pattern.compile("\\bstand(s|ing)?\\b|站").matcher(text).find()) {
            return Optional.of(Posture.STANDING);
        }
        if (Pattern.compile("\\bs(at|it|its|itting)\\b|坐").matcher(text).find()) {
            return Optional.of(Posture.SITTING);
        }
        if (Pattern.compile("\\bl(ie|ies|ying)\\b|躺").matcher(text).find()) {
            return Optional.of(Posture.LYING);
        }
        if (Pattern.compile(
                        "\\b(raised|raising|up) .*\\b(arms|hands)\\b|\\b(arms|hands)\\b.*\\b(up|raised)\\b|举")
                .matcher(text)
                .find()) {
            return Optional.of(Posture.ARMS_RAISED);
        }
        return Optional.empty();
    }

    private static boolean smiles(String text) {
        return Pattern.compile("\\bsmil|微笑|笑").matcher(text).find();
    }
}
