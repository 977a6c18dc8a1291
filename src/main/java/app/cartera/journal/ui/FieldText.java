package app.cartera.journal.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.journal.KeptField;
import app.cartera.journal.RecordType;
import app.cartera.shared.Values;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.NameText;
import java.io.Serializable;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of fields, and their values as the journal keeps them, in the words and formats of the reader. */
record FieldText(Locale reader, RecordType type) implements Serializable {

    private static final String NOTHING = "–";
    private static final String USUAL_CATEGORY = "category.standard.";

    /** The names of these fields, as one text. */
    static String labels(List<KeptField> fields) {
        return fields.stream()
                .map(kept -> new FieldText(Formats.current().locale(), kept.type()).label(kept.field()))
                .collect(Collectors.joining(", "));
    }

    /** A name: of a category that every language has a word for, it is the key of that word. */
    static String word(Locale reader, String name) {
        return name.startsWith(USUAL_CATEGORY) ? translate(reader, name) : name;
    }

    /** The names of these records, as one text. */
    static String words(List<String> names) {
        var reader = Formats.current().locale();
        return names.stream().map(name -> word(reader, name)).collect(Collectors.joining(", "));
    }

    String label(String field) {
        var prefix = "field." + type.name().toLowerCase(Locale.ROOT) + ".";
        if (Values.isInSet(field)) {
            var named = Values.setAndText(field);
            return translate(reader, prefix + named.getKey() + ".one", named.getValue());
        } else {
            return translate(reader, prefix + field);
        }
    }

    String value(String field, @Nullable String value) {
        if (Values.isInSet(field)) {
            var change = value == null ? "removed" : "added";
            return translate(reader, "value." + Values.setAndText(field).getKey() + "." + change);
        } else {
            return value == null || value.isEmpty() ? NOTHING : shown(field, value);
        }
    }

    private String shown(String field, String value) {
        return switch (field) {
            case "status", "budgetType", "kind" -> translate(reader, "value." + field + "." + value);
            case "role" -> translate(reader, "role." + value);
            case "source" -> translate(reader, "rates.source." + value);
            case "country" -> Formats.of(reader).country(value);
            case "budgetAmount", "amount" -> amount(value);
            case "perEuro" -> Formats.of(reader).rate(new BigDecimal(value));
            case "startDate", "dueDate", "date" -> date(value);
            case "client", "vendor", "archived", "billable" -> translate(reader, "value." + value);
            case "removed", "enabled", "password", "wait" -> translate(reader, "value." + field + "." + value);
            case "categoryId", "name" -> word(reader, value);
            case "clientId", "ownerId", "mergedIntoId" -> NameText.of(reader, value);
            default -> value;
        };
    }

    private String amount(String value) {
        var amount = new BigDecimal(value);
        var format = NumberFormat.getNumberInstance(reader);
        format.setMaximumFractionDigits(4);
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
        return format.format(amount);
    }

    private String date(String value) {
        return Formats.of(reader).date(LocalDate.parse(value));
    }
}
