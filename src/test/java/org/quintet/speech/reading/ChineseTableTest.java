package org.quintet.speech.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quintet.core.Language;
import org.quintet.speech.Rows;

class ChineseTableTest {
    private static Stream<Arguments> table() {
        return Rows.of(
                """
                0分 => 零分
                10个 => 十个
                12人 => 十二人
                20天 => 二十天
                105页 => 一百零五页
                110人 => 一百一十人
                1001夜 => 一千零一夜
                10250元 => 一万零二百五十元
                12,000人 => 一万两千人
                2个人 => 两个人
                2两 => 二两
                2万人 => 两万人
                200元 => 两百元
                12个 => 十二个
                22个 => 二十二个
                2.5公斤 => 二点五公斤
                共2次 => 共两次
                2月2日 => 二月二日
                2小时 => 两小时
                2楼 => 二楼
                2年级 => 二年级
                3亿 => 三亿
                1亿2000万 => 一亿两千万
                3.14 => 三点一四
                0.05 => 零点零五
                -5 => 负五
                -5℃ => 零下五摄氏度
                第1名 => 第一名
                第2次 => 第二次
                第21届 => 第二十一届
                3-5天 => 三到五天
                10~15人 => 十到十五人
                3/4 => 四分之三
                1/2杯 => 二分之一杯
                ½杯 => 二分之一杯
                50% => 百分之五十
                3.5% => 百分之三点五
                -3% => 负百分之三
                20%-30% => 百分之二十到百分之三十
                5‰ => 千分之五
                ¥25 => 二十五元
                ￥2.5万 => 二点五万元
                ¥10-20 => 十到二十元
                $100 => 一百美元
                €2 => 两欧元
                19.5元 => 十九点五元
                2026年3月15日 => 二零二六年三月十五日
                2026-03-15 => 二零二六年三月十五日
                2026/3/5 => 二零二六年三月五日
                1998年 => 一九九八年
                08年 => 零八年
                2020-2025年 => 二零二零到二零二五年
                90后 => 九零后
                80年代 => 八十年代
                1980年代 => 一九八零年代
                85年后 => 八十五年后
                30年后 => 三十年后
                2200元 => 两千二百元
                2000年 => 二零零零年
                10年 => 十年
                9:30 => 九点三十分
                14:05 => 十四点零五分
                2:00 => 两点
                12:30:15 => 十二点三十分十五秒
                3:2 => 三比二
                13812345678 => 幺三八，幺二三四，五六七八
                010-62345678 => 零幺零，六二三四五六七八
                400-800-1234 => 四零零，八零零幺二三四
                拨打110 => 拨打幺幺零
                订单号48213 => 订单号四八二一三
                验证码：0042 => 验证码：零零四二
                房间305 => 房间三零五
                5km => 五公里
                2kg => 两公斤
                180cm => 一百八十厘米
                25m² => 二十五平方米
                60km/h => 六十公里每小时
                16GB => 十六GB
                37.5°C => 三十七点五摄氏度
                见https://www.example.com/docs => 见 example 点 com 斜杠 docs
                发到jane@example.com => 发到 jane 艾特 example 点 com
                打开report.pdf => 打开 report 点 PDF
                1.2.3版 => 一点二点三版
                **重点**内容 => 重点内容
                # 标题⏎正文 => 标题. 正文
                - 茶⏎- 奶 => 茶. 奶
                1. 烧水⏎2. 倒茶 => 一. 烧水. 二. 倒茶
                [这里](https://example.com) => 这里
                太好了👍！ => 太好了！
                我❤️茶 => 我茶
                A/B => A B
                是/否 => 是、否
                3×4 => 三乘四
                2+3=5 => 二加三等于五
                ±2mm => 正负两毫米
                ≥60分 => 大于等于六十分
                等等…… => 等等…
                GPT-4模型 => GPT 四模型
                3D打印 => 三D打印
                全角ＡＢＣ１２３ => 全角ABC一百二十三
                打开App后点OK => 打开App后点OK
                用iPhone 15拍照 => 用iPhone 十五拍照
                连接USB 3.0 => 连接USB 三点零
                2台和12台 => 两台和十二台
                2比1 => 二比一
                7×24小时 => 七乘二十四小时
                她说hello，然后走了 => 她说hello，然后走了
                """);
    }

    @ParameterizedTest
    @MethodSource("table")
    void isReadAs(String written, String spoken) {
        assertThat(Reading.of(written, Language.CHINESE)).isEqualTo(spoken);
    }
}
