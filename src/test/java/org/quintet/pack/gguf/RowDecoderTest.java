package org.quintet.pack.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Blocks of random bytes and what the format's makers (the `gguf` package for Python) make of
/// them.
class RowDecoderTest {
    @ParameterizedTest
    @EnumSource(GgmlType.class)
    void weightsAreThoseOfTheFormatsMakers(GgmlType type) throws IOException {
        JsonNode sample;
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("dequantised.json"))) {
            sample = new ObjectMapper().readTree(in).get(type.name());
        }
        byte[] bytes = HexFormat.of().parseHex(sample.get("bytes").asText());
        int columns = sample.get("weights").size();
        RowDecoder decoder =
                new RowDecoder(new GgufTensor("t", type, columns, 1, MemorySegment.ofArray(bytes)));
        decoder.read(0);
        float[] weights = decoder.weights();
        assertThat(weights).hasSize(columns);
        for (int i = 0; i < columns; i++) {
            assertThat(weights[i])
                    .as("%s weight %d", type, i)
                    .isCloseTo((float) sample.get("weights").get(i).asDouble(), within(2e-6f));
        }
    }
}
