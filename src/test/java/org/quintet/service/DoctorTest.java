package org.quintet.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Language;
import org.quintet.core.Places;
import org.quintet.service.Doctor.Finding;
import org.quintet.service.Doctor.Status;

class DoctorTest {
    @TempDir Path folder;
    private final Scripted parts = new Scripted();

    private List<Finding> examine(Workshop.Device device) {
        return new Doctor(
                        new Places(folder.resolve("install"), folder.resolve("home")),
                        () -> parts.packs,
                        () -> device,
                        () -> List.of("CPU", "CUDA"))
                .examine();
    }

    @Test
    void everyFindingSpeaksBothLanguagesAndEveryTroubleHasAdvice() {
        for (Finding finding : examine(new Workshop.Device("CPU", "service.memory"))) {
            for (Language language : Language.values()) {
                assertThat(finding.text(language)).isNotBlank().doesNotContain("{");
                assertThat(finding.advice(language)).doesNotContain("{");
                if (finding.status() == Status.BAD) {
                    assertThat(finding.advice(language)).isNotBlank();
                }
            }
        }
    }

    @Test
    void anIncompleteInstallIsTold() throws IOException {
        Workshop.Device cpu = new Workshop.Device("CPU", "");
        assertThat(status(examine(cpu), "models")).isEqualTo(Status.BAD);
        assertThat(status(examine(cpu), "font")).isEqualTo(Status.BAD);
        assertThat(status(examine(cpu), "packs")).isEqualTo(Status.NOTE);
        Files.createDirectories(folder.resolve("install/models"));
        Path fonts = Files.createDirectories(folder.resolve("install/assets/fonts"));
        Files.writeString(fonts.resolve("Some.ttf"), "x");
        parts.packs.installed.add("lite");
        assertThat(status(examine(cpu), "models")).isEqualTo(Status.GOOD);
        assertThat(status(examine(cpu), "font")).isEqualTo(Status.GOOD);
        assertThat(status(examine(cpu), "packs")).isEqualTo(Status.GOOD);
        assertThat(status(examine(cpu), "devices")).isEqualTo(Status.GOOD);
    }

    @Test
    void aLostAcceleratorIsToldWithTheDevice() {
        List<Finding> findings = examine(new Workshop.Device("CPU", "service.memory"));
        assertThat(status(findings, "devices")).isEqualTo(Status.NOTE);
    }

    @Test
    void aMissingDisplayOrToolkitIsNamed() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("lib"));
        assertThat(key(Map.of(), empty)).isEqualTo("service.noDisplay");
        assertThat(key(Map.of("DISPLAY", ":0"), empty)).isEqualTo("service.noGtk");
        Path sorted = Files.createDirectories(empty.resolve("x86_64-linux-gnu"));
        Files.writeString(sorted.resolve("libgtk-3.so.0"), "x");
        assertThat(Display.missing("Linux", Map.of("DISPLAY", ":0"), List.of(empty))).isEmpty();
        assertThat(Display.missing("Windows 11", Map.of(), List.of())).isEmpty();
        assertThat(Display.missing("Mac OS X", Map.of(), List.of())).isEmpty();
    }

    private static String key(Map<String, String> environment, Path libraries) {
        return Display.missing("Linux", environment, List.of(libraries)).orElseThrow().key();
    }

    private static Status status(List<Finding> findings, String id) {
        return findings.stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow()
                .status();
    }
}
