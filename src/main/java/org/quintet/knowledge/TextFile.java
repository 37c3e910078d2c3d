package org.quintet.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Reads text files in UTF-8, UTF-16 with a mark, and GB18030, which holds GBK and GB2312.
final class TextFile {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int SWAPPED_MARK = 0xFFFE;

    private TextFile() {}

    /// The text of a file, with line feeds alone between lines.
    ///
    /// @param name for messages
    /// @throws QuintetException where it is no text
    static String read(String name, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = decode(bytes, name);
        int start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        return text.substring(start).replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String decode(byte[] bytes, String name) {
        int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        if (mark == BYTE_ORDER_MARK || mark == SWAPPED_MARK) {
            return strictly(bytes, StandardCharsets.UTF_16, name);
        }
        for (byte each : bytes) {
            if (each >= 0
                    && each < ' '
                    && each != '\n'
                    && each != '\r'
                    && each != '\t'
                    && each != '\f') {
                throw new QuintetException(Kind.FAILED, "knowledge.binary", name);
            }
        }
        try {
            return decode(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException _) {
            return strictly(bytes, GB18030, name);
        }
    }

    private static String strictly(byte[] bytes, Charset charset, String name) {
        try {
            return decode(bytes, charset);
        } catch (CharacterCodingException e) {
            throw new QuintetException(e, Kind.FAILED, "knowledge.encoding", name);
        }
    }

    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
