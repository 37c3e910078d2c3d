package org.quintet.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Hearing;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Role;
import org.quintet.core.Task;
import org.quintet.core.Transcript;
import org.quintet.core.TranscriptFormat;
import org.quintet.service.TranscriptJson;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `transcribe FILE [--srt F] [--vtt F] [--spoken CODE] [--script …] [--words]`: speech to text
/// with times.
final class TranscribeCommand extends Command {
    private static final Map<String, Hearing.Script> SCRIPTS =
            Map.of(
                    "simplified", Hearing.Script.SIMPLIFIED,
                    "traditional", Hearing.Script.TRADITIONAL);

    private final OptionSpec json = flag("--json");
    private final OptionSpec srt = option("--srt", String.class).paramLabel("FILE").build();
    private final OptionSpec vtt = option("--vtt", String.class).paramLabel("FILE").build();
    private final OptionSpec spoken = option("--spoken", String.class).paramLabel("CODE").build();
    private final OptionSpec script =
            option("--script", String.class).paramLabel("simplified|traditional").build();
    private final OptionSpec words = flag("--words");
    private final PositionalParamSpec file = arguments("SOUND", "0", true);

    TranscribeCommand(Session session) {
        super(session, "transcribe");
        List.of(json, srt, vtt, spoken, script, words).forEach(spec()::addOption);
        spec().addPositional(file);
    }

    @Override
    int run() throws InterruptedException {
        String name = values(file)[0];
        Hearing usual = hearing();
        Request request =
                new Request(
                        List.of(
                                new Message(
                                        Role.USER, List.of(new Part.Audio(Files.existing(name))))),
                        new Task.Transcribe(usual),
                        session().language(),
                        session().tools().settings().get().generation());
        Asking asking = new Asking(session());
        boolean live = !isSet(json) && session().terminal().errIsScreen();
        Answer answer = asking.quietly(request, event -> show(event, live));
        if (live) {
            session().terminal().err().print("\r\u001b[K");
        }
        Transcript heard =
                answer.transcripts().isEmpty() ? Transcript.EMPTY : answer.transcripts().getFirst();
        if (usual.language() != null && heard.soundsUnlike(usual)) {
            session().say("cli.otherLanguage", heard.language(), usual.language());
        }
        write(srt, TranscriptFormat.SRT.write(heard));
        write(vtt, TranscriptFormat.VTT.write(heard));
        if (isSet(json)) {
            print(TranscriptJson.of(name, heard, answer));
        } else {
            session().terminal().out().println(heard.text());
        }
        return answer.stopped() ? Kind.STOPPED.exitCode() : 0;
    }

    private Hearing hearing() {
        Hearing.Script way = session().tools().settings().get().voice().script();
        String wanted = script.getValue();
        if (wanted != null) {
            way = SCRIPTS.get(wanted);
            if (way == null) {
                throw new QuintetException(Kind.USAGE, "cli.script", wanted);
            }
        }
        String language = spoken.getValue();
        return new Hearing(language, way, isSet(words));
    }

    /// On a screen, how far it came stands where a progress bar would.
    private void show(Event event, boolean live) {
        if (live && event instanceof Event.Heard(int _, Transcript heard)) {
            String seconds = session().text("cli.heard", heard.seconds());
            session().terminal().err().print("\r\u001b[K" + seconds);
            session().terminal().err().flush();
        }
    }

    private static void write(OptionSpec option, String subtitles) {
        String name = option.getValue();
        if (name == null) {
            return;
        }
        try {
            java.nio.file.Files.writeString(Files.path(name), subtitles);
        } catch (IOException e) {
            throw new QuintetException(e, Kind.FAILED, "cli.notWritten", name);
        }
    }
}
