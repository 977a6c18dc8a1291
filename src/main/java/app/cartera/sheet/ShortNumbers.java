package app.cartera.sheet;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Refuses numbers longer than any that Excel writes: to take a million digits for a number lasts minutes. */
final class ShortNumbers extends StreamReaderDelegate {

    private static final int LONGEST = 400;

    private boolean inNumber;

    /** How deep it is in the value of a number. */
    private int depth;

    private int length;

    ShortNumbers(XMLStreamReader xml) {
        super(xml);
    }

    @Override
    public int next() throws XMLStreamException {
        var event = super.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(getLocalName());
            case XMLStreamConstants.END_ELEMENT -> depth = Math.max(0, depth - 1);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> count();
            default -> {}
        }
        return event;
    }

    private void begin(String element) {
        if (depth > 0) {
            depth++;
        } else if (element.equals("c")) {
            var type = getAttributeValue(null, "t");
            inNumber = type == null || type.equals("n");
        } else if (element.equals("v") && inNumber) {
            depth = 1;
            length = 0;
        }
    }

    private void count() {
        if (depth > 0) {
            length += getTextLength();
            if (length > LONGEST) {
                throw UnreadableSheet.damaged();
            }
        }
    }
}
