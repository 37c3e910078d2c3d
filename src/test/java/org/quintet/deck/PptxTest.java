package org.quintet.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.quintet.core.Language;
import org.quintet.core.Progress;
import org.quintet.core.Stop;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Kind;

/// What stands in a PowerPoint file, read again.
class PptxTest {
    private final DeckPress press = Presses.press();

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySlideHasItsTextsNotesAndPicture(Language language) throws IOException {
        Deck deck = sample(language, DeckTheme.INDIGO);
        try (XMLSlideShow show = read(deck)) {
            assertThat(show.getSlides()).hasSameSizeAs(deck.slides());
            for (int i = 0; i < deck.slides().size(); i++) {
                Slide slide = deck.slides().get(i);
                XSLFSlide written = show.getSlides().get(i);
                assertThat(written.getTitle()).isEqualTo(slide.title());
                assertThat(written.getSlideLayout().getName())
                        .isEqualTo(Template.name(slide.kind(), language));
                String outline = outline(written);
                slide.points().forEach(point -> assertThat(outline).contains(point.text()));
                assertThat(notes(written)).contains(slide.notes());
                assertThat(alts(written)).isNotEmpty().allMatch(alt -> !alt.isBlank());
                assertThat(fields(written)).isEqualTo(i == 0 ? 0 : 1);
            }
        }
    }

    @Test
    void textsOfEveryKindStandInPlaceholders() throws IOException {
        try (XMLSlideShow show = read(SampleDecks.english(DeckTheme.GARDEN))) {
            assertThat(outline(slide(show, Kind.TIMELINE)))
                    .contains("1796", "Smallpox is declared");
            assertThat(outline(slide(show, Kind.COMPARISON))).contains("Passive", "within hours");
            assertThat(outline(slide(show, Kind.QUIZ))).contains("Why does a", "answer at once");
            assertThat(outline(slide(show, Kind.CYCLE))).contains("Droplets reach others");
        }
    }

    @Test
    void chartsAndTablesAreNative() throws Exception {
        Deck deck = SampleDecks.english(DeckTheme.OCEAN);
        try (XMLSlideShow show = read(deck)) {
            List<XSLFChart> charts = new ArrayList<>();
            for (XSLFSlide slide : show.getSlides()) {
                slide.getRelationParts().stream()
                        .map(part -> part.getDocumentPart())
                        .filter(XSLFChart.class::isInstance)
                        .map(XSLFChart.class::cast)
                        .forEach(charts::add);
            }
            assertThat(charts).hasSize(2);
            XSSFWorkbook book = charts.getFirst().getWorkbook();
            assertThat(book.getSheetAt(0).getRow(4).getCell(0).getStringCellValue())
                    .isEqualTo("1968");
            assertThat(book.getSheetAt(0).getRow(4).getCell(1).getNumericCellValue()).isEqualTo(22);
            XSLFTable table =
                    slide(show, Kind.TABLE).getShapes().stream()
                            .filter(XSLFTable.class::isInstance)
                            .map(XSLFTable.class::cast)
                            .findFirst()
                            .orElseThrow();
            assertThat(table.getNumberOfRows()).isEqualTo(5);
            assertThat(table.getCell(1, 2).getText()).isEqualTo("Measles");
        }
    }

    @Test
    void notesHoldAnswersSourcesAndWhetherThereWasNone() throws IOException {
        try (XMLSlideShow show = read(SampleDecks.english(DeckTheme.CLAY))) {
            assertThat(notes(slide(show, Kind.QUIZ)))
                    .contains("Answer 1: B. Memory cells answer at once");
            assertThat(notes(slide(show, Kind.TIMELINE))).contains("From: vaccines.pdf › History");
            assertThat(notes(show.getSlides().getFirst())).doesNotContain("without a source");
        }
        try (XMLSlideShow show = read(SampleDecks.chinese(DeckTheme.CLAY))) {
            assertThat(notes(show.getSlides().getFirst())).contains("没有依据任何资料");
            assertThat(notes(show.getSlides().get(1))).doesNotContain("没有依据任何资料");
        }
    }

    @Test
    void fileSaysWhatItIsAndInWhichLanguage() throws IOException {
        try (XMLSlideShow show = read(SampleDecks.chinese(DeckTheme.NIGHT))) {
            var core = show.getProperties().getCoreProperties();
            assertThat(core.getTitle()).isEqualTo("光合作用");
            assertThat(core.getCreator()).isEqualTo("Quintet");
            assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("zh-CN");
            var theme = show.getSlideMasters().getFirst().getTheme().getXmlObject();
            assertThat(
                            theme.getThemeElements()
                                    .getFontScheme()
                                    .getMinorFont()
                                    .getEa()
                                    .getTypeface())
                    .isEqualTo(Template.CHINESE);
            assertThat(show.getSlideMasters().getFirst().getSlideLayouts())
                    .hasSize(Kind.values().length);
        }
    }

