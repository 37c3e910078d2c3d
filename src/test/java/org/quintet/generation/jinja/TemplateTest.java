package org.quintet.generation.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Compares with what Jinja2 itself makes of the same templates; see
/// `src/test/python/chat_templates.py`.
class TemplateTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2024, 3, 9, 8, 5, 3);
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.USE_LONG_FOR_INTS, true);

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = TemplateTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        }
    }

    private static String render(String template, Map<String, Object> variables) {
        return Template.parse(template).render(variables, NOW);
    }

    @TestFactory
    List<DynamicTest> rendersWhatJinjaRenders() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode each : JSON.readTree(resource("golden.json"))) {
            String file = each.get("template").asText();
            String name = file + ", " + each.get("name").asText() + ", " + tests.size();
            tests.add(DynamicTest.dynamicTest(name, () -> compare(file, each)));
        }
        return tests;
    }

    private static void compare(String file, JsonNode golden) throws IOException {
        String template = new String(resource("templates/" + file), StandardCharsets.UTF_8);
        Map<String, Object> variables =
                JSON.convertValue(golden.get("variables"), new TypeReference<>() {});
        if (golden.has("raises")) {
            assertThatThrownBy(() -> render(template, variables))
                    .isInstanceOf(TemplateException.class)
                    .hasMessage(golden.get("raises").asText());
        } else {
            assertThat(render(template, variables)).isEqualTo(golden.get("text").asText());
        }
    }

    @Test
    void theDateIsTheOneOfToday() {
        assertThat(render("{{ strftime_now('%Y-%m-%d %H:%M %A %%') }}", Map.of()))
                .isEqualTo("2024-03-09 08:05 Saturday %");
    }
}
