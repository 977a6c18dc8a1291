package app.cartera.journal.ui;

import app.cartera.journal.FieldChange;
import app.cartera.journal.RecordType;
import app.cartera.journal.StaleForm;
import app.cartera.shared.DistinctName;
import app.cartera.shared.Merge;
import app.cartera.shared.Values;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableBiFunction;
import java.text.ListFormat;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody saved the record while this person was typing. Says who changed what, asks which of the two values to keep
 * where both changed the same field, and gives the merged form back to go on with: nothing is saved here, and nothing
 * typed is lost.
 */
public class StaleFormDialog<F extends Record> extends Dialog {

    private final Merge<F> merge;
    private final SerializableBiConsumer<F, F> goOn;
    private final SerializableBiFunction<String, Long, DistinctName> names;
    private final FieldText text;
    private final Map<List<String>, RadioButtonGroup<Choice>> choices = new LinkedHashMap<>();

    private enum Choice {
        MINE,
        THEIRS
    }

    /**
     * @param opened the form as this person opened it
     * @param typed the form whose save was refused
     * @param names what to call the record with this id that a field of this name, such as {@code clientId}, points to
     * @param goOn gets the record as it is saved now, which is what the next save is compared with, and the form to show
     */
    @SuppressWarnings("unchecked")
    public StaleFormDialog(
            StaleForm stale,
            RecordType type,
            F opened,
            F typed,
            SerializableBiFunction<String, Long, DistinctName> names,
            SerializableBiConsumer<F, F> goOn) {
        this.merge = new Merge<>(opened, typed, (F) stale.current());
        this.goOn = goOn;
        this.names = names;
        this.text = new FieldText(getLocale(), type);
        addClassName("stale-form");
        setHeaderTitle(getTranslation("stale.title"));
        setCloseOnOutsideClick(false);
        var people = people(stale);
        add(new Paragraph(people.isEmpty() ? getTranslation("stale.somebody") : who(people)));
        addTakenOver(stale);
        addConflicts();
        getFooter().add(cancelButton(), discardButton(), mergeButton());
    }

    /** Nobody where only amounts changed, of which this person is not told. */
    private static List<String> people(StaleForm stale) {
        return stale.since().stream().map(entry -> entry.user()).distinct().toList();
    }

    private String who(List<String> people) {
        var named = ListFormat.getInstance(getLocale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(people);
        return getTranslation("stale.who", named, people.size());
    }

    private void addTakenOver(StaleForm stale) {
        var taken = new UnorderedList();
        taken.addClassName("history-changes");
        var before = Values.of(merge.opened());
        var saved = Values.of(merge.theirs());
        merge.changedByThem()
                .forEach(field -> taken.add(new ListItem(change(field, before.get(field), saved.get(field)))));
        besides(stale)
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .forEach(change -> taken.add(new ListItem(getTranslation(
                        "stale.change",
                        text.label(change.field()),
                        text.value(change.field(), change.before()),
                        text.value(change.field(), change.after())))));
        if (taken.getComponentCount() > 0) {
            add(new Paragraph(getTranslation("stale.taken")), taken);
        }
    }

    /** What became of the record besides what its form has, such as that it was archived: of each field from first to last. */
    private Stream<FieldChange> besides(StaleForm stale) {
        var changes = new LinkedHashMap<String, FieldChange>();
        stale.since().stream()
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> !isInForm(change.field()))
                .forEach(change -> changes.merge(
                        change.field(),
                        change,
                        (first, last) -> new FieldChange(first.field(), first.before(), last.after(), first.money())));
        return changes.values().stream();
    }

    private boolean isInForm(String field) {
        return Values.isInSet(field) || Values.of(merge.opened()).containsKey(field);
    }

    private String change(String field, @Nullable Object before, @Nullable Object after) {
        return Values.isInSet(field)
                ? getTranslation("stale.changeInSet", text.label(field), value(field, after, before))
                : getTranslation(
                        "stale.change", text.label(field), value(field, before, after), value(field, after, before));
    }

    private void addConflicts() {
        if (!merge.conflicts().isEmpty()) {
            add(new Paragraph(getTranslation("stale.conflicts")));
            together(merge.conflicts()).forEach(fields -> add(conflict(fields)));
        }
    }

    /** Those that make sense together alone are decided as one. */
    private Collection<List<String>> together(List<String> conflicts) {
        return conflicts.stream()
                .collect(Collectors.groupingBy(
                        field -> Values.together(merge.opened().getClass(), field),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private Component conflict(List<String> fields) {
        var choice =
                new RadioButtonGroup<Choice>(fields.stream().map(text::label).collect(Collectors.joining(", ")));
        choice.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(whose -> whose == Choice.MINE
                ? getTranslation("stale.mine", values(fields, merge.mine(), merge.theirs()))
                : getTranslation("stale.theirs", values(fields, merge.theirs(), merge.mine())));
        choice.setValue(Choice.MINE);
        choices.put(fields, choice);
        return choice;
    }

    private String values(List<String> fields, F form, F other) {
        var values = Values.of(form);
        var others = Values.of(other);
        return fields.stream()
                .map(field -> value(field, values.get(field), others.get(field)))
                .collect(Collectors.joining(", "));
    }

    /** @param other the value that the person compares it with */
    private String value(String field, @Nullable Object value, @Nullable Object other) {
        var name = name(field, value);
        var plain = name == null ? new FieldChange(field, null, value).after() : name.beside(name(field, other));
        return text.value(field, plain);
    }

    private @Nullable DistinctName name(String field, @Nullable Object value) {
        return value instanceof Long id ? names.apply(field, id) : null;
    }

    private Button mergeButton() {
        var button = new Button(getTranslation("stale.merge"), click -> mergeAndGoOn());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button discardButton() {
        return new Button(getTranslation("stale.discard"), click -> goOnWith(merge.theirs()));
    }

    private Button cancelButton() {
        var button = new Button(getTranslation("action.cancel"), click -> close());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void mergeAndGoOn() {
        goOnWith(merge.merged(choices.entrySet().stream()
                .filter(choice -> choice.getValue().getValue() == Choice.THEIRS)
                .flatMap(choice -> choice.getKey().stream())
                .toList()));
    }

    private void goOnWith(F shown) {
        close();
        goOn.accept(merge.theirs(), shown);
    }
}
