package org.quintet.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.core.Box;
import org.quintet.core.Evidence;
import org.quintet.core.Language;
import org.quintet.core.Sight;

class EvidenceJsonTest {
    private final EvidenceJson json = new EvidenceJson();

    @Test
    void writesEachKindWithPixelsAndLocalNames() {
        Box box = new Box(0.1, 0.2, 0.5, 0.25);
        Sight sight =
                new Sight(
                        1000,
                        800,
                        List.of(
                                new Evidence.Thing(
                                        "person",
                                        box,
                                        0.87654,
                                        List.of(new Evidence.Tint(Evidence.Hue.DARK_BLUE, 0.4)),
                                        Evidence.Posture.SITTING),
                                new Evidence.Face(box, 0.9, Double.NaN),
                                new Evidence.TextLine("A “b”", box, 0.9, 0.5),
                                new Evidence.Subject("tabby", 0.5)),
                        true);

        assertThat(json.of(sight, Language.ENGLISH).get(0))
                .hasToString(
                        "{\"kind\":\"thing\",\"label\":\"person\",\"name\":\"person\","
                                + "\"confidence\":0.877,\"box\":{\"left\":100,\"top\":160,"
                                + "\"width\":500,\"height\":200},\"place\":\"left\","
                                + "\"size\":\"medium\",\"colours\":[{\"name\":\"dark blue\","
                                + "\"label\":\"dark-blue\",\"share\":0.4}],"
                                + "\"posture\":\"sitting\"}");
        assertThat(json.of(sight, Language.CHINESE).get(0).get("name").asText()).isEqualTo("人");
        assertThat(json.of(sight, Language.CHINESE).get(3).get("name").asText()).isEqualTo("虎斑猫");
        assertThat(json.of(sight, Language.ENGLISH).get(1).has("smile")).isFalse();
        assertThat(json.of(sight, Language.ENGLISH).get(2).get("text").asText()).isEqualTo("A “b”");
    }
}
