package org.quintet.task.support.entity;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.quintet.core.SupportCase.Entity;
import org.quintet.core.SupportCase.Kind;

/// Places: addresses and names after words that lead to one, and the countries and cities that the
/// platform itself knows (regions and time zones).
final class PlaceRule implements EntityRule {
    private static final Pattern STREET =
            Pattern.compile(
                    "(?<it>\\b\\d{1,5}[a-z]? (?:\\p{L}[\\p{L}'’]+ ){1,3}(?:street|st|road|rd|lane"
                            + "|avenue|ave|square|drive|way|close|court|boulevard|place|terrace)\\b)",
                    Found.FLAGS);
    private static final String NAME = "(?<it>\\p{Lu}[\\p{Ll}'’]+(?:[ -]\\p{Lu}[\\p{Ll}'’]+){0,2})";
    private static final Pattern LED =
            Pattern.compile(
                    "\\b(?i:in|to|from|near|reach(?:es)?|at|for|around|outside) (?:the )?" + NAME);
    private static final Pattern BRANCH =
            Pattern.compile(
                    NAME + "(?= (?i:store|shop|branch|office|warehouse|outlet|showroom)\\b)");
    private static final Pattern CHINESE_ADDRESS =
            Pattern.compile(
                    "(?<it>(?:\\p{IsHan}{2,4}(?:省|市|区|县|镇|乡|村)){0,3}"
                            + "\\p{IsHan}{2,6}(?:路|街|大道|巷|胡同|弄|小区|花园|大厦)(?:\\d{1,5}(?:号|弄|栋|室|单元|楼|层)?)*)");
    private static final Pattern CHINESE_STATION =
            Pattern.compile("(?:在|到|去|从|放|送到|寄到)(?<it>\\p{IsHan}{0,4}(?:驿站|自提点|代收点|丰巢柜?))");
    private static final String CITIES =
            "北京|上海|天津|重庆|香港|澳门|台湾|台北|石家庄|太原|呼和浩特|沈阳|大连|长春|哈尔滨|南京|苏州|无锡|杭州|宁波|温州|合肥|福州"
                    + "|厦门|泉州|南昌|济南|青岛|烟台|郑州|洛阳|武汉|长沙|广州|深圳|珠海|佛山|东莞|中山|南宁|桂林|海口|三亚|成都|贵阳|昆明"
                    + "|丽江|拉萨|西安|兰州|西宁|银川|乌鲁木齐|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南"
                    + "|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|纽约|伦敦|巴黎|东京|首尔|柏林|悉尼|洛杉矶|莫斯科|大阪";
    private static final Pattern CHINESE_CITY =
            Pattern.compile("(?<it>(?:" + CITIES + ")(?:省|市)?(?:\\p{IsHan}{2,3}[区县镇])?)");

    /// Capitalised words that follow such words and are no places.
    private static final Set<String> NO_PLACES =
            Set.of(
                    "I",
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December",
                    "Monday",
                    "Tuesday",
                    "Wednesday",
                    "Thursday",
                    "Friday",
                    "Saturday",
                    "Sunday",
                    "Christmas",
                    "Easter",
                    "Black",
                    "French",
                    "English",
                    "German",
                    "Spanish",
                    "Chinese",
                    "Apple",
                    "Amazon",
                    "Google",
                    "Mr",
                    "Mrs",
                    "Ms",
                    "Miss",
                    "Dr",
                    "Prof",
                    "Windows",
                    "Bluetooth",
                    "The",
                    "My",
                    "A");

    private final Pattern known;

    PlaceRule() {
        Set<String> names = new HashSet<>();
        for (String country : Locale.getISOCountries()) {
            Locale place = Locale.of("", country);
            names.add(place.getDisplayCountry(Locale.ENGLISH));
            names.add(place.getDisplayCountry(Locale.SIMPLIFIED_CHINESE));
        }
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches("(?:Africa|America|Asia|Australia|Europe)/.*"))
                .map(id -> id.substring(id.lastIndexOf('/') + 1).replace('_', ' '))
                .forEach(names::add);
        names.removeAll(Set.of("Center", "Man", "Troll", "Knox"));
        String[] ordered = names.toArray(String[]::new);
        Arrays.sort(ordered, (a, b) -> b.length() - a.length());
        StringBuilder latin = new StringBuilder();
        StringBuilder han = new StringBuilder();
        for (String name : ordered) {
            StringBuilder to = Character.isIdeographic(name.codePointAt(0)) ? han : latin;
            to.append(to.isEmpty() ? "" : "|").append(Pattern.quote(name));
        }
        known =
                Pattern.compile(
                        "(?<it>(?<!\\p{L})(?:" + latin + ")(?!\\p{L})|(?:" + han + "))",
                        Pattern.UNICODE_CASE);
    }

    @Override
    public List<Entity> find(String text) {
        List<Entity> all = new ArrayList<>();
        for (Pattern pattern :
                List.of(STREET, CHINESE_ADDRESS, CHINESE_STATION, CHINESE_CITY, known)) {
            all.addAll(Found.all(Kind.PLACE, pattern, text, match -> match.group("it")));
        }
        for (Pattern pattern : List.of(LED, BRANCH)) {
            all.addAll(
                    Found.all(
                            Kind.PLACE,
                            pattern,
                            text,
                            match -> {
                                String name = match.group("it");
                                return NO_PLACES.contains(name.split("[ -]", 2)[0]) ? null : name;
                            }));
        }
        return all;
    }
}