    @ParameterizedTest
    @EnumSource(DeckTheme.class)
    void partsFollowTheSchemas(DeckTheme theme) throws IOException, XmlException {
        Language language = theme.dark() ? Language.CHINESE : Language.ENGLISH;
        Path file = folder.resolve("deck.pptx");
        press.pptx(sample(language, theme), file, Progress.NONE, new Stop());
        assertThat(SchemaCheck.errors(file)).isEmpty();
    }

    @Test
    void hostileAndRandomDecksFollowTheSchemasToo() throws IOException, XmlException {
        long seed = new Random().nextLong();
        for (Language language : Language.values()) {
            RandomDecks random = new RandomDecks(seed, language);
            for (int i = 0; i < 3; i++) {
                check(random.next(), "seed " + seed);
            }
            for (String text : List.of("", "\u0000<&>\ud83d😀مرحبا \u202e]]>", "界x ".repeat(300))) {
                List<Slide> slides = new ArrayList<>();
                for (Kind kind : Kind.values()) {
                    slides.add(FittedTest.hostile(kind, text));
                }
                check(
                        new Deck(text, text, language, DeckTheme.BOARD, text, List.of(), slides),
                        text);
            }
            Content nothing = new Content.Table(List.of(), List.of());
            Content empty =
                    new Content.Chart(Content.Chart.Form.LINE, "", List.of(), List.of(), false);
            Slide one = FittedTest.hostile(Kind.TABLE, "x");
            check(
                    new Deck(
                            "",
                            "",
                            language,
                            DeckTheme.INDIGO,
                            "",
                            List.of(),
                            List.of(
                                    one.withContent(nothing),
                                    one.withContent(empty),
                                    one.withContent(new Content.Quiz(List.of())),
                                    one.withContent(new Content.Timeline(List.of())))),
                    "nothing to show");
        }
    }

    private void check(Deck deck, String what) throws IOException, XmlException {
        Path file = folder.resolve("deck.pptx");
        press.pptx(deck, file, Progress.NONE, new Stop());
        assertThat(SchemaCheck.errors(file)).as("%.40s", what).isEmpty();
        try (XMLSlideShow show = open(file)) {
            assertThat(show.getSlides()).hasSizeGreaterThanOrEqualTo(deck.slides().size());
        }
    }

    private static Deck sample(Language language, DeckTheme theme) {
        return language == Language.CHINESE
                ? SampleDecks.chinese(theme)
                : SampleDecks.english(theme);
    }

    private XMLSlideShow read(Deck deck) throws IOException {
        Path file = folder.resolve("deck.pptx");
        press.pptx(deck, file, Progress.NONE, new Stop());
        return open(file);
    }

    private static XMLSlideShow open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XMLSlideShow(in);
        }
    }

    private static XSLFSlide slide(XMLSlideShow show, Kind kind) {
        return show.getSlides().stream()
                .filter(
                        slide ->
                                slide.getSlideLayout()
                                        .getName()
                                        .equals(Template.name(kind, Language.ENGLISH)))
                .findFirst()
                .orElseThrow();
    }

    /// What an outline view shows: texts of titles and bodies.
    private static String outline(XSLFSlide slide) {
        return slide.getShapes().stream()
                .filter(XSLFTextShape.class::isInstance)
                .map(XSLFTextShape.class::cast)
                .filter(
                        shape ->
                                shape.getTextType() == Placeholder.BODY
                                        || shape.getTextType() == Placeholder.TITLE
                                        || shape.getTextType() == Placeholder.SUBTITLE)
                .map(XSLFTextShape::getText)
                .collect(Collectors.joining("\n"));
    }

    private static String notes(XSLFSlide slide) {
        return slide.getNotes().getTextParagraphs().stream()
                .flatMap(List::stream)
                .map(paragraph -> paragraph.getText())
                .collect(Collectors.joining("\n"));
    }

    /// Alternative texts of pictures, charts and tables.
    private static List<String> alts(XSLFSlide slide) {
        List<String> alts = new ArrayList<>();
        for (XSLFShape shape : slide.getShapes()) {
            if (shape instanceof XSLFPictureShape) {
                alts.add(((CTPicture) shape.getXmlObject()).getNvPicPr().getCNvPr().getDescr());
            } else if (shape.getXmlObject() instanceof CTGraphicalObjectFrame frame) {
                alts.add(frame.getNvGraphicFramePr().getCNvPr().getDescr());
            }
        }
        return alts;
    }

    private static long fields(XSLFSlide slide) {
        return slide.getShapes().stream()
                .map(XSLFShape::getXmlObject)
                .filter(CTShape.class::isInstance)
                .map(CTShape.class::cast)
                .filter(shape -> shape.getTxBody() != null)
                .flatMap(shape -> shape.getTxBody().getPList().stream())
                .flatMap(paragraph -> paragraph.getFldList().stream())
                .filter(field -> "slidenum".equals(field.getType()))
                .count();
    }
}
