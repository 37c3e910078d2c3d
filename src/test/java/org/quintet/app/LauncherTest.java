package org.quintet.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher with a Java that only tells what it was called with.
class LauncherTest {
    @TempDir Path folder;
    private Path launcher;

    @BeforeEach
    void install() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
        Path bin = Files.createDirectories(folder.resolve("Quintet 应用/bin"));
        launcher = Files.copy(Path.of("packaging/bin/quintet"), bin.resolve("quintet"));
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"25.0.1\"\n");
        Files.writeString(java, "#!/bin/sh\necho \"LC_ALL=${LC_ALL:-}\"\nprintf '%s\\n' \"$@\"\n");
        for (Path each : List.of(launcher, java)) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private List<String> run(Map<String, String> locale, String... arguments)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        ProcessBuilder builder =
                new ProcessBuilder(
                        Stream.concat(Stream.of(launcher.toString()), Arrays.stream(arguments))
                                .toList());
        builder.environment().keySet().removeIf(name -> name.matches("LANG|LANGUAGE|LC_.*"));
        builder.environment().putAll(locale);
        builder.environment().put("QUINTET_JAVA", folder.resolve("java").toString());
        int code = builder.redirectOutput(out.toFile()).redirectErrorStream(true).start().waitFor();
        assertThat(code).isZero();
        return Files.readAllLines(out, UTF_8);
    }

    @Test
    void fileNamesCanBeReadWithoutALocaleToo() throws IOException, InterruptedException {
        for (Map<String, String> locale :
                List.of(Map.<String, String>of(), Map.of("LC_ALL", "C"), Map.of("LANG", "POSIX"))) {
            assertThat(run(locale, "x")).contains("LC_ALL=C.UTF-8");
        }
    }

    @Test
    void theLanguageOfALocaleThatIsNotInstalledIsKept() throws IOException, InterruptedException {
        assertThat(run(Map.of("LANG", "zh_XX.UTF-8"), "x"))
                .contains("LC_ALL=C.UTF-8", "-Dquintet.language=zh_XX.UTF-8");
        assertThat(run(Map.of("LC_ALL", "zh_XX", "LANG", "C"), "x"))
                .contains("-Dquintet.language=zh_XX");
    }

    @Test
    void aGoodLocaleStays() throws IOException, InterruptedException {
        assertThat(run(Map.of("LANG", "C.UTF-8"), "x"))
                .contains("LC_ALL=", "-Dquintet.language=C.UTF-8");
    }

    @Test
    void argumentsArriveAsTheyAre() throws IOException, InterruptedException {
        assertThat(run(Map.of(), "describe", "a b's \"c\".jpg", "", "*"))
                .endsWith("org.quintet.app.Main", "describe", "a b's \"c\".jpg", "", "*");
    }

    @Test
    void anOldJavaOnThePathIsNamed() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"17.0.9\"\n");
        ProcessBuilder builder = new ProcessBuilder(copyWithoutOtherJavas().toString(), "x");
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("QUINTET_JAVA");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("PATH", folder.resolve("java/bin") + ":" + System.getenv("PATH"));
        Path err = folder.resolve("err");
        assertThat(builder.redirectError(err.toFile()).start().waitFor()).isEqualTo(1);
        assertThat(err)
                .content(UTF_8)
                .contains("needs Java 25 or newer", folder.toRealPath().resolve("java").toString());
    }

    /// The launcher as it is on a machine whose usual places hold no Java.
    private Path copyWithoutOtherJavas() throws IOException {
        String script = Files.readString(launcher, UTF_8);
        return Files.writeString(
                launcher,
                script.replace("/usr/lib/jvm/*", "").replace("/Library/Java/", "/none/"),
                UTF_8);
    }
}
