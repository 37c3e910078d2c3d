package org.quintet.ui.models;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Words;

/// A pack with what it brings, its size and licence, and one button.
public final class PackOffer extends VBox {
    /// An offer of the pack that suits this machine.
    ///
    /// @param showModels goes to the list of all packs
    public PackOffer(Words words, ModelsViewModel model, Runnable showModels) {
        this(words, model, model::recommended, showModels);
    }

    /// An offer of a pack.
    ///
    /// @param pack finds it in the list
    /// @param showModels goes to the list of all packs
    public PackOffer(
            Words words,
            ModelsViewModel model,
            Supplier<Optional<PackItem>> pack,
            Runnable showModels) {
        getStyleClass().add("q-offer");
        VBox card = new VBox();
        model.items()
                .addListener((ListChangeListener<PackItem>) _ -> fill(card, words, model, pack));
        fill(card, words, model, pack);
        getChildren()
                .addAll(
                        card,
                        Controls.button(words.of("ui.models.all"), showModels, "q-plain-text"));
    }

    private static void fill(
            VBox card, Words words, ModelsViewModel model, Supplier<Optional<PackItem>> pack) {
        for (Node old : card.getChildren()) {
            if (old instanceof PackCard shown) {
                shown.drop();
            }
        }
        card.getChildren().clear();
        pack.get()
                .ifPresent(item -> card.getChildren().add(new PackCard(words, model, item, null)));
    }
}
