package app.cartera.finance.rates;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A file with the reference rates of the European Central Bank, of one day or of all days since 1999. It is read as it
 * comes, with no more trust than any file from outside: no document type, no entities, and no number that is not written
 * as one of a few digits.
 */
final class EcbFile {

    private static final String ROOT = "Envelope";
    private static final String CUBE = "Cube";
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final Pattern UNITS = Pattern.compile("\\d{1,12}(\\.\\d{1,8})?");

    private final XMLStreamReader xml;
    private final Map<PerEuro.Key, PerEuro> rates = new LinkedHashMap<>();

    @Nullable
    private LocalDate day;

    private EcbFile(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @throws NotEcbFile when it is none, or something in it is not as it should be */
    static Collection<PerEuro> read(byte[] file) {
        try {
            var xml = factory().createXMLStreamReader(new ByteArrayInputStream(file));
            try {
                return new EcbFile(xml).read();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            throw NotEcbFile.other();
        }
    }

    /** That of the JDK: another one on the class path might not heed these properties. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private Collection<PerEuro> read() throws XMLStreamException {
        var rootSeen = false;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw NotEcbFile.other();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (!rootSeen && !xml.getLocalName().equals(ROOT)) {
                    throw NotEcbFile.other();
                }
                rootSeen = true;
                element();
            }
        }
        if (rates.isEmpty()) {
            throw NotEcbFile.other();
        }
        return rates.values();
    }

    private void element() {
        if (xml.getLocalName().equals(CUBE)) {
            var time = xml.getAttributeValue(null, "time");
            var currency = xml.getAttributeValue(null, "currency");
            if (time != null) {
                day = day(time);
            } else if (currency != null) {
                rate(currency, xml.getAttributeValue(null, "rate"));
            }
        }
    }

    private LocalDate day(String time) {
        try {
            var read = LocalDate.parse(time);
            if (read.isBefore(RateBeforeEuro.FIRST_DAY) || read.isAfter(LocalDate.now())) {
                throw wrong(time);
            }
            return read;
        } catch (DateTimeParseException noDay) {
            throw wrong(time);
        }
    }

    private void rate(String currency, @Nullable String units) {
        if (day == null || !CODE.matcher(currency).matches()) {
            throw wrong(currency);
        }
        if (units == null || !UNITS.matcher(units).matches()) {
            throw wrong(units == null ? currency : units);
        }
        var rate = new PerEuro(currency, day, new BigDecimal(units));
        var before = rates.put(rate.key(), rate);
        if (rate.units().signum() == 0 || (before != null && before.units().compareTo(rate.units()) != 0)) {
            throw wrong(units);
        }
    }

    private NotEcbFile wrong(String text) {
        return NotEcbFile.wrong(xml.getLocation().getLineNumber(), text);
    }
}
