package org.quintet.ui.slides;

import java.util.ArrayList;
import java.util.List;
import org.quintet.core.Source;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Content.Comparison;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Point;

/// A deck that grows while it is edited: what the assistant writes joins what the user has made of
/// it. Lives on the window's thread.
final class Growth {
    private final int before;
    private final boolean goingOn;
    private List<Slide> received = List.of();

    /// @param begun the deck that was there before the writing began
    Growth(Deck begun) {
        this.before = begun.sources().size();
        this.goingOn = !begun.slides().isEmpty();
    }

    /// How many slides have come.
    int size() {
        return received.size();
    }

    /// The deck with what has come since: new slides at its end, slides that were written anew in
    /// the place of the old ones unless the user has changed or removed those.
    Deck join(Deck now, Deck written) {
        List<Slide> fresh = fresh(written);
        List<Slide> slides = new ArrayList<>(now.slides());
        for (int i = 0; i < fresh.size(); i++) {
            if (i >= received.size()) {
                slides.add(fresh.get(i));
            } else if (!fresh.get(i).equals(received.get(i))) {
                int at = slides.indexOf(received.get(i));
                if (at >= 0) {
                    slides.set(at, fresh.get(i));
                }
            }
        }
        List<Source> sources = new ArrayList<>(now.sources().subList(0, kept(now)));
        sources.addAll(written.sources());
        return new Deck(
                goingOn || written.title().isBlank() ? now.title() : written.title(),
                goingOn || written.subtitle().isBlank() ? now.subtitle() : written.subtitle(),
                goingOn ? now.language() : written.language(),
                now.theme(),
                now.audience(),
                sources,
                slides);
    }

    private int kept(Deck now) {
        return Math.min(before, now.sources().size());
    }

    /// Takes note of what has come, once it has joined everywhere.
    void took(Deck written) {
        received = fresh(written);
    }

    /// How many of the slides belong to the deck.
    int count(Deck written) {
        return fresh(written).size();
    }

    // Every writing begins with a cover, which a deck that goes on has already.
    private List<Slide> fresh(Deck written) {
        return written.slides().stream()
                .filter(slide -> !goingOn || slide.kind() != Slide.Kind.TITLE)
                .map(this::shifted)
                .toList();
    }

    // The passages of a second writing stand behind those of the first.
    private Slide shifted(Slide slide) {
        if (before == 0) {
            return slide;
        }
        return slide.withPoints(shifted(slide.points())).withContent(shifted(slide.content()));
    }

    private List<Point> shifted(List<Point> points) {
        return points.stream()
                .map(
                        point ->
                                point.source() < 0
                                        ? point
                                        : new Point(point.text(), point.source() + before))
                .toList();
    }

    private Content shifted(Content content) {
        return switch (content) {
            case Comparison(Comparison.Side left, Comparison.Side right) ->
                    new Comparison(
                            new Comparison.Side(left.heading(), shifted(left.points())),
                            new Comparison.Side(right.heading(), shifted(right.points())));
            case Content.Timeline(List<Content.Timeline.Moment> moments) ->
                    new Content.Timeline(
                            moments.stream()
                                    .map(
                                            each ->
                                                    each.source() < 0
                                                            ? each
                                                            : new Content.Timeline.Moment(
                                                                    each.when(),
                                                                    each.what(),
                                                                    each.source() + before))
                                    .toList());
            case Content other -> other;
        };
    }
}
