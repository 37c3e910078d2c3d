package org.quintet.speech.phoneme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quintet.speech.Rows;

class MandarinTableTest {
    private static final MandarinPhonemes SPEAKER = new MandarinPhonemes();

    private static Stream<Arguments> table() {
        return Rows.of(
                """
                孩子长大了 => hai2 zi5 zhang3 da4 le5
                头发也长长了 => tou2 fa5 ye2 zhang3 chang2 le5
                长长的路 => chang2 chang2 de5 lu4
                长度 => chang2 du4
                银行 => yin2 hang2
                行走 => xing2 zou3
                一行字 => yi4 hang2 zi4
                重要 => zhong4 yao4
                重复 => chong2 fu4
                重新 => chong2 xin1
                还没有 => hai2 mei2 you3
                还书 => huan2 shu1
                把书还给他 => ba3 shu1 huan2 gei3 ta1
                得到 => de2 dao4
                跑得快 => pao3 de5 kuai4
                我得走了 => wo3 dei2 zou3 le5
                慢慢地走 => man4 man4 de5 zou3
                土地 => tu3 di4
                目的 => mu4 di4
                我的 => wo3 de5
                看着 => kan4 zhe5
                着急 => zhao2 ji2
                了解 => liao2 jie3
                音乐 => yin1 yue4
                快乐 => kuai4 le4
                首都 => shou3 du1
                都是 => dou1 shi4
                因为 => yin1 wei4
                认为 => ren4 wei2
                睡觉 => shui4 jiao4
                觉得 => jue2 de5
                数学 => shu4 xue2
                数一数 => shu3 yi5 shu3
                便宜 => pian2 yi5
                方便 => fang1 bian4
                教室 => jiao4 shi4
                教书 => jiao1 shu1
                调整 => tiao2 zheng3
                声调 => sheng1 diao4
                干燥 => gan1 zao4
                干部 => gan4 bu4
                发现 => fa1 xian4
                理发 => li3 fa4
                少年 => shao4 nian2
                好人 => hao3 ren2
                爱好 => ai4 hao4
                中奖 => zhong4 jiang3
                传说 => chuan2 shuo1
                传记 => zhuan4 ji4
                人参 => ren2 shen1
                角色 => jue2 se4
                血液 => xue4 ye4
                你好 => ni2 hao3
                水果 => shui2 guo3
                纸老虎 => zhi3 lao2 hu3
                我想买 => wo3 xiang2 mai3
                不要 => bu2 yao4
                不好 => bu4 hao3
                不是 => bu2 shi4
                一天 => yi4 tian1
                一年 => yi4 nian2
                一起 => yi4 qi3
                一定 => yi2 ding4
                一个 => yi2 ge4
                第一 => di4 yi1
                统一 => tong3 yi1
                看一看 => kan4 yi5 kan4
                十一月 => shi2 yi1 yue4
                二零一一年 => er4 ling2 yi1 yi1 nian2
                一点五 => yi1 dian2 wu3
                花儿 => huar1
                一点儿 => yi4 dianr3
                女儿 => nv3 er2
                玩儿 => wanr2
                妈妈 => ma1 ma5
                我们 => wo3 men5
                东西 => dong1 xi5
                朋友 => peng2 you5
                谢谢 => xie4 xie5
                绿色 => lv4 se4
                """);
    }

    @ParameterizedTest
    @MethodSource("table")
    void isSaidAs(String written, String pinyin) {
        String said =
                SPEAKER.syllables(written).stream()
                        .flatMap(List::stream)
                        .collect(Collectors.joining(" "));
        assertThat(said).isEqualTo(pinyin);
    }

    private static Stream<Arguments> phonemes() {
        return Rows.of(
                """
                ma1 => ma→
                zhang3 => ꭧa↓ŋ
                shi4 => ʂɨ↘
                xue2 => ɕɥe↗
                nv3 => ny↓
                qu4 => ʨʰy↘
                yuan2 => ɥɛ↗n
                liu2 => ljou↗
                gui4 => kwei↘
                lun2 => lwə↗n
                yi1 => i→
                wu3 => u↓
                ying1 => i→ŋ
                weng1 => wə→ŋ
                er2 => ɚ↗
                huar1 => xwa→ɚ
                de5 => tɤ
                """);
    }

    @ParameterizedTest
    @MethodSource("phonemes")
    void aSyllableHasItsPhonemes(String syllable, String said) {
        assertThat(Syllables.phonemes(syllable)).isEqualTo(said);
    }
}
