package app.cartera.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** In which character set a text is written, which nothing tells but its bytes. */
final class CsvCharset {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer characters = CharBuffer.allocate(BUFFER);
    private long wellFormed;
    private long malformed;

    private CsvCharset() {}

    /**
     * UTF-16 or UTF-8 where a mark says so; otherwise UTF-8, or what Windows writes in western countries, whichever more of it
     * is. One byte that is neither does not make all the others something else.
     */
    static Charset of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var mark = in.readNBytes(3);
            if (begins(mark, 0xFF, 0xFE) || begins(mark, 0xFE, 0xFF)) {
                return StandardCharsets.UTF_16;
            } else if (begins(mark, 0xEF, 0xBB, 0xBF)) {
                return StandardCharsets.UTF_8;
            }
        }
        return new CsvCharset().isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (var at = 0; at < mark.length; at++) {
            if (at >= bytes.length || Byte.toUnsignedInt(bytes[at]) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private boolean isUtf8(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            var bytes = ByteBuffer.allocate(BUFFER);
            for (var ended = false; !ended; ) {
                ended = channel.read(bytes) < 0;
                bytes.flip();
                count(bytes, ended);
                bytes.compact();
            }
        }
        return malformed <= wellFormed;
    }

    /** All bytes but those of a character that is not whole yet. */
    private void count(ByteBuffer bytes, boolean ended) {
        CoderResult result;
        do {
            characters.clear();
            result = utf8.decode(bytes, characters, ended);
            wellFormed += characters.flip().chars().filter(CsvCharset::tells).count();
            if (result.isMalformed()) {
                malformed += result.length();
                bytes.position(bytes.position() + result.length());
            }
        } while (!result.isUnderflow());
    }

    /** Whether it takes several bytes; ASCII is the same in both. */
    private static boolean tells(int character) {
        return character > 0x7F && !Character.isLowSurrogate((char) character);
    }
}
