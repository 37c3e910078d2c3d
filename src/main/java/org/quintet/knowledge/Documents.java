package org.quintet.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Reads documents: PDF, Word (`.docx`), PowerPoint (`.pptx`), Markdown, HTML and plain text. What
/// a file is, its first bytes say, and its name only where it is text. Nothing that a document
/// links to is fetched, and nothing in it is run. Thread-safe.
public final class Documents {
    private static final int BEGINNING = 1024;

    private Documents() {}

    private enum Form {
        PDF,
        OFFICE,
        OLD_OFFICE,
        MARKDOWN,
        HTML,
        PLAIN
    }

    /// The passages of a file in the order of reading, at least one. Tables are rows of Markdown.
    ///
    /// @throws QuintetException where it is no document, damaged, locked, larger than is read,
    ///   can't be read, or holds no text
    public static List<Passage> read(Path file) {
        return read(file.getFileName().toString(), file);
    }

    /// The same with the name that its passages are to have.
    static List<Passage> read(String name, Path file) {
        List<Passage> passages;
        try {
            passages = passages(name, file);
        } catch (IOException e) {
            throw failure(e, name, file);
        }
        if (passages.isEmpty()) {
            throw new QuintetException(Kind.FAILED, "knowledge.empty", name);
        }
        return passages;
    }

    /// Whether a file has a name as documents have.
    static boolean isNamedSo(Path file) {
        return !file.getFileName().toString().startsWith(".") && named(file).isPresent();
    }

    private static List<Passage> passages(String name, Path file) throws IOException {
        Form form = form(name, file);
        boolean text = form == Form.MARKDOWN || form == Form.HTML || form == Form.PLAIN;
        long most = text ? Limits.TEXT_BYTES : Limits.DOCUMENT_BYTES;
        if (Files.size(file) > most) {
            throw new QuintetException(Kind.FAILED, "knowledge.tooLarge", name, most >> 20);
        }
        return switch (form) {
            case MARKDOWN -> MarkdownPassages.of(name, TextFile.read(name, file));
            case HTML -> HtmlPassages.of(name, TextFile.read(name, file));
            case PLAIN -> PlainPassages.of(name, TextFile.read(name, file));
            case PDF, OFFICE, OLD_OFFICE -> parsed(form, name, file);
        };
    }

    /// Parsers of others meet a damaged file with whatever exception they come to; for the user all
    /// of them say that the file is damaged.
    private static List<Passage> parsed(Form form, String name, Path file) throws IOException {
        try {
            return switch (form) {
                case PDF -> PdfPassages.of(name, file);
                case OFFICE -> OfficeFile.passages(name, file);
                default -> throw OfficeFile.refusal(name, file);
            };
        } catch (QuintetException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    private static QuintetException failure(IOException e, String name, Path file) {
        boolean there = Files.isRegularFile(file) && Files.isReadable(file);
        return new QuintetException(
                e, Kind.FAILED, there ? "knowledge.damaged" : "knowledge.unreadable", name);
    }

    private static Form form(String name, Path file) throws IOException {
        byte[] begin;
        try (InputStream in = Files.newInputStream(file)) {
            begin = in.readNBytes(BEGINNING);
        }
        String letters = new String(begin, StandardCharsets.ISO_8859_1);
        if (letters.contains("%PDF-")) {
            return Form.PDF;
        }
        if (letters.startsWith("PK\3\4")) {
            return Form.OFFICE;
        }
        if (letters.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return Form.OLD_OFFICE;
        }
        Form named = named(file).orElse(Form.PLAIN);
        if (begin.length > 0 && (named == Form.PDF || named == Form.OFFICE)) {
            throw new QuintetException(Kind.FAILED, "knowledge.damaged", name);
        }
        return named == Form.PDF || named == Form.OFFICE ? Form.PLAIN : named;
    }

    private static Optional<Form> named(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "pdf" -> Optional.of(Form.PDF);
            case "docx", "docm", "dotx", "pptx", "pptm", "ppsx", "potx" -> Optional.of(Form.OFFICE);
            case "md", "markdown" -> Optional.of(Form.MARKDOWN);
            case "html", "htm", "xhtml" -> Optional.of(Form.HTML);
            case "txt", "text" -> Optional.of(Form.PLAIN);
            default -> Optional.empty();
        };
    }
}
