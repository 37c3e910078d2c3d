package org.quintet.ui.slides;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.quintet.core.deck.DeckWish.OutlineItem;
import org.quintet.core.deck.Slide;

/// A slide to be, as it is edited. Lives on the window's thread.
final class OutlineEntry {
    private final ObjectProperty<Slide.Kind> kind;
    private final StringProperty title;
    private final List<Integer> sources;

    OutlineEntry(OutlineItem item) {
        kind = new SimpleObjectProperty<>(item.kind());
        title = new SimpleStringProperty(item.title());
        sources = item.sources();
    }

    OutlineItem item() {
        return new OutlineItem(kind.get(), title.get().strip(), sources);
    }

    ObjectProperty<Slide.Kind> kindProperty() {
        return kind;
    }

    StringProperty titleProperty() {
        return title;
    }
}
