package org.quintet.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as its own process, as a script calls it.
class MainTest {
    @TempDir Path home;

    private record Outcome(int code, String out, String err) {}

    private Outcome run(String language, String... arguments)
            throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-Dquintet.install=" + Path.of("").toAbsolutePath(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        line.addAll(List.of(arguments));
        Path out = home.resolve("out");
        Path err = home.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("QUINTET_HOME", home.resolve("data").toString());
        builder.environment().remove("DISPLAY");
        builder.environment().put("LC_ALL", language);
        int code = builder.start().waitFor();
        return new Outcome(
                code,
                java.nio.file.Files.readString(out, UTF_8),
                java.nio.file.Files.readString(err, UTF_8));
    }

    @Test
    void helpSpeaksTheSystemsLanguageAndLeavesTheHomeAlone()
            throws IOException, InterruptedException {
        Outcome outcome = run("zh_CN.UTF-8", "--help");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("用法", "describe", "描述每张图片的内容");
        assertThat(outcome.err()).isEmpty();
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void jsonIsUtf8AndAloneOnAPosixLocaleToo() throws IOException, InterruptedException {
        Outcome outcome = run("C", "doctor", "--json", "--lang", "zh");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("内存");
        assertThat(new ObjectMapper().readTree(outcome.out()).get("findings")).isNotEmpty();
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void packsAreListedOnAFreshMachine() throws IOException, InterruptedException {
        Outcome outcome = run("C.UTF-8", "models", "list", "--json");
        assertThat(outcome.code()).isZero();
        assertThat(new ObjectMapper().readTree(outcome.out()).get("packs"))
                .anyMatch(pack -> pack.get("id").asText().equals("lite"));
    }

    @Test
    void theLogNamesNoFileOfTheUser() throws IOException, InterruptedException {
        assertThat(run("C", "describe", "secret-\u79d8\u5bc6.jpg").code()).isEqualTo(1);
        assertThat(home.resolve("data/logs/quintet.log"))
                .content()
                .contains("failed: cli.noPath", "InvalidPathException")
                .doesNotContain("secret");
    }

    @Test
    void failuresAreOneLineWithTheirExitCode() throws IOException, InterruptedException {
        Outcome wrong = run("C", "describe");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err().strip().lines()).hasSize(1);
        Outcome missing = run("C", "describe", "no-such-file.jpg", "--json");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(new ObjectMapper().readTree(missing.out()).get("error").asText())
                .contains("no-such-file.jpg");
        assertThat(missing.err().strip().lines()).hasSize(1);
    }
}
