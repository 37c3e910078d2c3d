package org.quintet.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextStreamTest {
    private static final String TEXT = "Grüße, 你好世界! 😀👩‍👩‍👧 naïve — ﷽ 𝄞 end";

    private final List<String> heard = new ArrayList<>();

    private TextStream stream(String... stops) {
        return new TextStream(List.of(stops), false, heard::add);
    }

    private String all() {
        return String.join("", heard);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void charactersCutAnywhereComeOutWhole() {
        byte[] bytes = bytes(TEXT);
        long seed = 42;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            heard.clear();
            TextStream stream = stream();
            for (int at = 0; at < bytes.length; ) {
                int next = Math.min(bytes.length, at + 1 + random.nextInt(5));
                stream.add(Arrays.copyOfRange(bytes, at, next));
                at = next;
            }

            assertThat(stream.end()).as("seed %d", seed).isEqualTo(TEXT);
            assertThat(all()).isEqualTo(TEXT);
            assertThat(heard)
                    .noneMatch(part -> part.contains("\uFFFD"))
                    .noneMatch(part -> Character.isLowSurrogate(part.charAt(0)));
        }
    }

    @Test
    void bytesThatAreNoCharacterAreLeftOut() {
        TextStream stream = stream();
        stream.add(new byte[] {'a', (byte) 0xff, 'b', (byte) 0xe4, (byte) 0xbd});

        assertThat(stream.end()).isEqualTo("ab");
    }

    @Test
    void aStopTextAcrossTokensIsNeverHeard() {
        TextStream stream = stream("###", "END");
        assertThat(stream.add(bytes("one #"))).isFalse();
        assertThat(stream.add(bytes("# two E"))).isFalse();
        assertThat(all()).isEqualTo("one ## two ");
        assertThat(stream.add(bytes("N"))).isFalse();
        assertThat(stream.add(bytes("D three"))).isTrue();

        assertThat(stream.end()).isEqualTo("one ## two ");
        assertThat(all()).isEqualTo("one ## two ");
    }

    @Test
    void theBeginningOfAStopTextComesOutAtTheEndAfterAll() {
        TextStream stream = stream("###");
        stream.add(bytes("a##"));
        assertThat(all()).isEqualTo("a");

        assertThat(stream.end()).isEqualTo("a##");
        assertThat(all()).isEqualTo("a##");
    }

    @Test
    void theEarliestOfSeveralStopTextsCounts() {
        TextStream stream = stream("yy", "x");

        assertThat(stream.add(bytes("axbyy"))).isTrue();
        assertThat(stream.end()).isEqualTo("a");
    }

    @Test
    void anArtificialFirstSpaceIsLeftOut() {
        TextStream stream = new TextStream(List.of(), true, heard::add);
        stream.add(bytes(" Hello"));
        stream.add(bytes(" you"));

        assertThat(stream.end()).isEqualTo("Hello you");
        assertThat(all()).isEqualTo("Hello you");
    }
}
