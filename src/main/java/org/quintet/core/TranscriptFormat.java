package org.quintet.core;

import java.util.Locale;
import java.util.stream.Collectors;
import org.quintet.core.Transcript.Segment;

/// Ways of writing a transcript to a file, in UTF-8.
public enum TranscriptFormat {
    /// The words alone.
    TEXT("txt") {
        @Override
        public String write(Transcript transcript) {
            return transcript.text().isEmpty() ? "" : transcript.text() + "\n";
        }
    },
    /// SubRip subtitles.
    SRT("srt") {
        @Override
        public String write(Transcript transcript) {
            StringBuilder file = new StringBuilder();
            int number = 1;
            for (Segment segment : transcript.segments()) {
                file.append(number++).append('\n');
                file.append(times(segment, ',')).append('\n');
                file.append(oneLine(segment.text())).append("\n\n");
            }
            return file.toString();
        }
    },
    /// WebVTT subtitles, after the recommendation of the W3C.
    VTT("vtt") {
        @Override
        public String write(Transcript transcript) {
            return transcript.segments().stream()
                    .map(
                            segment ->
                                    times(segment, '.')
                                            + "\n"
                                            + escaped(oneLine(segment.text()))
                                            + "\n\n")
                    .collect(Collectors.joining("", "WEBVTT\n\n", ""));
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
    };

    /// Players drop what is shown for no time.
    private static final double SHORTEST = 0.1;

    private final String extension;

    TranscriptFormat(String extension) {
        this.extension = extension;
    }

    /// The ending of a file's name, without the dot.
    public String extension() {
        return extension;
    }

    /// The content of the file.
    public abstract String write(Transcript transcript);

    /// An empty line would end the subtitle.
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String times(Segment segment, char point) {
        double end = Math.max(segment.end(), segment.start() + SHORTEST);
        return time(segment.start(), point) + " --> " + time(end, point);
    }

    private static String time(double seconds, char point) {
        long millis = Math.max(0, Math.round(seconds * 1000));
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                point,
                millis % 1000);
    }
}
