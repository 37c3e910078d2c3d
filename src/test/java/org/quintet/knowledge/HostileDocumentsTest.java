package org.quintet.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quintet.knowledge.PdfMaker.PLAIN;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Documents that are damaged, locked, far too large or meant to do harm: each is told in a
/// sentence, and nothing else happens.
class HostileDocumentsTest {
    private static final String MAIN = "word/document.xml";

    @TempDir private Path folder;

    private void refuses(Path file, String key) {
        assertThatThrownBy(() -> Documents.read(file))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        e -> {
                            assertThat(e.key()).isEqualTo(key);
                            assertThat(e.message(Language.ENGLISH))
                                    .contains(file.getFileName().toString());
                        });
    }

    private byte[] docx(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(text);
            document.write(out);
        }
        return out.toByteArray();
    }

    /// The same archive with other parts.
    private Path with(Map<String, byte[]> parts, String name) throws IOException {
        Path file = folder.resolve(name);
        try (ZipInputStream in =
                        new ZipInputStream(new java.io.ByteArrayInputStream(docx("plain")));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(parts.getOrDefault(entry.getName(), in.readAllBytes()));
            }
        }
        return file;
    }

    private static byte[] body(String before, String xml) {
        return (before
                        + "<w:document"
                        + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + xml
                        + "</w:body></w:document>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyCutOfAFileIsToldOrReadAsFarAsItGoes() throws IOException {
        Path pdf = folder.resolve("a.pdf");
        try (PdfMaker maker = new PdfMaker()) {
            maker.line(PLAIN, 11, "Whole.").save(pdf);
        }
        List<String> told = new ArrayList<>();
        for (Path whole : List.of(pdf, Files.write(folder.resolve("a.docx"), docx("Whole.")))) {
            byte[] bytes = Files.readAllBytes(whole);
            for (int i = 0; i < 40; i++) {
                Path cut = folder.resolve(i + whole.getFileName().toString());
                Files.write(cut, Arrays.copyOf(bytes, bytes.length * i / 40));
                try {
                    assertThat(Documents.read(cut)).extracting(Passage::text).contains("Whole.");
                } catch (QuintetException e) {
                    told.add(cut.getFileName().toString());
                    assertThat(e.key())
                            .isIn("knowledge.damaged", "knowledge.empty", "knowledge.scanned");
                }
            }
        }
        assertThat(told).filteredOn(name -> name.endsWith("docx")).hasSize(40);
        assertThat(told).hasSizeGreaterThan(50);
    }

    @Test
    void namesThatSaySomethingElse() throws IOException {
        byte[] word = docx("I am a letter.");
        assertThat(Documents.read(Files.write(folder.resolve("a.pdf"), word)).getFirst().text())
                .isEqualTo("I am a letter.");
        assertThat(Documents.read(Files.write(folder.resolve("a.txt"), word)).getFirst().text())
                .isEqualTo("I am a letter.");
        refuses(Files.writeString(folder.resolve("b.pdf"), "only words"), "knowledge.damaged");
        refuses(Files.write(folder.resolve("b.docx"), new byte[] {1, 2, 0}), "knowledge.damaged");
        refuses(Files.write(folder.resolve("c.bin"), new byte[] {1, 2, 0}), "knowledge.binary");
        refuses(Files.write(folder.resolve("d.pptx"), new byte[0]), "knowledge.empty");
        refuses(folder.resolve("none.pdf"), "knowledge.unreadable");
    }

    @Test
    void anArchiveOfSomethingElse() throws IOException {
        Path file = folder.resolve("a.docx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("../../evil.txt"));
            out.write(1);
        }
        assertThatThrownBy(() -> Documents.read(file)).isInstanceOf(QuintetException.class);
        assertThat(folder.resolveSibling("evil.txt")).doesNotExist();
    }

    @Test
    void lockedFiles() throws Exception {
        Path pdf = folder.resolve("a.pdf");
        try (PdfMaker maker = new PdfMaker()) {
            maker.line(PLAIN, 11, "Secret.");
            maker.document.protect(
                    new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            maker.save(pdf);
        }
        refuses(pdf, "knowledge.locked");

        Path word = folder.resolve("a.docx");
        try (POIFSFileSystem locked = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(word)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OPCPackage open = OPCPackage.open(new java.io.ByteArrayInputStream(docx("x")));
                    OutputStream data = encryptor.getDataStream(locked)) {
                open.save(data);
            }
            locked.writeFilesystem(out);
        }
        refuses(word, "knowledge.locked");
    }

    @Test
    void filesOfOldOffice() throws IOException {
        Path file = folder.resolve("a.doc");
        try (POIFSFileSystem old = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            old.createDocument(InputStream.nullInputStream(), "WordDocument");
            old.writeFilesystem(out);
        }
        refuses(file, "knowledge.oldOffice");
    }

    @Test
    void archivesThatSwell() throws IOException {
        byte[] blanks = new byte[(int) Limits.UNPACKED_BYTES + 1];
        Arrays.fill(blanks, (byte) ' ');
        Path file = with(Map.of(MAIN, blanks), "bomb.docx");
        assertThat(Files.size(file)).isLessThan(1 << 20);

        refuses(file, "knowledge.swells");
    }

    @Test
    void pdfThatSwells() throws IOException {
        Path file = folder.resolve("bomb.pdf");
        try (PdfMaker maker = new PdfMaker()) {
            PDPage page = maker.document.getPage(0);
            maker.line(PLAIN, 11, "x");
            PDStream stream = new PDStream(maker.document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] blanks = new byte[1 << 20];
                Arrays.fill(blanks, (byte) ' ');
                for (int i = 0; i <= Limits.UNPACKED_BYTES >> 20; i++) {
                    out.write(blanks);
                }
            }
            maker.save(folder.resolve("other.pdf"));
            page.setContents(stream);
            maker.document.save(file.toFile());
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);

        refuses(file, "knowledge.swells");
    }

    @Test
    void entitiesAreNotFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        Path file =
                with(Map.of(MAIN, body(type, "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>")), "x.docx");

        refuses(file, "knowledge.damaged");
    }

    @Test
    void entitiesThatMultiply() throws IOException {
        StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            type.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        Path file =
                with(
                        Map.of(MAIN, body(type + "]>", "<w:p><w:r><w:t>&a29;</w:t></w:r></w:p>")),
                        "laughs.docx");

        refuses(file, "knowledge.damaged");
    }

    @Test
    void tablesWithinTablesWithoutEnd() throws IOException {
        String open = "<w:tbl><w:tr><w:tc>".repeat(4000);
        String close = "<w:p/></w:tc></w:tr></w:tbl>".repeat(4000);

        refuses(with(Map.of(MAIN, body("", open + close)), "deep.docx"), "knowledge.damaged");
    }

    @Test
    void pagesThatAreOnlyPictures() throws IOException {
        Path file = folder.resolve("scan.pdf");
        try (PdfMaker maker = new PdfMaker()) {
            maker.turn().turn().save(file);
        }

        refuses(file, "knowledge.scanned");
    }

    @Test
    void fiveHundredPages() throws IOException {
        Path file = folder.resolve("long.pdf");
        try (PdfMaker maker = new PdfMaker()) {
            for (int page = 1; page <= 500; page++) {
                for (int line = 1; line <= 40; line++) {
                    maker.line(
                            PLAIN,
                            11,
                            "Line " + line + " of page " + page + " says " + page * line);
                }
                if (page < 500) {
                    maker.turn();
                }
            }
            maker.save(file);
        }

        List<Passage> passages = Documents.read(file);

        assertThat(passages.getFirst().text()).startsWith("Line 1 of page 1 says 1 ");
        assertThat(passages.getLast().text()).endsWith("Line 40 of page 500 says 20000");
        assertThat(passages).allMatch(passage -> passage.text().length() <= 1600);
    }

    @Test
    void morePagesThanAreRead() throws IOException {
        Path file = folder.resolve("longer.pdf");
        try (PdfMaker maker = new PdfMaker()) {
            for (int page = 0; page <= Limits.PAGES; page++) {
                maker.turn();
            }
            maker.save(file);
        }

        refuses(file, "knowledge.tooManyPages");
    }

    @Test
    void moreLettersThanAreRead() throws IOException {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "a ".repeat(Limits.LETTERS / 2 + 1));

        refuses(file, "knowledge.tooLong");
    }

    @Test
    void whatNobodySeesIsTakenOut() throws IOException {
        String text = "one\u202E two\u200B three \u2066four\u2069 👩‍🔬 مرحبا بالعالم";
        Path file = Files.write(folder.resolve("a.docx"), docx(text));

        assertThat(Documents.read(file).getFirst().text())
                .isEqualTo("one two three four 👩‍🔬 مرحبا بالعالم");
        assertThat(Cleaning.of("a\u0000\u0007b\u001B[31m\tc\r\uD800⼈")).isEqualTo("ab[31m\tc\n人");
    }
}
