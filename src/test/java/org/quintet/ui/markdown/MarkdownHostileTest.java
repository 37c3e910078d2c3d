package org.quintet.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Language;
import org.quintet.ui.common.Words;
import org.quintet.ui.fakes.Fx;

/// Answers that a model, or whoever wrote what it read, could have made to harm.
class MarkdownHostileTest {
    private static final int MANY = 5000;

    @BeforeAll
    static void start() {
        Fx.start();
    }

    private static MarkdownView show(String markdown) {
        return Fx.get(
                () -> {
                    MarkdownView view = new MarkdownView(new Words(Language.ENGLISH));
                    new Scene(view, 600, 400);
                    view.setMarkdown(markdown);
                    view.applyCss();
                    view.layout();
                    return view;
                });
    }

    private static String words(MarkdownView view) {
        return Fx.get(
                () ->
                        Fx.all(view, Text.class::isInstance).stream()
                                .map(node -> ((Text) node).getText())
                                .collect(Collectors.joining()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. ", "*", "_a ", "[", "![", "(", "`", "<div>", "#", "|"})
    void nestingWithoutEndIsShownFlat(String opening) {
        MarkdownView view = show(opening.repeat(MANY) + "deep");
        assertThat(Fx.get(() -> depth(view))).isLessThan(120);
    }

    private static int depth(Node node) {
        return node instanceof javafx.scene.Parent parent
                ? 1
                        + parent.getChildrenUnmodifiable().stream()
                                .mapToInt(MarkdownHostileTest::depth)
                                .max()
                                .orElse(0)
                : 1;
    }

    @Test
    void aLineOfAMegabyteIsShownWhole() {
        String line = "word ".repeat(200_000).strip();
        assertThat(words(show(line))).hasSize(line.length());
    }

    @Test
    void thousandsOfLinksStandAsWordsWithTheirAddresses() {
        String links =
                IntStream.range(0, MANY)
                        .mapToObj(i -> "[a" + i + "](https://example.org/" + i + ")")
                        .collect(Collectors.joining(" "));
        assertThat(words(show(links))).contains("a4999", "https://example.org/4999");
    }

    @Test
    void aLinkCannotHideWhereItLeads() {
        assertThat(words(show("[https://bank.example](javascript:alert(1))")))
                .contains("https://bank.example", "javascript:alert(1)");
    }

    @Test
    void htmlStandsAsItWasWritten() {
        assertThat(words(show("<script>alert(1)</script>\n\nand <b onclick='x()'>bold</b>")))
                .contains("<script>alert(1)</script>", "<b onclick='x()'>");
    }

    @Test
    void nothingIsFetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/spy.png";
            MarkdownView view =
                    show(
                            "![spy]("
                                    + address
                                    + ")\n\n<img src=\""
                                    + address
                                    + "\">\n\n["
                                    + address
                                    + "]("
                                    + address
                                    + ")\n\n[ref]: "
                                    + address);
            assertThat(Fx.get(() -> Fx.all(view, ImageView.class::isInstance))).isEmpty();
            org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void noiseIsShownWithoutAFault() {
        long seed = System.nanoTime();
        System.out.println("markdown noise seed " + seed);
        Random random = new Random(seed);
        String alphabet = "*_`[]()<>#-+|!\\ \n\tab1.&;~\u0000\u202e\ud83d";
        for (int i = 0; i < 200; i++) {
            String noise =
                    random.ints(random.nextInt(1, 400), 0, alphabet.length())
                            .mapToObj(at -> String.valueOf(alphabet.charAt(at)))
                            .collect(Collectors.joining());
            assertThat(show(noise)).isNotNull();
        }
        System.out.println("markdown noise: 200 texts");
    }
}
