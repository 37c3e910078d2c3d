package org.quintet.generation.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Templates that run for ever, eat memory, or are broken.
class TemplateHostileTest {
    private static final Map<String, Object> VARIABLES =
            Map.of("messages", List.of(Map.of("role", "user", "content", "x".repeat(10_000))));

    private static String render(String template) {
        return Template.parse(template).render(VARIABLES, LocalDateTime.MIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}",
                "{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}",
                "{{ range(999999999)|length }}",
                "{{ range(0, -999999999, -1)|length }}",
                "{{ 'x' * 999999999 }}",
                "{% set ns = namespace(s='x') %}{% for a in range(99) %}{% set ns.s = ns.s ~ ns.s %}"
                        + "{% endfor %}",
                "{% set ns = namespace(s=[1]) %}{% for a in range(99) %}{% set ns.s = ns.s + ns.s %}"
                        + "{% endfor %}",
                "{{ messages[0].content.replace('', messages[0].content) }}",
                "{{ messages[0].content.split('x')|join(messages[0].content) }}",
                "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
                "{{ [1]|tojson(indent=999999999) }}{{ 'a\\nb'|indent(999999999) * 99999 }}",
                "{{ 9 ** 9 ** 9 ** 9 }}",
                "{{ 9223372036854775 * 9223372036854775 }}",
                "{{ 2 ** 99999999999 }}",
                "{{ 1 // 0 }}",
                "{{ 1 % 0 }}",
                "{{ 99999999999999999999999 }}",
                "{{ missing.attribute }}",
                "{{ missing() }}",
                "{{ messages.append(1) }}",
                "{{ ''.__class__.__mro__ }}{{ ''.format('x') }}",
                "{% set messages[0] = 1 %}",
                "{% include '/etc/passwd' %}",
                "{% import 'os' as os %}",
                "{{ 'open",
                "{{ 1 + }}",
                "{% if %}{% endif %}",
                "{% if true %}",
                "{% endif %}",
                "{% for x in %}{% endfor %}",
                "{# open",
                "{% raw %}",
                "{{ }}",
                "{{ [1, }}",
                "{{ 'a'|nofilter }}",
                "{{ 'a' is notest }}",
                "{{ $ }}",
                "{{ '\\uZZZZ' }}",
                "{{ [3, 'a']|sort }}",
                "{{ 'abc'[::0] }}",
                "{% set n = namespace(x=['a']) %}{% for i in range(60) %}{% set n.x = [n.x, n.x] %}"
                        + "{% endfor %}{{ n.x }}",
                "{% set n = namespace(x=['a'], y=['a']) %}{% for i in range(60) %}"
                        + "{% set n.x = [n.x, n.x] %}{% set n.y = [n.y, n.y] %}"
                        + "{% endfor %}{{ n.x == n.y }}",
                "{% set n = namespace(x=[]) %}{% for i in range(5000) %}{% set n.x = [n.x] %}"
                        + "{% endfor %}{{ n.x }}",
                "{% for a, b in [1] %}{% endfor %}",
                "{{ raise_exception('no') }}",
            })
    void endsWithAClearFailureSoon(String template) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () ->
                        assertThatThrownBy(() -> render(template))
                                .isInstanceOf(TemplateException.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "{{ -", "not ", "{% if x %}", "a.b|", "{{ {1:"})
    void depthIsBounded(String part) {
        for (String begin : new String[] {"", "{{ ", "{% if "}) {
            String template = begin + part.repeat(20_000);
            if (template.contains("{%") || template.contains("{{")) {
                assertThatThrownBy(() -> render(template)).isInstanceOf(TemplateException.class);
            }
        }
    }

    @Test
    void randomTagsNeverBreakTheParser() {
        long seed = 99;
        Random random = new Random(seed);
        String[] parts = {
            "{{", "}}", "{%", "%}", "{#", "#}", "-", "if", "for", "in", "x", "'", "\"", "[", "]",
            "(", ")", "{", "}", "|", ".", ":", ",", " ", "1", "set", "=", "endif", "endfor", "else",
            "macro", "not", "is", "\n", "~", "raw", "endraw", "elif", "\\", "é"
        };
        int failed = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder template = new StringBuilder(random.nextBoolean() ? "{{ " : "{% ");
            for (int i = random.nextInt(14); i > 0; i--) {
                template.append(parts[random.nextInt(parts.length)]);
            }
            try {
                render(template.toString());
            } catch (TemplateException expected) {
                failed++;
            }
        }
        assertThat(failed).as("seed %d", seed).isGreaterThan(10_000);
    }
}
