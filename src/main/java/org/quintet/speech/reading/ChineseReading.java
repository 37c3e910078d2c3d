package org.quintet.speech.reading;

import java.util.List;
import java.util.regex.MatchResult;

/// Chinese as it is read aloud: what is no word is put into characters; Latin words stay. Immutable
/// and thread-safe.
final class ChineseReading {
    private static final String NUMBER =
            "(?<!\\d)(?:\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?+|\\d++(?:\\.\\d++)?+)";

    /// Measure words before which two is 两.
    private static final String MEASURE =
            "(?:个|位|只|条|张|本|次|天|年(?!级)|周|倍|斤|块|元|台|件|种|层|点|人|家|辆|岁|名|款|套|杯|瓶"
                    + "|双|对|份|间|座|场|部|首|句|段|页|行|篇|节|课|支|把|颗|棵|头|匹|遍|趟|下|步|项|组|批|小时"
                    + "|分钟|秒|公里|公斤|千克|厘米|毫米|米|升|毫升|克|英里|平方米|立方米|美元|欧元|英镑|片|根|口|面|道|门|栋|所)";

    private final Addresses addresses = Addresses.chinese();
    private final Rules rules = rules();

    /// The words of a text.
    String of(String text) {
        return rules.apply(text);
    }

    private Rules rules() {
        Rules all = new Rules();
        for (String kind :
                List.of(Addresses.URL, Addresses.EMAIL, Addresses.FILE, Addresses.HOST)) {
            all.add(kind, match -> digitsApart(addresses.spoken(match)));
        }
        addTelephones(all);
        addDates(all);
        addQuantities(all);
        addNumbers(all);
        addSigns(all);
        return all;
    }

    private static String digitsApart(String text) {
        return new Rules()
                .add("\\d{3,}", m -> ChineseNumbers.digits(m.group()))
                .add("\\d+", m -> ChineseNumbers.cardinal(m.group()))
                .apply(text);
    }

    private static void addTelephones(Rules all) {
        all.add(
                "(?<![\\d.])(1[3-9]\\d)[ -]?(\\d{4})[ -]?(\\d{4})(?![\\d.])",
                m ->
                        ChineseNumbers.telephone(m.group(1))
                                + "，"
                                + ChineseNumbers.telephone(m.group(2))
                                + "，"
                                + ChineseNumbers.telephone(m.group(3)));
        all.add(
                "(?<![\\d.-])(0\\d{2,3}|[48]00)-(\\d{3,4})-?(\\d{4})(?![\\d-])",
                m ->
                        ChineseNumbers.telephone(m.group(1))
                                + "，"
                                + ChineseNumbers.telephone(m.group(2) + m.group(3)));
        all.add("\\+(\\d{1,3})(?=[ -]?[\\d一-龥])", m -> "加" + ChineseNumbers.digits(m.group(1)));
        all.add(
                "((?:电话|手机|热线|拨打|拨|房间|房间号|门牌|航班|车次|分机)(?:号码|号)?(?:是|为)?[：: ]?[A-Z]{0,2})(\\d{3,})(?!\\d|[.,]\\d)",
                m -> m.group(1) + ChineseNumbers.telephone(m.group(2)));
        all.add(
                "((?:订单|编号|单号|学号|卡号|账号|帐号|密码|验证码|尾号|号码|序列号|邮编|工号|型号|代码|QQ)(?:号码|号)?(?:是|为)?[：: ]?[A-Z]{0,4}-?)(\\d{3,})(?!\\d|[.,]\\d)",
                m -> m.group(1) + ChineseNumbers.digits(m.group(2)));
    }

    private static void addDates(Rules all) {
        all.add(
                "(\\d{4})([-/.])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])(?!\\d)",
                m ->
                        ChineseNumbers.digits(m.group(1))
                                + "年"
                                + ChineseNumbers.cardinal(m.group(3))
                                + "月"
                                + ChineseNumbers.cardinal(m.group(4))
                                + "日");
        all.add(
                "(\\d{4})\\s?[-–—~至到]\\s?(\\d{4})(?=\\s?年)",
                m -> ChineseNumbers.digits(m.group(1)) + "到" + ChineseNumbers.digits(m.group(2)));
        all.add(
                "(\\d{4}(?=\\s?年)|(?<!\\d)0\\d(?=年)|(?<!\\d)[89]\\d(?=年(?!纪|级|间|代|后|前|来|以)))",
                ChineseReading::year);
        all.add("(?<!\\d)(\\d\\d)(?=后(?!天|面|来|台|方))", ChineseReading::year);
        all.add(
                "(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?(日|号)",
                m ->
                        ChineseNumbers.cardinal(m.group(1))
                                + "月"
                                + ChineseNumbers.cardinal(m.group(2))
                                + m.group(3));
        all.add("(\\d{1,2})(?=月份?(?![\\d]))", m -> ChineseNumbers.cardinal(m.group(1)));
        all.add(
                "(?<![\\d:])([01]?\\d|2[0-4])[:：]([0-5]\\d)(?:[:：]([0-5]\\d))?(?![\\d:：])",
                ChineseReading::time);
    }

    private static String year(MatchResult m) {
        return ChineseNumbers.digits(m.group(1));
    }

