package org.quintet.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quintet.core.Answer;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Role;
import org.quintet.core.Task;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.DeckWish;
import org.quintet.service.DeckExport.Form;
import org.quintet.service.DeckJson;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `slides TOPIC|FILE… -o F.pptx [--pdf F] [--png DIR] [--md F]`: a course deck, and the files that
/// were asked for.
final class SlidesCommand extends Command {
    private static final int SHORTEST_ENDING = 2;
    private static final int LONGEST_ENDING = 5;

    private final OptionSpec json = flag("--json");
    private final OptionSpec out =
            OptionSpec.builder("-o", "--out")
                    .type(String.class)
                    .paramLabel("FILE")
                    .descriptionKey("pptx")
                    .build();
    private final OptionSpec pdf = option("--pdf", String.class).paramLabel("FILE").build();
    private final OptionSpec png = option("--png", String.class).paramLabel("DIR").build();
    private final OptionSpec md = option("--md", String.class).paramLabel("FILE").build();
    private final OptionSpec count = option("--slides", Integer.class).paramLabel("N").build();
    private final OptionSpec theme = option("--theme", String.class).paramLabel("NAME").build();
    private final OptionSpec audience =
            option("--audience", String.class).paramLabel("WHO").build();
    private final PositionalParamSpec about = arguments("TOPIC", "0..*", false);

    SlidesCommand(Session session) {
        super(session, "slides");
        List.of(json, out, pdf, png, md, count, theme, audience).forEach(spec()::addOption);
        spec().addPositional(about);
    }

    @Override
    int run() throws InterruptedException {
        DeckWish wish = wish();
        DeckFiles files = files();
        Request request =
                new Request(
                        List.of(new Message(Role.USER, parts())),
                        new Task.MakeDeck(wish),
                        session().language(),
                        session().tools().settings().get().generation());
        Answer answer;
        try (DeckLine line = new DeckLine(session())) {
            answer = new Asking(session()).quietly(request, line::show);
        }
        Deck deck = answer.deck();
        if (deck == null) {
            session().say("core.stopped");
            return Kind.STOPPED.exitCode();
        }
        files.write(deck);
        if (isSet(json)) {
            print(DeckJson.of(answer, given(out).orElse("")));
        }
        return answer.stopped() ? Kind.STOPPED.exitCode() : 0;
    }

    private DeckFiles files() {
        DeckFiles files = new DeckFiles(session());
        files.add(Form.PPTX, given(out));
        files.add(Form.PDF, given(pdf));
        files.add(Form.PNG, given(png));
        files.add(Form.MARKDOWN, given(md));
        if (files.isEmpty() && !isSet(json)) {
            throw new QuintetException(Kind.USAGE, "cli.noDeckFile");
        }
        return files;
    }

    private static Optional<String> given(OptionSpec option) {
        return Optional.ofNullable(option.getValue());
    }

    private DeckWish wish() {
        Integer slides = count.getValue();
        int wanted = slides == null ? DeckWish.USUAL : slides;
        if (wanted < DeckWish.FEWEST || wanted > DeckWish.MOST) {
            throw new QuintetException(
                    Kind.USAGE, "cli.slideCount", wanted, DeckWish.FEWEST, DeckWish.MOST);
        }
        return new DeckWish(
                wanted,
                given(audience).orElse(""),
                DeckWish.Tone.PLAIN,
                theme(),
                List.of(),
                false,
                chosen());
    }

    private DeckTheme theme() {
        Optional<String> name = given(theme);
        if (name.isEmpty()) {
            return DeckTheme.INDIGO;
        }
        return Arrays.stream(DeckTheme.values())
                .filter(each -> each.id().equals(name.get().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new QuintetException(
                                        Kind.USAGE,
                                        "cli.theme",
                                        name.get(),
                                        String.join(
                                                ", ",
                                                Arrays.stream(DeckTheme.values())
                                                        .map(DeckTheme::id)
                                                        .toList())));
    }

    /// Each word that names a file is one; all other words together are the topic.
    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<String> topic = new ArrayList<>();
        for (String word : values(about)) {
            if (namesFile(word)) {
                parts.add(Files.material(word));
            } else {
                topic.add(word);
            }
        }
        String words = Input.text(session(), topic.toArray(String[]::new)).strip();
        if (!words.isEmpty()) {
            parts.addFirst(new Part.Text(words));
        }
        if (parts.isEmpty()) {
            throw new QuintetException(Kind.USAGE, "cli.noTopic");
        }
        return parts;
    }

    /// A file that is there, or a word that looks like the name of one, so that a mistyped name is
    /// not taken for a topic.
    private static boolean namesFile(String word) {
        int dot = word.lastIndexOf('.');
        String ending = word.substring(dot + 1);
        boolean named =
                dot > 0
                        && ending.length() >= SHORTEST_ENDING
                        && ending.length() <= LONGEST_ENDING
                        && ending.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c))
                        && word.indexOf(' ') < 0;
        return named
                || (word.indexOf('\0') < 0 && java.nio.file.Files.isRegularFile(Files.path(word)));
    }
}
