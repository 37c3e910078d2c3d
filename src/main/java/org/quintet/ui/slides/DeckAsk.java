package org.quintet.ui.slides;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.Role;
import org.quintet.core.SoundEndings;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.DeckWish;
import org.quintet.core.deck.DeckWish.OutlineItem;
import org.quintet.core.deck.DeckWish.Tone;
import org.quintet.core.deck.Decks.Kept;
import org.quintet.ui.common.PictureFiles;

/// What a deck is to be about and like. Lives on the window's thread.
final class DeckAsk {
    private final StringProperty topic = new SimpleStringProperty("");
    private final ObservableList<Path> files = FXCollections.observableArrayList();
    private final StringProperty audience = new SimpleStringProperty("");
    private final IntegerProperty slides = new SimpleIntegerProperty(DeckWish.USUAL);
    private final ObjectProperty<Tongue> tongue = new SimpleObjectProperty<>(Tongue.TOPIC);
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.PLAIN);
    private final ObjectProperty<DeckTheme> theme = new SimpleObjectProperty<>(DeckTheme.INDIGO);

    /// The language of the deck.
    enum Tongue {
        /// That of the topic, or of the files where there is none.
        TOPIC(null),
        ENGLISH(Language.ENGLISH),
        CHINESE(Language.CHINESE);

        private final @Nullable Language language;

        Tongue(@Nullable Language language) {
            this.language = language;
        }

        private static Tongue of(@Nullable Language language) {
            return language == null ? TOPIC : language == Language.CHINESE ? CHINESE : ENGLISH;
        }
    }

    /// Whether there is nothing to make a deck of.
    boolean blank() {
        return topic.get().isBlank() && files.isEmpty();
    }

    /// Adds files; those that are there already are not added again.
    void add(List<Path> more) {
        for (Path file : more) {
            if (!files.contains(file)) {
                files.add(file);
            }
        }
    }

    /// Empties it for another deck; language, tone and theme stay.
    void clear() {
        topic.set("");
        files.clear();
        audience.set("");
        slides.set(DeckWish.USUAL);
    }

    /// The words and files as a message.
    Message message() {
        List<Part> parts = new ArrayList<>();
        if (!topic.get().isBlank()) {
            parts.add(new Part.Text(topic.get().strip()));
        }
        files.forEach(file -> parts.add(part(file)));
        return new Message(Role.USER, parts);
    }

    private static Part part(Path file) {
        if (PictureFiles.isPicture(file)) {
            return new Part.Picture(file);
        }
        return SoundEndings.has(file) ? new Part.Audio(file) : new Part.Document(file);
    }

    /// What the deck should be like, as it is kept.
    DeckWish wish(List<OutlineItem> outline) {
        return wish(slides.get(), outline, false, tongue.get().language);
    }

    /// What is asked of the assistant: with an outline, as many slides as it has.
    ///
    /// @param begun the deck to go on with; its language stays
    DeckWish request(Deck begun, List<OutlineItem> outline, boolean outlineOnly) {
        return wish(
                outline.isEmpty() ? slides.get() : outline.size(),
                outline,
                outlineOnly,
                begun.slides().isEmpty() ? tongue.get().language : begun.language());
    }

    private DeckWish wish(
            int count,
            List<OutlineItem> outline,
            boolean outlineOnly,
            @Nullable Language language) {
        return new DeckWish(
                Math.clamp(count, DeckWish.FEWEST, DeckWish.MOST),
                audience.get().strip(),
                tone.get(),
                theme.get(),
                outline,
                outlineOnly,
                language);
    }

    /// A deck of which nothing is written.
    ///
    /// @param otherwise its language as long as that of the topic is not known
    Deck unwritten(Language otherwise) {
        Language chosen = tongue.get().language;
        return new Deck(
                title(),
                "",
                chosen == null ? otherwise : chosen,
                theme.get(),
                audience.get(),
                List.of(),
                List.of());
    }

    /// What to call the deck until it has a title of its own.
    private String title() {
        if (!topic.get().isBlank()) {
            return topic.get().strip().lines().findFirst().orElse("");
        }
        return files.isEmpty()
                ? ""
                : String.valueOf(files.getFirst().getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    /// The paths of the files.
    List<String> paths() {
        return files.stream().map(Path::toString).toList();
    }

    /// Takes over what a kept deck was asked for with.
    void fill(Kept kept) {
        topic.set(kept.topic());
        files.clear();
        for (String path : kept.files()) {
            try {
                files.add(Path.of(path));
            } catch (InvalidPathException _) {
                // A name of another system's: the deck stays, that file can't be read here again.
            }
        }
        audience.set(kept.wish().audience());
        slides.set(kept.wish().slides());
        tongue.set(Tongue.of(kept.wish().language()));
        tone.set(kept.wish().tone());
        theme.set(kept.deck().theme());
    }

    StringProperty topicProperty() {
        return topic;
    }

    ObservableList<Path> files() {
        return files;
    }

    StringProperty audienceProperty() {
        return audience;
    }

    IntegerProperty slidesProperty() {
        return slides;
    }

    ObjectProperty<Tongue> tongueProperty() {
        return tongue;
    }

    ObjectProperty<Tone> toneProperty() {
        return tone;
    }

    ObjectProperty<DeckTheme> themeProperty() {
        return theme;
    }
}
