package org.quintet.speech.phoneme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quintet.speech.Rows;

class EnglishTableTest {
    private static Stream<Arguments> table() {
        return Rows.of(
                """
                I will read it. => ɹˈid
                I read it yesterday. => ɹˈɛd
                She has read it. => ɹˈɛd
                to record a song => ɹəkˈɔɹd
                a new record => ɹˈɛkəɹd
                to present the results => pɹizˈɛnt
                a present for you => pɹˈɛzᵊnt
                They live in Boston. => lˈɪv
                a live show => lˈIv
                a lead pipe => lˈɛd
                They lead the team. => lˈid
                to use a tool => jˈuz
                the use of it => jˈus
                I object to that. => əbʤˈɛkt
                an object => ˈɑbʤəkt
                to produce heat => pɹədˈus
                to increase it => ɪnkɹˈis
                to close the door => klˈOz
                the apple => ði ˈæpᵊl
                the tree => ðə tɹˈi
                a tree => ɐ tɹˈi
                an apple => ɐn ˈæpᵊl
                go to bed => tə bˈɛd
                cats => kˈæts
                dogs => dˈɔɡz
                buses => bˈʌsᵻz
                walked => wˈɔkt
                played => plˈAd
                needed => nˈidᵻd
                blogged => blˈɑɡd
                stopping => stˈɑpɪŋ
                James's book => ʤˈAmzᵻz
                the dog's bone => dˈɔɡz
                the cats' food => kˈæts
                why fie => wˌI fˈI
                USB => jˌuˌɛsbˈi
                NASA => nˈæsə
                PDF => pˌidˌiˈɛf
                AI => ˈAˌI
                café => kæfˈA
                don't => dˈOnt
                it's => ɪts
                """);
    }

    @ParameterizedTest
    @MethodSource("table")
    void isSaidWith(String written, String phonemes) {
        assertThat(Phonemes.of(written)).contains(phonemes);
    }
}
