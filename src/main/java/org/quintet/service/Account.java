package org.quintet.service;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Modality;
import org.quintet.core.Part;
import org.quintet.core.Request;
import org.quintet.core.Sight;
import org.quintet.core.Transcript;
import org.quintet.core.deck.Deck;

/// Passes the events of a request on and remembers what they amount to, so that a request that was
/// stopped still has what was written by then. For one thread.
final class Account implements Consumer<Event> {
    private final Consumer<Event> listener;
    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, Sight> sights = new TreeMap<>(Comparator.naturalOrder());
    private final Map<Integer, Transcript> transcripts = new TreeMap<>(Comparator.naturalOrder());
    private @Nullable Deck deck;
    private final long start = System.nanoTime();

    Account(Consumer<Event> listener) {
        this.listener = listener;
    }

    @Override
    public void accept(Event event) {
        switch (event) {
            case Event.Draft(String whole) -> {
                text.setLength(0);
                text.append(whole);
            }
            case Event.Token(String more) -> text.append(more);
            case Event.Saw(int picture, Sight sight) -> sights.put(picture, sight);
            case Event.Heard(int sound, Transcript heard) -> transcripts.put(sound, heard);
            case Event.Decked(Deck so, _) -> deck = so;
            case Event.Outlined _,
                    Event.Started _,
                    Event.Stage _,
                    Event.Finished _,
                    Event.Failed _ -> {}
        }
        listener.accept(event);
    }

    /// The answer of a request that ends here.
    Answer stopped(Request request) {
        Set<Modality> modalities = new LinkedHashSet<>();
        for (Part part : request.last().parts()) {
            modalities.add(part.modality());
        }
        Map<Modality, Double> weights = new EnumMap<>(Modality.class);
        modalities.forEach(each -> weights.put(each, 1.0 / modalities.size()));
        return new Answer(
                text.toString(),
                List.copyOf(sights.values()),
                List.copyOf(transcripts.values()),
                null,
                deck,
                modalities,
                "stopped",
                weights,
                "",
                Map.of("total", (System.nanoTime() - start) / 1_000_000),
                0,
                true);
    }
}
