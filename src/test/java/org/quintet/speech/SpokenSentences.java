package org.quintet.speech;

import java.util.List;

/// Sentences of everyday use, with numbers, dates, units and words of the other language: what is
/// spoken and has to be understood again. Written before anything was measured.
final class SpokenSentences {
    static final List<String> ENGLISH =
            List.of(
                    "The meeting starts at 9:30 a.m. on Monday, and it lasts about 45 minutes.",
                    "On July 4, 2023, the company opened its first shop in Boston.",
                    "Please send the invoice for order number 48213 before the end of the month.",
                    "The water must reach 85 °C before you pour it over the leaves.",
                    "Prices rose by 3.5% last year, which is more than most people expected.",
                    "She bought two tickets for $24.50 each and paid with her phone.",
                    "A teacher can drop a topic here and get a complete course in a few minutes.",
                    "I read the report yesterday, and I will read the second part tonight.",
                    "Hold the button for 5 seconds until the red light begins to blink.",
                    "The project manager will present the results at the annual conference in"
                            + " October.",
                    "Why does the machine make such a loud noise when it is cold outside?",
                    "The screen is 15.6 inches wide and the laptop weighs 1.8 kg.",
                    "Press the USB cable firmly into the left port, then restart the computer.",
                    "In 1998 about 2,500 people lived in this village; today there are fewer than"
                            + " 300.",
                    "The train from Beijing to Shanghai takes 4.5 hours and costs ¥553.");

    static final List<String> CHINESE =
            List.of(
                    "会议定在2026年3月15日上午9点30分开始，大约需要两个小时。",
                    "请把订单号48213发给我，我帮您查一下物流。",
                    "水温要达到85℃，泡3分钟以后再倒出来。",
                    "去年的价格上涨了3.5%，比大多数人预期的要高。",
                    "这台电脑的屏幕是15.6英寸，重量只有1.8公斤。",
                    "我的电话是13812345678，有问题随时打给我。",
                    "银行门口有一行人在排队，他们都要办理重要的业务。",
                    "孩子长大了，头发也长长了。",
                    "打开手机上的App，连接WiFi以后点击右上角的设置。",
                    "他还没有把书还给图书馆，已经超过了2个星期。",
                    "按住按钮5秒钟，直到红灯开始闪烁。",
                    "苹果每斤6.5元，买三斤一共19.5元。",
                    "老师可以在这里输入一个主题，几分钟就能得到一套完整的课件。",
                    "大约三分之一的用户觉得这个功能很有用。",
                    "请用USB线把打印机接到电脑上，然后重新启动。");

    private SpokenSentences() {}
}
