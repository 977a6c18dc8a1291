package app.cartera.journal.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.journal.FieldChange;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationRow;
import app.cartera.journal.OperationRow.NamedRecord;
import app.cartera.journal.OperationState;
import app.cartera.journal.RecordType;
import app.cartera.shared.DistinctName;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.page.StatusBadge;
import app.cartera.shared.ui.page.StatusBadge.Tone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** What an operation did, in words. */
final class OperationText {

    private OperationText() {}

    static String kind(OperationKind kind) {
        return StringUtils.capitalize(translate("history.kind." + kind));
    }

    static String type(RecordType type) {
        return translate("activity.type." + type);
    }

    static String state(OperationState state) {
        return translate("value.state." + state);
    }

    static StatusBadge badge(OperationRow row) {
        return new StatusBadge(badgeText(row), isUndone(row) ? Tone.NEUTRAL : tone(row.state()));
    }

    static String badgeText(OperationRow row) {
        return isUndone(row) ? translate("activity.undone") : state(row.state());
    }

    private static boolean isUndone(OperationRow row) {
        return row.undoneBy() != null && row.state() == OperationState.DONE;
    }

    /** "10.000 proyectos", or "34.000 de 100.000 proyectos" where it ended early. */
    static String records(OperationRow row) {
        var which = isOnSeveralTypes(row) ? "merged" : row.type().name();
        return row.records() < row.planned()
                ? translate("activity.partOf." + which, row.records(), row.planned())
                : translate("activity.records." + which, row.records());
    }

    /** A merge of contacts, and what takes it back, changes projects as well; all else that is edited of contacts is one. */
    private static boolean isOnSeveralTypes(OperationRow row) {
        return row.type() == RecordType.CONTACT
                && (row.kind() == OperationKind.MERGE || row.kind() == OperationKind.UNDO)
                && row.planned() > 1;
    }

    /** "34.000 de 100.000" */
    static String progress(OperationRow row) {
        var formats = Formats.current();
        return translate("activity.progress", formats.number(row.records()), formats.number(row.planned()));
    }

    /** The one value that was set, or the names of the fields that were; which entry came or went, or what was merged. */
    static String changes(OperationRow row, Locale locale) {
        var text = new FieldText(locale, row.type());
        return switch (row.kind()) {
            case CREATE, DELETE, ARCHIVE, RESTORE -> "";
            case MERGE -> merge(row, text);
            case POST, REMOVE, IMPORT -> row.only() == null ? "" : values(row.only(), text);
            default -> fields(row, text);
        };
    }

    /** The first change tells into which one. */
    private static String merge(OperationRow row, FieldText text) {
        return row.merged() == null
                ? fields(row, text)
                : translate(
                        "activity.merged",
                        row.merged(),
                        value(text, row.changes().getFirst()));
    }

    private static String fields(OperationRow row, FieldText text) {
        return row.changes().size() == 1
                ? change(row.type(), row.changes().getFirst(), text)
                : row.changes().stream()
                        .map(change -> text.label(change.field()))
                        .collect(Collectors.joining(", "));
    }

    /**
     * Of a category, whose name is all there is to tell it by, of an account, which has no history of its own, and of what
     * is empty now, also what it was before.
     */
    private static String change(RecordType type, FieldChange change, FieldText text) {
        var label = text.label(change.field());
        var tellsBefore = type == RecordType.CATEGORY || type == RecordType.USER || change.after() == null;
        return change.before() != null && tellsBefore
                ? translate("activity.changed", label, text.value(change.field(), change.before()), value(text, change))
                : translate("activity.set", label, text.value(change.field(), alone(change.after())));
    }

    /** Where the one before is not told, none is the other one. */
    private static @Nullable String alone(@Nullable String after) {
        return after == null ? null : DistinctName.ofOther(after).orElse(after);
    }

    static String name(NamedRecord record) {
        var name = record.name();
        if (name == null) {
            return translate("activity.gone", String.valueOf(record.id()));
        } else if (record.type() == RecordType.CURRENCY) {
            // There is one alone, and a word for it in every language: its name is the key of that word.
            return translate(name.text());
        } else if (record.type() == RecordType.CATEGORY) {
            return FieldText.word(Formats.current().locale(), name.text());
        } else {
            return name.day() == null
                    ? name.text()
                    : translate("activity.ofDay", name.text(), Formats.current().date(name.day()));
        }
    }

    /** With what tells it from others of that name: "Web · Coste · 1.200 EUR · 3 may 2026". */
    static String fullName(NamedRecord record, Locale locale) {
        var values = values(record, new FieldText(locale, record.type()));
        return name(record) + (values.isEmpty() ? "" : " · " + values);
    }

    private static String values(NamedRecord record, FieldText text) {
        var told = new StringBuilder();
        for (var value :
                record.name() == null ? List.<FieldChange>of() : record.name().values()) {
            if (!told.isEmpty()) {
                told.append(value.field().equals("currency") ? "\u00a0" : " · ");
            }
            told.append(value(text, value));
        }
        return told.toString();
    }

    private static String value(FieldText text, FieldChange change) {
        return text.value(change.field(), change.after());
    }

    private static Tone tone(OperationState state) {
        return switch (state) {
            case RUNNING -> Tone.ACTIVE;
            case DONE -> Tone.DONE;
            case CANCELLED -> Tone.WAITING;
            case INTERRUPTED, FAILED -> Tone.BAD;
        };
    }
}
