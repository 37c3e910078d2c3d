package org.quintet.task.support.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.quintet.core.SupportCase.Entity;
import org.quintet.core.SupportCase.Kind;

/// People: by title, by the way one tells one's name, and in Chinese by the family name before a
/// form of address.
final class PersonRule implements EntityRule {
    /// The family names of some nine in ten Chinese.
    private static final String FAMILY =
            "(?:欧阳|上官|司马|诸葛|司徒|东方|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏"
                    + "吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫阎雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪"
                    + "季庄柯欧])";

    private static final Pattern TITLED =
            Pattern.compile(
                    "\\b(?:[Mm]rs?|[Mm]s|[Mm]iss|[Dd]r|[Pp]rof(?:essor)?)\\.? "
                            + "(?<it>\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?)");
    private static final Pattern TOLD =
            Pattern.compile(
                    "(?:(?i:my name is|my name's|name is|i am called|called|spelled|spelt|named|says"
                            + "|surname to|name to|this is|i am|i'm|it's|speak (?:to|with)"
                            + "|talk (?:to|with)|connect me (?:to|with)|ask for|contact"
                            + "|signed by|regards,?|put me on to|put me through to)) "
                            + "(?<it>\\p{Lu}[\\p{Ll}'’-]+(?: \\p{Lu}[\\p{Ll}'’-]+){0,2})");
    private static final Pattern HERE =
            Pattern.compile(
                    "(?<it>\\p{Lu}[\\p{Ll}'’-]+ \\p{Lu}[\\p{Ll}'’-]+)(?= (?i:here|speaking))");
    private static final Pattern ADDRESSED =
            Pattern.compile(
                    "(?<it>"
                            + FAMILY
                            + "\\p{IsHan}{0,2}?(?:先生|女士|小姐|太太|经理|师傅|老师|主任|主管|医生|阿姨|大姐|大哥|总(?![是共在价计])|工(?![作程人])))");
    private static final Pattern TOLD_CHINESE =
            Pattern.compile(
                    "(?:我叫|我是|名字是|姓名是?[:：]?|本人|找|联系人是?[:：]?)(?<it>"
                            + FAMILY
                            + "\\p{IsHan}{1,2})(?=[^\\p{IsHan}]|$)");
    private static final Pattern FAMILY_TOLD = Pattern.compile("(?:我姓|姓)(?<it>" + FAMILY + ")");

    /// Capitalised words after "I am" or "this is" that are no names.
    private static final Set<String> NO_NAMES =
            Set.of(
                    "A",
                    "An",
                    "The",
                    "Not",
                    "Very",
                    "So",
                    "Really",
                    "In",
                    "At",
                    "From",
                    "I",
                    "My",
                    "Is",
                    "It",
                    "Still",
                    "Just",
                    "Also",
                    "English",
                    "German",
                    "French",
                    "Chinese",
                    "Apple",
                    "Monday",
                    "Tuesday",
                    "Wednesday",
                    "Thursday",
                    "Friday",
                    "Saturday",
                    "Sunday",
                    "Customer",
                    "PayPal",
                    "Alipay");

    private static final Set<String> NO_CHINESE_NAMES =
            Set.of("高级", "任何", "白色", "金色", "方便", "万一", "常常", "向你", "于是", "黄色", "石头", "毛巾");

    @Override
    public List<Entity> find(String text) {
        List<Entity> all = new ArrayList<>();
        for (Pattern pattern : List.of(TITLED, TOLD, HERE)) {
            all.addAll(
                    Found.all(
                            Kind.PERSON,
                            pattern,
                            text,
                            match -> {
                                String name = match.group("it");
                                return NO_NAMES.contains(name.split(" ", 2)[0]) ? null : name;
                            }));
        }
        for (Pattern pattern : List.of(ADDRESSED, TOLD_CHINESE, FAMILY_TOLD)) {
            all.addAll(
                    Found.all(
                            Kind.PERSON,
                            pattern,
                            text,
                            match -> {
                                String name = match.group("it");
                                return NO_CHINESE_NAMES.contains(name) ? null : name;
                            }));
        }
        return all;
    }
}
