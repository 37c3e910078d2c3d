package org.quintet.ui.fakes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Box;
import org.quintet.core.Event;
import org.quintet.core.Event.Step;
import org.quintet.core.Evidence;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Tint;
import org.quintet.core.Language;
import org.quintet.core.Modality;
import org.quintet.core.QuintetException;
import org.quintet.core.Request;
import org.quintet.core.Sight;
import org.quintet.core.SupportCase;
import org.quintet.core.Task;
import org.quintet.core.Transcript;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckWish.OutlineItem;
import org.quintet.service.Assistant;

/// An assistant that plays a part: each request waits until the test lets it go on.
public final class ScriptedAssistant implements Assistant {
    private final List<Play> plays = new ArrayList<>();
    private boolean automatic;
    private String pack = "Base";
    private double speed = 27;
    private @Nullable String chatAnswer;

    /// Plays every request to its end as soon as it comes.
    public ScriptedAssistant automatic() {
        automatic = true;
        return this;
    }

    /// Answers questions with this.
    public ScriptedAssistant answering(String text) {
        chatAnswer = text;
        return this;
    }

    /// Has no pack.
    public ScriptedAssistant withoutPack() {
        pack = "";
        speed = 0;
        return this;
    }

    @Override
    public Job submit(Request request, Consumer<Event> listener) {
        Play play = new Play(request, listener);
        plays.add(play);
        if (automatic) {
            play.all();
        }
        return play;
    }

    /// All requests so far.
    public List<Play> plays() {
        return plays;
    }

    /// The last request.
    public Play last() {
        return plays.getLast();
    }

    @Override
    public void warmUp() {}

    @Override
    public Status status() {
        return new Status("CPU", 2, pack, speed, "");
    }

    @Override
    public void close() {}

    /// What is seen in every picture: a street with a person, a dog, a sign and its text.
    public static Sight sight() {
        return new Sight(
                640,
                480,
                List.of(
                        new Evidence.Medium(Evidence.Medium.Kind.PHOTO, 0.98),
                        new Evidence.Subject("military uniform", 0.62),
                        new Evidence.Thing(
                                "person",
                                Box.between(0.04, 0.05, 0.97, 1),
                                0.94,
                                List.of(new Tint(Hue.DARK_BLUE, 0.6)),
                                null),
                        new Evidence.Thing(
                                "tie",
                                Box.between(0.36, 0.72, 0.52, 0.99),
                                0.71,
                                List.of(new Tint(Hue.BLACK, 0.8)),
                                null),
                        new Evidence.Face(Box.between(0.33, 0.25, 0.64, 0.62), 0.97, 0.7),
                        new Evidence.Palette(
                                List.of(
                                        new Tint(Hue.DARK_BLUE, 0.4),
                                        new Tint(Hue.WHITE, 0.2),
                                        new Tint(Hue.RED, 0.1)),
                                0.9)),
                true);
    }

    /// The description of [#sight] in a language.
    public static String description(Language language, Task.Style style) {
        return switch (language) {
            case ENGLISH ->
                    style == Task.Style.SHORT
                            ? "A person in dark blue smiles."
                            : "A person in dark blue smiles at the camera, with a black tie. The"
                                    + " face is in the middle of the picture. The main colours are"
                                    + " dark blue, white and red.";
            case CHINESE ->
                    style == Task.Style.SHORT
                            ? "一位身穿深蓝色衣服的人在微笑。"
                            : "一位身穿深蓝色衣服的人面带微笑，系着黑色领带。人脸位于画面中间。主要颜色是深蓝、白和红。";
        };
    }

    /// A request being played.
    public final class Play implements Job {
        private final Request request;
        private final Consumer<Event> listener;
        private final StringBuilder text = new StringBuilder();
        private @Nullable Transcript transcript;
        private @Nullable SupportCase support;
        private @Nullable Deck deck;
        private boolean ended;
        private boolean stopped;

        Play(Request request, Consumer<Event> listener) {
            this.request = request;
            this.listener = listener;
        }

        public Request request() {
            return request;
        }

        public boolean stopped() {
            return stopped;
        }

        /// Leaves the queue and begins to look.
        public Play start() {
            listener.accept(new Event.Started());
            listener.accept(new Event.Stage(Step.LOOKING));
            return this;
        }

        /// Sees what there is to see.
        public Play see() {
            listener.accept(new Event.Saw(0, sight()));
            return this;
        }

        /// Writes more.
        public Play write(String more) {
            text.append(more);
            listener.accept(new Event.Token(more));
            return this;
        }

        /// Comes to the end with what is written.
        public void finish() {
            if (ended) {
                return;
            }
            ended = true;
            boolean pictures = !request.last().pictures().isEmpty();
            Map<Modality, Double> weights = new EnumMap<>(Modality.class);
            weights.put(pictures ? Modality.PICTURE : Modality.TEXT, 1.0);
            listener.accept(
                    new Event.Finished(
                            new Answer(
                                    text.toString(),
                                    pictures ? List.of(sight()) : List.of(),
                                    transcript == null ? List.of() : List.of(transcript),
                                    support,
                                    deck,
                                    Set.copyOf(weights.keySet()),
                                    "scripted",
                                    weights,
                                    pack.isEmpty() ? "built-in" : pack,
                                    Map.of("first", 310L, "total", 1380L),
                                    text.length() / 4,
                                    stopped)));
        }

        /// Understands more of a sound.
        public Play hear(Transcript soFar) {
            transcript = soFar;
            listener.accept(new Event.Heard(0, soFar));
            return this;
        }

        /// Finds out what a customer wants.
        public Play support(SupportCase found) {
            support = found;
            return this;
        }

        /// Finds the titles of a deck.
        public Play outline(List<OutlineItem> items) {
            listener.accept(new Event.Stage(Step.PLANNING));
            listener.accept(new Event.Outlined(items));
            return this;
        }

        /// Writes a deck as far as this.
        public Play deck(Deck soFar, int total) {
            deck = soFar;
            listener.accept(new Event.Decked(soFar, total));
            return this;
        }

        /// Goes wrong.
        public void fail(QuintetException failure) {
            ended = true;
            listener.accept(new Event.Failed(failure));
        }

        /// Plays to the end.
        public void all() {
            start();
            if (request.task() instanceof Task.Describe(Task.Style style)) {
                see();
                write(description(request.language(), style));
            } else if (pack.isEmpty()) {
                fail(new QuintetException(QuintetException.Kind.PACK_MISSING, "fakes.packMissing"));
                return;
            } else if (request.task() instanceof Task.MakeDeck) {
                outline(SampleDeck.outline(request.language()));
                deck(SampleDeck.first(request.language(), SampleDeck.size()), SampleDeck.size());
            } else {
                write(chatAnswer == null ? "Yes." : chatAnswer);
            }
            finish();
        }

        @Override
        public void stop() {
            stopped = true;
            finish();
        }

        @Override
        public Answer await() {
            throw new UnsupportedOperationException("the window never waits");
        }
    }
}
