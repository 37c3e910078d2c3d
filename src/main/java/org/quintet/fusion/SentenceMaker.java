package org.quintet.fusion;

import org.quintet.core.Language;
import org.quintet.core.Sight;
import org.quintet.core.Task.Style;

/// Tells what was seen in a picture, in plain sentences and without any decoder: the same words for
/// the same findings, hedged by confidence, and nothing that was not found. Thread-safe.
public final class SentenceMaker {
    private final FactFinder facts;
    private final Writer english = new EnglishWriter();
    private final Writer chinese = new ChineseWriter();

    /// Speaks with the words of a vocabulary.
    public SentenceMaker(Vocabulary vocabulary) {
        facts = new FactFinder(vocabulary);
    }

    /// What may be said of a picture so far.
    ///
    /// @return empty text where nothing can be told before the look is complete
    public Told tell(Sight sight, Language language, Style style) {
        Writer writer = language == Language.CHINESE ? chinese : english;
        Facts found = facts.find(sight);
        return style == Style.SHORT ? writer.brief(found) : writer.full(found);
    }
}
