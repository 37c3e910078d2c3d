package org.quintet.service;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quintet.core.Packs.Pack;
import org.quintet.core.Settings;

/// Decides which installed pack writes.
final class PackChoice {
    /// The catalogue's decoders, the best first; imported ones come after them.
    private static final List<String> BEST_FIRST = List.of("base", "lite");

    private PackChoice() {}

    /// The pack the user has set, else the best one installed; empty where there is none.
    static Optional<Pack> choose(Settings settings, List<Pack> packs) {
        List<Pack> usable =
                packs.stream().filter(pack -> pack.installed() && pack.writes()).toList();
        return usable.stream()
                .filter(pack -> pack.id().equals(settings.pack()))
                .findFirst()
                .or(() -> usable.stream().min(Comparator.comparingInt(PackChoice::rank)));
    }

    private static int rank(Pack pack) {
        int rank = BEST_FIRST.indexOf(pack.id());
        return rank < 0 ? BEST_FIRST.size() : rank;
    }
}
