package org.quintet.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.quintet.core.Packs;
import org.quintet.core.Packs.Pack;
import org.quintet.core.QuintetException;
import org.quintet.service.Doctor.Finding;
import org.quintet.service.Doctor.Status;

/// What a doctor looks at among the models and what runs them.
final class ModelChecks {
    private ModelChecks() {}

    static Finding devices(Workshop.Device device, List<String> providers) {
        List<Object> facts = List.of(device.name(), String.join(", ", providers));
        return device.notice().isEmpty()
                ? new Finding("devices", Status.GOOD, "service.devices", facts, "")
                : new Finding("devices", Status.NOTE, "service.devices", facts, device.notice());
    }

    static Finding builtIn(Path models) {
        return Files.isDirectory(models)
                ? new Finding("models", Status.GOOD, "service.models", List.of(), "")
                : new Finding(
                        "models",
                        Status.BAD,
                        "service.noModels",
                        List.of(models.toString()),
                        "service.noModelsAdvice");
    }

    /// What speech and the support desk lack.
    static Finding speech(Packs packs) {
        try {
            String missing =
                    packs.list().stream()
                            .filter(pack -> pack.use() != Packs.Use.WRITER && !pack.installed())
                            .map(Pack::id)
                            .collect(Collectors.joining(" "));
            return missing.isEmpty()
                    ? new Finding("speech", Status.GOOD, "service.speech", List.of(), "")
                    : new Finding(
                            "speech",
                            Status.NOTE,
                            "service.noSpeech",
                            List.of(missing),
                            "service.noSpeechAdvice");
        } catch (QuintetException e) {
            return new Finding(
                    "speech",
                    Status.BAD,
                    "service.packsUnread",
                    List.of(),
                    "service.packsUnreadAdvice");
        }
    }

    static Finding packs(Packs packs) {
        try {
            List<Pack> here = packs.list().stream().filter(Pack::installed).toList();
            if (here.isEmpty()) {
                return new Finding(
                        "packs",
                        Status.NOTE,
                        "service.noPacks",
                        List.of(packs.recommended()),
                        "service.noPacksAdvice");
            }
            String names = here.stream().map(Pack::id).collect(Collectors.joining(", "));
            String unsure =
                    here.stream()
                            .filter(pack -> !pack.verified())
                            .map(Pack::id)
                            .collect(Collectors.joining(", "));
            return unsure.isEmpty()
                    ? new Finding("packs", Status.GOOD, "service.packs", List.of(names), "")
                    : new Finding(
                            "packs",
                            Status.NOTE,
                            "service.packs",
                            List.of(names, unsure),
                            "service.packsAdvice");
        } catch (QuintetException e) {
            return new Finding(
                    "packs",
                    Status.BAD,
                    "service.packsUnread",
                    List.of(),
                    "service.packsUnreadAdvice");
        }
    }
}
