package org.quintet.speech.phoneme;

import org.jspecify.annotations.Nullable;

/// What a word is in its sentence, as far as its pronunciation depends on it.
enum Tag {
    DEFAULT("DEFAULT", null),
    NOUN("NOUN", null),
    VERB("VERB", null),
    ADJECTIVE("ADJ", null),
    ADVERB("ADV", null),
    /// A verb in the past: read, used to.
    PAST("VBD", VERB),
    /// The last word before a pause: its full form.
    LAST("None", null);

    private final String label;
    private final @Nullable Tag wider;

    Tag(String label, @Nullable Tag wider) {
        this.label = label;
        this.wider = wider;
    }

    /// As the dictionary writes it.
    String label() {
        return label;
    }

    /// What it is where the dictionary knows nothing more exact.
    @Nullable Tag wider() {
        return wider;
    }
}
