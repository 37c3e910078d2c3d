package org.quintet.fusion;

import java.util.List;
import java.util.Locale;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Messages;
import org.quintet.core.Role;
import org.quintet.core.Transcript;

/// What is heard, in words: as a description, and as a decoder is told it.
public final class SoundProse {
    private static final int MINUTE = 60;

    private static final String TASK =
            """
            You answer questions about a recording in one or two short sentences, from what was \
            said in it alone. If it does not tell, say: I can't tell that from the recording.""";

    private static final String TASK_CHINESE =
            """
            你根据录音里说的话，用一两句简短的中文回答问题。\
            如果录音里没有答案，就说：从录音里听不出来。""";

    private SoundProse() {}

    /// A sentence that tells what is heard: the language, how long it lasts, and what is said.
    public static String describe(Transcript heard, Language language) {
        String length = length(heard.seconds(), language);
        if (heard.text().isBlank()) {
            return Messages.text(language, "fusion.soundWithoutSpeech", length);
        }
        String tongue = Locale.of(heard.language()).getDisplayLanguage(language.locale());
        return Messages.text(
                language, "fusion.soundWithSpeech", length, tongue, heard.text().strip());
    }

    private static String length(double seconds, Language language) {
        long whole = Math.max(1, Math.round(seconds));
        return whole < MINUTE
                ? Messages.text(language, "fusion.seconds", whole)
                : Messages.text(language, "fusion.minutes", whole / MINUTE, whole % MINUTE);
    }

    /// A conversation that asks about what was said in sounds. Its words stand in marks that none
    /// of them can close, after an example of how to answer.
    public static List<Message> prompt(String said, String question, Language language) {
        boolean chinese = language == Language.CHINESE;
        return List.of(
                Message.of(Role.SYSTEM, chinese ? TASK_CHINESE : TASK),
                Message.of(
                        Role.USER,
                        chinese
                                ? asked("我们周五下午三点在车站见面，别忘了带票。\n", "几点见面？")
                                : asked(
                                        "We meet at the station on Friday at three. Bring the"
                                                + " tickets.\n",
                                        "When do they meet?")),
                Message.of(Role.ASSISTANT, chinese ? "周五下午三点见面。" : "They meet on Friday at three."),
                Message.of(Role.USER, asked(Grounding.harmless(said) + "\n", question)));
    }

    private static String asked(String said, String question) {
        return "<recording>\n" + said + "</recording>\n" + question;
    }
}
