package org.quintet.ui.voice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Event.Step;
import org.quintet.core.Generation;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.QuintetException;
import org.quintet.core.Request;
import org.quintet.core.Role;
import org.quintet.core.Task;
import org.quintet.core.Transcript;
import org.quintet.core.VoiceSettings;
import org.quintet.service.Assistant;
import org.quintet.ui.common.Feed;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.voice.Exchange.Phase;

/// Has questions answered, in writing and aloud, and kept recordings understood. One at a time.
/// Lives on the window's thread.
final class Answering {
    private static final long KEEP_EVERY_NANOS = 1_000_000_000L;

    private final Assistant assistant;
    private final UiThread ui;
    private final Narration narration;
    private final VoiceKeeping keeping;
    private final LongSupplier nanos;
    private final Supplier<Language> language;
    private final Supplier<Generation> generation;
    private final Supplier<VoiceSettings> settings;
    private final Owner owner;
    private Assistant.@Nullable Job job;
    private long attempts;

    Answering(
            Assistant assistant,
            UiThread ui,
            Narration narration,
            VoiceKeeping keeping,
            LongSupplier nanos,
            Supplier<Language> language,
            Supplier<Generation> generation,
            Supplier<VoiceSettings> settings,
            Owner owner) {
        this.assistant = assistant;
        this.ui = ui;
        this.narration = narration;
        this.keeping = keeping;
        this.nanos = nanos;
        this.language = language;
        this.generation = generation;
        this.settings = settings;
        this.owner = owner;
    }

    /// Ends what is written and spoken; what stands stays.
    void stop() {
        narration.stop();
        if (job != null) {
            job.stop();
        }
    }

    /// Has a recording understood.
    void hearAgain(Exchange exchange, Path file) {
        exchange.phaseProperty().set(Phase.HEARING);
        owner.changed();
        job =
                assistant.submit(
                        Transcribing.request(
                                file, settings.get(), language.get(), generation.get()),
                        new Feed(ui, new HeardAgain(exchange)));
    }

    /// Has a question answered, in the light of those of the same kind before it.
    void answer(Exchange exchange, List<Exchange> all, boolean aloud) {
        exchange.answerProperty().set("");
        exchange.outcomeProperty().set(null);
        exchange.failureProperty().set(null);
        exchange.phaseProperty().set(Phase.WORKING);
        exchange.attempt = ++attempts;
        if (aloud) {
            narration.begin(
                    exchange,
                    millis ->
                            exchange.timingsProperty()
                                    .set(exchange.timingsProperty().get().withSound(millis)));
        }
        owner.changed();
        List<Message> messages = messages(exchange, all);
        boolean desk = exchange.mode() == Mode.SUPPORT;
        job =
                assistant.submit(
                        new Request(
                                desk ? List.of(messages.getLast()) : messages,
                                desk ? new Task.Support() : new Task.Ask(),
                                exchange.language,
                                generation.get()),
                        new Feed(ui, new Reply(exchange)));
    }

    private static List<Message> messages(Exchange last, List<Exchange> all) {
        List<Message> messages = new ArrayList<>();
        for (Exchange each : all.subList(0, all.indexOf(last))) {
            String question = each.questionProperty().get();
            String answer = each.answerProperty().get();
            if (each.mode() == last.mode() && !question.isEmpty() && !answer.isEmpty()) {
                messages.add(Message.of(Role.USER, question));
                messages.add(Message.of(Role.ASSISTANT, answer));
            }
        }
        messages.add(Message.of(Role.USER, last.questionProperty().get()));
        return messages;
    }

    /// Hears of answers.
    interface Owner {
        /// Something began or ended.
        void changed();

        /// A kept recording is understood.
        void understood(Exchange exchange, Transcript transcript);

        /// A recording is not understood and stays.
        void kept(Exchange exchange, @Nullable QuintetException why);
    }

    private final class HeardAgain implements Feed.Sink {
        private final Exchange exchange;

        HeardAgain(Exchange exchange) {
            this.exchange = exchange;
        }

        @Override
        public void text(String whole) {}

        @Override
        public void finished(Answer answer) {
            if (answer.stopped() || answer.transcripts().isEmpty()) {
                owner.kept(exchange, null);
            } else {
                owner.understood(exchange, answer.transcripts().getFirst());
            }
        }

        @Override
        public void failed(QuintetException why) {
            owner.kept(exchange, why.kind() == QuintetException.Kind.STOPPED ? null : why);
        }
    }

    // What an earlier try still tells after the question was sent again is not heard.
    private final class Reply implements Feed.Sink {
        private final Exchange exchange;
        private final long attempt;
        private long keepAt = nanos.getAsLong();

        Reply(Exchange exchange) {
            this.exchange = exchange;
            this.attempt = exchange.attempt;
        }

        private boolean old() {
            return exchange.attempt != attempt;
        }

        @Override
        public void step(Step step) {
            exchange.stepProperty().set(step);
        }

        @Override
        public void text(String whole) {
            if (old()) {
                return;
            }
            exchange.answerProperty().set(whole);
            narration.text(exchange, whole);
            long now = nanos.getAsLong();
            if (now - keepAt >= 0) {
                keepAt = now + KEEP_EVERY_NANOS;
                keeping.answered(exchange);
            }
        }

        @Override
        public void finished(Answer answer) {
            if (old()) {
                return;
            }
            exchange.answerProperty().set(answer.text());
            narration.text(exchange, answer.text());
            narration.end(exchange);
            keeping.answered(exchange);
            exchange.outcomeProperty().set(answer);
            exchange.phaseProperty().set(answer.stopped() ? Phase.STOPPED : Phase.DONE);
            owner.changed();
        }

        @Override
        public void failed(QuintetException why) {
            if (old()) {
                return;
            }
            boolean stopped = why.kind() == QuintetException.Kind.STOPPED;
            if (!exchange.answerProperty().get().isEmpty()) {
                keeping.answered(exchange);
            }
            narration.end(exchange);
            exchange.failureProperty().set(stopped ? null : why);
            exchange.phaseProperty().set(stopped ? Phase.STOPPED : Phase.TROUBLE);
            owner.changed();
        }
    }
}
