package org.quintet.core;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quintet.core.deck.Deck;

/// The outcome of a request. Immutable.
///
/// @param text the answer, in Markdown for a question and plain sentences for a description
/// @param sights what was seen in each picture of the last message, in order
/// @param transcripts what was said in each sound of the last message, in order
/// @param support what a support question turned out to be; null for other tasks
/// @param deck the deck that was made or changed; null for other tasks
/// @param modalities the modalities of the last message
/// @param route the way the request took: which perceptions and which writer
/// @param weights how much each modality carries, summing to 1
/// @param model the pack that wrote the text, or `built-in`
/// @param timings milliseconds by stage: `first`, `total`, and those of the stages it took
/// @param tokens tokens the decoder wrote; 0 where none was used
/// @param stopped whether the user stopped it before its end
public record Answer(
        String text,
        List<Sight> sights,
        List<Transcript> transcripts,
        @Nullable SupportCase support,
        @Nullable Deck deck,
        Set<Modality> modalities,
        String route,
        Map<Modality, Double> weights,
        String model,
        Map<String, Long> timings,
        int tokens,
        boolean stopped) {
    public Answer {
        sights = List.copyOf(sights);
        transcripts = List.copyOf(transcripts);
        modalities = Set.copyOf(modalities);
        weights = Map.copyOf(weights);
        timings = Map.copyOf(timings);
    }

    /// The same with another text.
    public Answer withText(String value) {
        return new Answer(
                value,
                sights,
                transcripts,
                support,
                deck,
                modalities,
                route,
                weights,
                model,
                timings,
                tokens,
                stopped);
    }

    /// The same with what was heard before it could be answered.
    public Answer withHearing(
            List<Transcript> heard,
            Set<Modality> given,
            String way,
            Map<Modality, Double> shares,
            Map<String, Long> times) {
        return new Answer(
                text, sights, heard, support, deck, given, way, shares, model, times, tokens,
                stopped);
    }
}
