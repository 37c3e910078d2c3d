package org.quintet.task;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Language;
import org.quintet.core.Modality;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Sight;
import org.quintet.core.Stop;
import org.quintet.core.Task;
import org.quintet.core.Task.Style;
import org.quintet.fusion.SentenceMaker;
import org.quintet.generation.LanguageModel;

/// Describes pictures: sentences at once from what is seen, more when text was read, then joined by
/// the decoder where that reads better and says nothing else. Thread-safe.
public final class DescribeTask {
    private final Looks looks;
    private final SentenceMaker sentences;
    private final Retelling retelling;
    private final BooleanSupplier enrich;

    /// A task of these parts.
    ///
    /// @param enrich whether the user lets the decoder join the sentences
    public DescribeTask(
            Looks looks, SentenceMaker sentences, Retelling retelling, BooleanSupplier enrich) {
        this.looks = looks;
        this.sentences = sentences;
        this.retelling = retelling;
        this.enrich = enrich;
    }

    /// Describes each picture of the last message. Tells all events but the first and the last.
    ///
    /// @throws QuintetException when there is no picture, when none of them can be read, or when
    ///   the work was stopped before there was a whole description
    public Answer run(Request request, Models models, Consumer<Event> listener, Stop stop) {
        List<Path> files = Pictures.of(request.last());
        if (files.isEmpty()) {
            throw new QuintetException(Kind.USAGE, "task.nothingToDescribe");
        }
        Style style = request.task() instanceof Task.Describe(Style wanted) ? wanted : Style.FULL;
        Clock clock = new Clock(listener);
        Page page = new Page(clock, files.size());
        Viewing viewing = new Viewing(looks, models, clock, stop);
        List<Sight> sights = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            sights.add(describe(files, i, request.language(), style, viewing, page));
        }
        Retold retold =
                style == Style.FULL && enrich.getAsBoolean()
                        ? retell(sights, request, models, clock, page, stop)
                        : Retold.NOTHING;
        return new Answer(
                page.text(),
                sights,
                List.of(),
                null,
                null,
                Set.of(Modality.PICTURE),
                retold.model.isEmpty()
                        ? "picture→evidence→sentences"
                        : "picture→evidence→sentences→decoder→check",
                Map.of(Modality.PICTURE, 1.0),
                retold.model.isEmpty() ? "built-in" : retold.model,
                clock.timings(),
                retold.tokens,
                stop.stopped());
    }

    /// Describes one of the pictures; in a row of several, one that can't be read is told as such
    /// in its place.
    private Sight describe(
            List<Path> files,
            int index,
            Language language,
            Style style,
            Viewing viewing,
            Page page) {
        try {
            return viewing.look(
                    files.get(index),
                    index,
                    seen -> page.set(index, sentences.tell(seen, language, style).text()));
        } catch (QuintetException e) {
            if (e.kind() == Kind.STOPPED || files.size() == 1 || page.failed(files.size())) {
                throw e;
            }
            page.fail(index, e.message(language));
            return new Sight(0, 0, List.of(), true);
        }
    }

    private record Retold(String model, int tokens) {
        private static final Retold NOTHING = new Retold("", 0);
    }

    private Retold retell(
            List<Sight> sights, Request request, Models models, Clock clock, Page page, Stop stop) {
        Retold all = Retold.NOTHING;
        for (int i = 0; i < sights.size() && !stop.stopped(); i++) {
            String told = page.text(i);
            if (!retelling.isWorthwhile(told)) {
                continue;
            }
            Optional<LanguageModel> writer = models.writer().get();
            if (writer.isEmpty()) {
                return all;
            }
            long since = System.nanoTime();
            clock.accept(new Event.Stage(Event.Step.WRITING));
            Retelling.Result result =
                    retelling.retell(told, sights.get(i), request, writer.get(), stop);
            clock.add("write", since);
            if (result.text().isPresent()) {
                page.set(i, result.text().get());
            }
            boolean used = result.text().isPresent() || !all.model.isEmpty();
            all = new Retold(used ? writer.get().id() : "", all.tokens + result.tokens());
        }
        return all;
    }

    /// The texts of all pictures as they grow.
    private static final class Page {
        private final Clock clock;
        private final String[] texts;
        private int failures;
        private String shown = "";

        Page(Clock clock, int pictures) {
            this.clock = clock;
            texts = new String[pictures];
            Arrays.fill(texts, "");
        }

        void set(int index, String text) {
            texts[index] = text;
            if (!text().equals(shown)) {
                shown = text();
                clock.accept(new Event.Draft(shown));
            }
        }

        void fail(int index, String message) {
            failures++;
            set(index, message);
        }

        /// Whether all but one of so many have failed, so that one more leaves nothing.
        boolean failed(int pictures) {
            return failures == pictures - 1;
        }

        String text(int index) {
            return texts[index];
        }

        String text() {
            return String.join("\n\n", Arrays.stream(texts).filter(t -> !t.isEmpty()).toList());
        }
    }
}