    private static String time(MatchResult m) {
        int minutes = Integer.parseInt(m.group(2));
        String hour = m.group(1).matches("0?2") ? "两" : ChineseNumbers.cardinal(m.group(1));
        String said =
                minutes == 0
                        ? ""
                        : (minutes < 10 ? "零" : "") + ChineseNumbers.cardinal(m.group(2)) + "分";
        String seconds = m.group(3) == null ? "" : ChineseNumbers.cardinal(m.group(3)) + "秒";
        return hour + "点" + (said.isEmpty() && !seconds.isEmpty() ? "零分" : said) + seconds;
    }

    private static void addQuantities(Rules all) {
        all.add("(?<=[\\d%‰℃C])\\s?[-–—~～]\\s?(?=[¥￥$€£]?\\d)", _ -> "到");
        all.add("(?<![\\d\\w.])[-−](?=\\d[\\d.]*\\s?(?:°C|℃|度))", _ -> "零下");
        all.add("(?<![\\d\\w.])[-−](?=\\d)", _ -> "负");
        all.add("(" + NUMBER + ")\\s?%", m -> "百分之" + ChineseNumbers.decimal(m.group(1)));
        all.add("(" + NUMBER + ")\\s?‰", m -> "千分之" + ChineseNumbers.decimal(m.group(1)));
        addMoney(all);
        all.add(
                "(" + NUMBER + ")\\s?(" + Units.ANY + ")(?![\\w²³])",
                m -> ChineseNumbers.count(m.group(1)) + Units.chinese(m.group(2)));
        all.add(
                "(?<![\\d/])([1-9]\\d{0,2})/([1-9]\\d{0,3})(?![\\d/])",
                m ->
                        ChineseNumbers.cardinal(m.group(2))
                                + "分之"
                                + ChineseNumbers.cardinal(m.group(1)));
        all.add("½", _ -> "二分之一");
        all.add("¼", _ -> "四分之一");
        all.add("¾", _ -> "四分之三");
        all.add(
                "(\\d+)[:：](\\d+)",
                m ->
                        ChineseNumbers.cardinal(m.group(1))
                                + "比"
                                + ChineseNumbers.cardinal(m.group(2)));
        all.add("(?<=\\d)\\s?[×x*]\\s?(?=\\d)", _ -> "乘");
        all.add("(?<=\\d)\\s?\\+\\s?(?=\\d)", _ -> "加");
    }

    private static void addMoney(Rules all) {
        all.add(
                "(US\\$|[$€£¥￥])(" + NUMBER + ")到\\1?(?=\\d)",
                m -> ChineseNumbers.count(m.group(2)) + "到" + m.group(1));
        for (String[] sign :
                new String[][] {
                    {"US\\$|\\$", "美元"}, {"€", "欧元"}, {"£", "英镑"}, {"[¥￥]|RMB ?|CNY ?", "元"}
                }) {
            all.add(
                    "(?:" + sign[0] + ")\\s?(" + NUMBER + ")\\s?(万亿|万|亿|千|百万)?",
                    m ->
                            ChineseNumbers.count(m.group(1))
                                    + (m.group(2) == null ? "" : m.group(2))
                                    + sign[1]);
        }
        all.add("(?<=\\d)\\s?USD\\b", _ -> "美元");
        all.add("(?<=\\d)\\s?(?:RMB|CNY)\\b", _ -> "元");
    }

    private static void addNumbers(Rules all) {
        all.add("第(\\d+)", m -> "第" + ChineseNumbers.cardinal(m.group(1)));
        all.add("(?<![\\d.到])2(?=\\s?" + MEASURE + ")", _ -> "两");
        all.add("(?<![\\d.])2(?=\\s?(?:万|亿|千|百))", _ -> "两");
        all.add("\\b\\d+(?:\\.\\d+){2,4}\\b", m -> dotted(m.group()));
        all.add("(?<![\\d.,])0\\d+", m -> ChineseNumbers.digits(m.group()));
        // A number in a name: GPT-4, H100, 3D.
        all.add("(?<=[A-Za-z])-(?=\\d)|(?<=\\d)-(?=[A-Za-z])", _ -> " ");
        all.add("(?<=[A-Za-z])\\s?(\\d{4,})", m -> " " + ChineseNumbers.digits(m.group(1)));
        all.add(NUMBER, m -> ChineseNumbers.decimal(m.group()));
        all.add("(?<=[一-龥])\\s+(?=[一-龥])", _ -> "");
    }

    private static String dotted(String written) {
        return String.join(
                "点",
                List.of(written.split("\\.", -1)).stream().map(ChineseNumbers::cardinal).toList());
    }

    private static void addSigns(Rules all) {
        all.add("\\s*(?:——+|—)\\s*|\\s+[-–]+\\s+", _ -> "—");
        all.add("\\.{2,}|…+", _ -> "…");
        for (String[] sign :
                new String[][] {
                    {"%", "百分号"}, {"&", "和"}, {"\\+", "加"}, {"=", "等于"}, {"@", "艾特"},
                    {"≈", "约等于"}, {"≤", "小于等于"}, {"≥", "大于等于"}, {"<", "小于"}, {">", "大于"},
                    {"→", "到"}, {"×", "乘"}, {"÷", "除以"}, {"℃|°C", "摄氏度"}, {"°", "度"},
                    {"±", "正负"}, {"¥|￥", "元"}, {"\\$", "美元"}, {"②", "二"}
                }) {
            all.add(sign[0], _ -> sign[1]);
        }
        all.add("\\b[Ww]i-?[Ff]i\\b", _ -> "why fie");
        all.add("(?<=[一-龥])/(?=[一-龥])", _ -> "、");
        all.add("[*#_|/\\\\~～^`{}\\[\\]•·]+", _ -> " ");
    }
}
