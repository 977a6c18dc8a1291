package app.cartera.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What is packed in a workbook, looked through before it is read: a small file must not fill the memory. */
final class XlsxParts {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String OPEN_DOCUMENT = "content.xml";
    private static final int COLUMNS = 16_384;

    /** Excel knows no text of more than 32,767 characters: in more bytes than these no cell is written that is one. */
    private static final long LONGEST_CELL = 1 << 20;

    /** Of what is no cell: a picture may be written as an attribute. */
    private static final long LONGEST_TAG = 1 << 24;

    /** The one that the workbook is read with afterwards: no other would stop at the same places. */
    private static final XMLInputFactory PARSER = parser();

    /** Of workbooks that Excel saves as strict ones. */
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private final Limits limits;
    private long left;
    private boolean formats;

    private XlsxParts(Limits limits) {
        this.limits = limits;
        left = limits.unpacked();
    }

    static XlsxParts check(Path file, Limits limits) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(WORKBOOK) == null) {
                throw zip.getEntry(OPEN_DOCUMENT) == null ? UnreadableSheet.neither() : UnreadableSheet.openDocument();
            }
            var parts = new XlsxParts(limits);
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                try (var part = parts.new Part(zip.getInputStream(entries.nextElement()))) {
                    part.check();
                }
            }
            return parts;
        } catch (ZipException | EOFException damaged) {
            throw UnreadableSheet.damaged(damaged);
        }
    }

    /** Whether any of them tells how numbers are shown. */
    boolean haveFormats() {
        return formats;
    }

    private static XMLInputFactory parser() {
        var parser = new InputFactoryImpl();
        parser.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parser.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parser;
    }

    /** Reading makes room for all columns up to that of a cell: more than a sheet can have may be very many. */
    private static boolean isColumn(@Nullable String address) {
        var column = 0;
        for (var at = 0; address != null && at < address.length() && column <= COLUMNS; at++) {
            var letter = Character.toUpperCase(address.charAt(at));
            if (letter >= '0' && letter <= '9') {
                break;
            } else if (letter >= 'A' && letter <= 'Z') {
                column = column * 26 + letter - 'A' + 1;
            }
        }
        return column <= COLUMNS;
    }

    /** Counts what is really packed in it: what the file says of that may be a lie. */
    private class Part extends FilterInputStream {

        private long texts = Long.MAX_VALUE;
        private long read;

        /** How far the parser may read before it comes to the end of the cell, or of the tag. */
        private long furthest;

        /** How deep it is in a cell, or a text that cells share. */
        private int depth;

        Part(InputStream packed) {
            super(packed);
        }

        void check() throws IOException {
            try {
                furthest = LONGEST_TAG;
                lookThrough(new ShortNumbers(PARSER.createXMLStreamReader(this)));
            } catch (XMLStreamException noXml) {
                // Such as a picture; or nothing that could be read afterwards either.
            }
            furthest = Long.MAX_VALUE;
            transferTo(OutputStream.nullOutputStream());
        }

        private void lookThrough(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                if (depth == 0) {
                    furthest = read + LONGEST_TAG;
                }
                var event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    lookAt(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT && depth > 0) {
                    depth--;
                }
            }
        }

        private void lookAt(XMLStreamReader xml) {
            var name = xml.getLocalName();
            if (depth > 0) {
                depth++;
            } else if (name.equals("c") || name.equals("si")) {
                depth = 1;
                furthest = read + LONGEST_CELL;
            }
            switch (name) {
                case "c" -> {
                    if (!isColumn(xml.getAttributeValue(null, "r"))) {
                        throw UnreadableSheet.damaged();
                    }
                    // A day as ISO writes it, of which the library knows nothing.
                    if ("d".equals(xml.getAttributeValue(null, "t"))) {
                        throw UnreadableSheet.strict();
                    }
                }
                case "workbook" -> {
                    if (Objects.requireNonNullElse(xml.getNamespaceURI(), "").startsWith(STRICT)) {
                        throw UnreadableSheet.strict();
                    }
                }
                case "styleSheet" -> formats = true;
                // Of the texts that cells share, whatever the part is called that has them.
                case "si" -> {
                    texts = limits.texts();
                    count(0);
                }
                default -> {}
            }
        }

        @Override
        public int read() throws IOException {
            var each = super.read();
            count(each < 0 ? 0 : 1);
            return each;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var count = super.read(bytes, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) {
            read += more;
            left -= more;
            if (left < 0 || read > texts) {
                throw UnreadableSheet.tooLarge(limits);
            } else if (read > furthest) {
                throw UnreadableSheet.damaged();
            }
        }
    }
}
