package org.quintet.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server on the loopback address that answers each request as a script says, right or wrong, and
/// then closes the connection.
final class ScriptedServer implements AutoCloseable {
    private static final Pattern RANGE =
            Pattern.compile("(?im)^range: bytes=(\\d+)-$", Pattern.MULTILINE);

    private final ServerSocket socket;
    private final Script script;
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    ScriptedServer(Script script) throws IOException {
        this.script = script;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /// Serves a file as a good server does.
    static ScriptedServer good(byte[] file) throws IOException {
        return new ScriptedServer((request, out) -> answerWell(request, file, out));
    }

    static void answerWell(Request request, byte[] file, OutputStream out) throws IOException {
        if (request.from() == 0) {
            head(out, "200 OK", "Content-Length: " + file.length);
            out.write(file);
        } else {
            int from = (int) request.from();
            head(
                    out,
                    "206 Partial Content",
                    "Content-Length: " + (file.length - from),
                    "Content-Range: bytes " + from + "-" + (file.length - 1) + "/" + file.length);
            out.write(Arrays.copyOfRange(file, from, file.length));
        }
    }

    /// Begins a right answer and ends after some bytes.
    static void breakOff(Request request, byte[] file, OutputStream out, int bytes)
            throws IOException {
        int from = (int) request.from();
        if (from == 0) {
            head(out, "200 OK", "Content-Length: " + file.length);
        } else {
            head(
                    out,
                    "206 Partial Content",
                    "Content-Range: bytes " + from + "-" + (file.length - 1) + "/" + file.length);
        }
        out.write(file, from, Math.min(bytes, file.length - from));
        out.flush();
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void head(OutputStream out, String status, String... headers) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\n";
        for (String header : headers) {
            head += header + "\r\n";
        }
        out.write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    /// All requests so far.
    List<Request> requests() {
        return requests;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> answer(connection));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.ISO_8859_1));
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); ) {
                head.append(line).append('\n');
                line = in.readLine();
            }
            Matcher range = RANGE.matcher(head);
            String first = head.substring(0, head.indexOf("\n"));
            Request request =
                    new Request(
                            requests.size(),
                            first.split(" ", -1)[1],
                            range.find() ? Long.parseLong(range.group(1)) : 0,
                            connection);
            requests.add(request);
            script.answer(request, connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (IOException _) {
            // The client hung up, as many of these tests want it to.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /// @param number 0 for the first
    /// @param from first byte asked for
    record Request(int number, String path, long from, Socket connection) {
        /// Ends the connection with a reset instead of an orderly close.
        void reset() throws IOException {
            connection.setSoLinger(true, 0);
            connection.close();
        }
    }

    interface Script {
        void answer(Request request, OutputStream out) throws IOException;
    }
}
