package org.quintet.speech.reading;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Units of measurement by their signs. Immutable.
final class Units {
    private static final String TABLE =
            """
            km/h|kilometer per hour|kilometers per hour|公里每小时
            m/s|meter per second|meters per second|米每秒
            mph|mile per hour|miles per hour|英里每小时
            kWh|kilowatt hour|kilowatt hours|千瓦时
            mAh|milliampere hour|milliampere hours|毫安时
            °C|degree Celsius|degrees Celsius|摄氏度
            ℃|degree Celsius|degrees Celsius|摄氏度
            °F|degree Fahrenheit|degrees Fahrenheit|华氏度
            ℉|degree Fahrenheit|degrees Fahrenheit|华氏度
            °|degree|degrees|度
            m²|square meter|square meters|平方米
            ㎡|square meter|square meters|平方米
            km²|square kilometer|square kilometers|平方公里
            cm²|square centimeter|square centimeters|平方厘米
            m³|cubic meter|cubic meters|立方米
            cm³|cubic centimeter|cubic centimeters|立方厘米
            km|kilometer|kilometers|公里
            cm|centimeter|centimeters|厘米
            mm|millimeter|millimeters|毫米
            µm|micrometer|micrometers|微米
            μm|micrometer|micrometers|微米
            nm|nanometer|nanometers|纳米
            m|meter|meters|米
            ft|foot|feet|英尺
            kg|kilogram|kilograms|公斤
            mg|milligram|milligrams|毫克
            g|gram|grams|克
            lb|pound|pounds|磅
            lbs|pound|pounds|磅
            oz|ounce|ounces|盎司
            ml|milliliter|milliliters|毫升
            mL|milliliter|milliliters|毫升
            L|liter|liters|升
            kW|kilowatt|kilowatts|千瓦
            MW|megawatt|megawatts|兆瓦
            W|watt|watts|瓦
            kV|kilovolt|kilovolts|千伏
            mV|millivolt|millivolts|毫伏
            V|volt|volts|伏
            mA|milliamp|milliamps|毫安
            A|amp|amps|安
            Hz|hertz|hertz|赫兹
            kHz|kilohertz|kilohertz|千赫
            MHz|megahertz|megahertz|兆赫
            GHz|gigahertz|gigahertz|吉赫
            KB|kilobyte|kilobytes|KB
            MB|megabyte|megabytes|MB
            GB|gigabyte|gigabytes|GB
            TB|terabyte|terabytes|TB
            Mbps|megabit per second|megabits per second|兆比特每秒
            Gbps|gigabit per second|gigabits per second|吉比特每秒
            kPa|kilopascal|kilopascals|千帕
            MPa|megapascal|megapascals|兆帕
            Pa|pascal|pascals|帕
            bar|bar|bar|巴
            rpm|revolution per minute|revolutions per minute|转每分钟
            dB|decibel|decibels|分贝
            Ω|ohm|ohms|欧姆
            N|newton|newtons|牛
            J|joule|joules|焦
            kcal|kilocalorie|kilocalories|千卡
            ms|millisecond|milliseconds|毫秒
            s|second|seconds|秒
            min|minute|minutes|分钟
            h|hour|hours|小时
            hrs|hour|hours|小时
            px|pixel|pixels|像素
            fps|frame per second|frames per second|帧每秒
            """;

    private static final Map<String, String[]> UNITS = new LinkedHashMap<>();

    static {
        TABLE.lines().map(line -> line.split("\\|", -1)).forEach(row -> UNITS.put(row[0], row));
    }

    /// All signs, the longest first, as an alternative of a regular expression.
    static final String ANY =
            UNITS.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));

    private Units() {}

    private static String[] row(String sign) {
        String[] row = UNITS.get(sign);
        if (row == null) {
            throw new IllegalArgumentException(sign);
        }
        return row;
    }

    /// A unit in English.
    static String english(String sign, boolean one) {
        return row(sign)[one ? 1 : 2];
    }

    /// A unit in Chinese.
    static String chinese(String sign) {
        return row(sign)[3];
    }
}
