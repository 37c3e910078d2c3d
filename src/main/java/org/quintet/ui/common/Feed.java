package org.quintet.ui.common;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Event.Step;
import org.quintet.core.QuintetException;
import org.quintet.core.Sight;
import org.quintet.core.Transcript;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckWish.OutlineItem;

/// Gathers the events of one request on the assistant's thread and tells them to a view model on
/// the window's, merged: however many tokens came since the last pulse, the text is set once.
public final class Feed implements Consumer<Event> {
    private final UiThread ui;
    private final Sink sink;
    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, Sight> seen = new LinkedHashMap<>();
    private final Map<Integer, Transcript> heard = new LinkedHashMap<>();
    private boolean started;
    private boolean wrote;
    private @Nullable Step step;
    private @Nullable List<OutlineItem> outline;
    private @Nullable Deck deck;
    private int total;
    private @Nullable Event end;

    /// A feed for one request.
    public Feed(UiThread ui, Sink sink) {
        this.ui = ui;
        this.sink = sink;
    }

    @Override
    public void accept(Event event) {
        synchronized (this) {
            switch (event) {
                case Event.Started _ -> started = true;
                case Event.Stage(Step next) -> step = next;
                case Event.Saw(int picture, Sight sight) -> seen.put(picture, sight);
                case Event.Heard(int sound, Transcript transcript) -> heard.put(sound, transcript);
                case Event.Outlined(List<OutlineItem> items) -> outline = items;
                case Event.Decked(Deck so, int of) -> {
                    deck = so;
                    total = of;
                }
                case Event.Draft(String whole) -> {
                    text.setLength(0);
                    text.append(whole);
                    wrote = true;
                }
                case Event.Token(String more) -> {
                    text.append(more);
                    wrote = true;
                }
                case Event.Finished _, Event.Failed _ -> end = event;
            }
        }
        ui.merge(this, this::tell);
    }

    private void tell() {
        Told told = take();
        if (told.started) {
            sink.started();
        }
        told.seen.forEach(sink::saw);
        told.heard.forEach(sink::heard);
        if (told.step != null) {
            sink.step(told.step);
        }
        if (told.outline != null) {
            sink.outlined(told.outline);
        }
        if (told.deck != null) {
            sink.decked(told.deck, told.total);
        }
        if (told.text != null) {
            sink.text(told.text);
        }
        switch (told.end) {
            case Event.Finished(Answer answer) -> sink.finished(answer);
            case Event.Failed(QuintetException failure) -> sink.failed(failure);
            case null, default -> {}
        }
    }

    private synchronized Told take() {
        Told told =
                new Told(
                        started,
                        Map.copyOf(seen),
                        Map.copyOf(heard),
                        step,
                        outline,
                        deck,
                        total,
                        wrote ? text.toString() : null,
                        end);
        started = false;
        wrote = false;
        step = null;
        outline = null;
        deck = null;
        end = null;
        seen.clear();
        heard.clear();
        return told;
    }

    private record Told(
            boolean started,
            Map<Integer, Sight> seen,
            Map<Integer, Transcript> heard,
            @Nullable Step step,
            @Nullable List<OutlineItem> outline,
            @Nullable Deck deck,
            int total,
            @Nullable String text,
            @Nullable Event end) {}

    /// Hears of one request, on the window's thread.
    public interface Sink {
        /// The request left the queue.
        default void started() {}

        /// A stage began.
        default void step(Step step) {}

        /// More is known of a picture.
        default void saw(int picture, Sight sight) {}

        /// More is understood of a sound.
        default void heard(int sound, Transcript transcript) {}

        /// The titles of a deck's slides.
        default void outlined(List<OutlineItem> outline) {}

        /// The slides so far, of how many.
        default void decked(Deck deck, int total) {}

        /// The whole text so far.
        void text(String whole);

        /// The end, or as far as it came when it was stopped.
        void finished(Answer answer);

        /// The end without an answer.
        void failed(QuintetException failure);
    }
}
