package org.quintet.service;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quintet.core.Transcript;
import org.quintet.core.Transcript.Segment;

/// Transcripts in the formats of files: plain text, SubRip and WebVTT.
///
/// Sources: SubRip as players read it; WebVTT, W3C, 2019.
public final class Subtitles {
    /// Readers follow about so many letters a line; Chinese characters are twice as wide.
    private static final int LINE = 42;

    private static final int MILLIS = 1000;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Subtitles() {}

    /// The words alone, a phrase a line.
    public static String text(Transcript heard) {
        return heard.segments().stream()
                .map(segment -> segment.text().strip())
                .collect(Collectors.joining("\n"));
    }

    /// SubRip subtitles, `.srt`.
    public static String srt(Transcript heard) {
        StringBuilder file = new StringBuilder();
        List<Segment> segments = heard.segments();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            file.append(i + 1).append('\n');
            file.append(time(segment.start(), ',')).append(" --> ");
            file.append(time(segment.end(), ',')).append('\n');
            file.append(lines(segment.text())).append("\n\n");
        }
        return file.toString();
    }

    /// WebVTT subtitles, `.vtt`.
    public static String vtt(Transcript heard) {
        StringBuilder file = new StringBuilder("WEBVTT\n\n");
        for (Segment segment : heard.segments()) {
            file.append(time(segment.start(), '.')).append(" --> ");
            file.append(time(segment.end(), '.')).append('\n');
            String safe =
                    segment.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            file.append(lines(safe)).append("\n\n");
        }
        return file.toString();
    }

    private static String time(double seconds, char point) {
        long millis = Math.round(seconds * MILLIS);
        long whole = millis / MILLIS;
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                whole / HOUR,
                whole % HOUR / MINUTE,
                whole % MINUTE,
                point,
                millis % MILLIS);
    }

    /// Breaks a phrase into lines that can be read at a glance: at blanks, and between Chinese
    /// characters where a punctuation mark does not come to stand at the beginning.
    private static String lines(String text) {
        String phrase = text.strip().replaceAll("\\s*\\R\\s*", " ");
        StringBuilder lines = new StringBuilder();
        int start = 0;
        int width = 0;
        int mayBreak = -1;
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            width += wide(c) ? 2 : 1;
            if (width > LINE && mayBreak > start) {
                lines.append(phrase.substring(start, mayBreak).strip()).append('\n');
                start = mayBreak;
                width = 0;
                for (int j = start; j <= i; j++) {
                    width += wide(phrase.charAt(j)) ? 2 : 1;
                }
            }
            boolean last = i + 1 == phrase.length();
            boolean within = wide(c) && !last && Character.isLetterOrDigit(phrase.charAt(i + 1));
            if (c == ' ' || within) {
                mayBreak = i + 1;
            }
        }
        return lines.append(phrase.substring(start).strip()).toString();
    }

    private static boolean wide(char c) {
        return (c >= 0x2e80 && c < 0xd7a4) || (c >= 0xff01 && c < 0xff61);
    }
}
