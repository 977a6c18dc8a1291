package app.cartera.journal.ui;

import app.cartera.access.UserName;
import app.cartera.access.ui.PersonFilter;
import app.cartera.journal.ActivityFilter;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationRow.NamedRecord;
import app.cartera.journal.OperationState;
import app.cartera.journal.RecordKey;
import app.cartera.journal.RecordType;
import app.cartera.shared.ui.field.ChangesByPerson;
import app.cartera.shared.ui.field.DayRange;
import app.cartera.shared.ui.table.ColumnChooser;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The controls above the activity that say whose, which and of what days it shows. */
class ActivityFilterBar extends Composite<Div> {

    private final PersonFilter person = new PersonFilter(getTranslation("activity.who"));
    private final Select<OperationKind> kind = new Select<>();
    private final Select<RecordType> type = new Select<>();
    private final Select<OperationState> state = new Select<>();
    private final DayRange days = new DayRange(getTranslation("activity.from"), getTranslation("activity.to"));
    private final Span recordName = new Span();
    private final Button anyRecord = new Button(VaadinIcon.CLOSE_SMALL.create());
    private final Div oneRecord = new Div(recordName, anyRecord);

    @Nullable
    private RecordKey record;

    /** @param changed gets the filter whenever the person has changed it */
    ActivityFilterBar(ColumnChooser columns, SerializableConsumer<ActivityFilter> changed) {
        prepareRecord(changed);
        prepare(kind, "activity.what", OperationText::kind);
        prepare(type, "activity.records", OperationText::type);
        kind.addClassName("narrow");
        type.addClassName("narrow");
        prepare(state, "activity.state", OperationText::state);
        state.setItems(OperationState.values());
        getContent().addClassName("toolbar");
        getContent().add(person, kind, type, state);
        days.fields().forEach(getContent()::add);
        columns.addClassName("end");
        getContent().add(oneRecord, columns);
        ChangesByPerson.listen(
                Stream.<HasValue<?, ?>>concat(Stream.of(person, kind, type, state), days.fields().stream()), () -> {
                    if (days.isGood()) {
                        changed.accept(filter());
                    }
                });
    }

    private void prepareRecord(SerializableConsumer<ActivityFilter> changed) {
        oneRecord.addClassName("filter-chip");
        anyRecord.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        anyRecord.setAriaLabel(getTranslation("activity.anyRecord"));
        anyRecord.setTooltipText(getTranslation("activity.anyRecord"));
        anyRecord.addClickListener(click -> changed.accept(filter().withRecord(null)));
    }

    /** Shows that only what was done to this record is shown; nothing for null. */
    void showRecord(@Nullable NamedRecord shown) {
        record = shown == null ? null : new RecordKey(shown.type(), shown.id());
        oneRecord.setVisible(shown != null);
        recordName.setText(
                shown == null ? "" : getTranslation("activity.ofRecord", OperationText.fullName(shown, getLocale())));
    }

    void setPeople(List<UserName> people) {
        person.setPeople(people);
    }

    void setKinds(Collection<OperationKind> kinds) {
        kind.setItems(kinds);
    }

    void setTypes(Collection<RecordType> types) {
        type.setItems(types);
    }

    /** Shows the filter in the controls. */
    void show(ActivityFilter filter) {
        person.show(filter.userId());
        kind.setValue(filter.kind());
        type.setValue(filter.type());
        state.setValue(filter.state());
        days.show(filter.from(), filter.to());
    }

    private ActivityFilter filter() {
        return ActivityFilter.NONE
                .withUser(person.personId())
                .withKind(kind.getValue())
                .withType(type.getValue())
                .withState(state.getValue())
                .withRecord(record)
                .withPeriod(days.from(), days.to());
    }

    private <T> void prepare(Select<T> select, String key, SerializableFunction<T, String> name) {
        select.setAriaLabel(getTranslation(key));
        select.setPlaceholder(getTranslation(key));
        select.setEmptySelectionAllowed(true);
        var any = getTranslation(key + ".any");
        select.setEmptySelectionCaption(any);
        select.setItemLabelGenerator(item -> item == null ? any : name.apply(item));
    }
}
