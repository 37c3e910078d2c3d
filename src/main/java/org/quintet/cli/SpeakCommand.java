package org.quintet.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Speaking;
import org.quintet.core.VoiceSettings;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `speak TEXT -o F.wav [--lang] [--voice NAME] [--speed N]`: text to speech; `-` reads the text
/// from standard input.
final class SpeakCommand extends Command {
    private static final double MILLIS = 1e3;

    private final OptionSpec json = flag("--json");
    private final OptionSpec out =
            OptionSpec.builder("-o", "--out")
                    .type(String.class)
                    .paramLabel("FILE")
                    .required(true)
                    .descriptionKey("wav")
                    .build();
    private final OptionSpec voice = option("--voice", String.class).paramLabel("NAME").build();
    private final OptionSpec speed = option("--speed", Double.class).paramLabel("N").build();
    private final PositionalParamSpec words = arguments("WORDS", "0..*", true);

    SpeakCommand(Session session) {
        super(session, "speak");
        spec().addOption(json);
        spec().addOption(out);
        spec().addOption(voice);
        spec().addOption(speed);
        spec().addPositional(words);
    }

    @Override
    int run() throws InterruptedException {
        String text = Input.text(session(), values(words));
        if (text.isBlank()) {
            throw new QuintetException(Kind.USAGE, "cli.nothingToSay");
        }
        String name = out.getValue();
        Language language = SpeakingAloud.languageOf(text, session().language());
        Speaking how = how(language);
        double seconds = new SpeakingAloud(session()).write(text, language, how, Files.path(name));
        if (isSet(json)) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("file", name);
            node.put("seconds", Math.round(seconds * MILLIS) / MILLIS);
            node.put("voice", how.voice() == null ? Speaking.usualVoice(language) : how.voice());
            print(node);
        } else {
            session().say("cli.spoken", name, seconds);
        }
        return session().stop().stopped() ? Kind.STOPPED.exitCode() : 0;
    }

    private Speaking how(Language language) {
        VoiceSettings usual = session().tools().settings().get().voice();
        Speaking set = usual.speaking(language);
        String name = voice.getValue();
        Double pace = speed.getValue();
        if (pace != null && !(pace >= Speaking.SLOWEST && pace <= Speaking.FASTEST)) {
            throw new QuintetException(Kind.USAGE, "cli.speed", pace);
        }
        return new Speaking(name == null ? set.voice() : name, pace == null ? set.speed() : pace);
    }
}
