package org.quintet.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.QuintetException;

class UserProxyTest {
    @Test
    void theProxyOfTheEnvironmentIsAskedForHttps() throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> refuse(proxy));
            ProxySelector selector =
                    UserProxy.of(Map.of("HTTPS_PROXY", "http://127.0.0.1:" + proxy.getLocalPort()));
            try (HttpClient client = HttpClient.newBuilder().proxy(selector).build()) {
                HttpRequest request =
                        HttpRequest.newBuilder(URI.create("https://models.invalid/x")).build();
                assertThatThrownBy(() -> client.send(request, BodyHandlers.discarding()))
                        .isInstanceOf(IOException.class);
            }
            assertThat(asked.join()).startsWith("CONNECT models.invalid:443");
        }
    }

    private static String refuse(ServerSocket proxy) {
        try (Socket socket = proxy.accept();
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = socket.getOutputStream()) {
            String line = in.readLine();
            out.write(
                    "HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return line;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void someHostsAreAskedStraight() {
        ProxySelector selector =
                UserProxy.of(
                        Map.of(
                                "https_proxy", "proxy.example:3128",
                                "no_proxy", "localhost, .intern.example,files.example:443"));
        assertThat(straight(selector, "https://a.intern.example/x")).isTrue();
        assertThat(straight(selector, "https://FILES.example/x")).isTrue();
        assertThat(straight(selector, "http://127.0.0.1:8000/x")).isTrue();
        assertThat(straight(selector, "https://notintern.example/x")).isFalse();
        assertThat(straight(selector, "https://models.example/x")).isFalse();
    }

    private static boolean straight(ProxySelector selector, String uri) {
        return selector.select(URI.create(uri)).equals(java.util.List.of(java.net.Proxy.NO_PROXY));
    }

    @Test
    void withoutAnyJavasOwnSettingsHold() {
        assertThat(UserProxy.of(Map.of("HTTPS_PROXY", " "))).isSameAs(ProxySelector.getDefault());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"://secret", "socks5://secret:1", "http:///secret", "a secret", "secret:x"})
    void nonsenseIsRefusedWithoutTellingIt(String given) {
        assertThatThrownBy(() -> UserProxy.of(Map.of("ALL_PROXY", given)))
                .isInstanceOf(QuintetException.class)
                .hasMessageContaining("HTTPS_PROXY")
                .hasMessageNotContaining("secret");
    }
}
