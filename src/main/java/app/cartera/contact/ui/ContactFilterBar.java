package app.cartera.contact.ui;

import app.cartera.contact.ContactFilter;
import app.cartera.contact.ContactType;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.field.ChangesByPerson;
import app.cartera.shared.ui.field.SearchField;
import app.cartera.shared.ui.table.ColumnChooser;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.stream.Stream;

/** Which contacts to show: words, type, archived or in use; and how many there are. */
class ContactFilterBar extends Composite<Div> {

    private final SearchField words =
            new SearchField(getTranslation("contacts.search"), getTranslation("contacts.search.hint"));
    private final Select<ContactType> type = new Select<>();
    private final Checkbox archived = new Checkbox(getTranslation("contacts.archived"));
    private final Checkbox repeated = new Checkbox(getTranslation("contacts.repeated"));
    private final Span count = new Span();

    /** @param wanted gets the filter whenever the person has changed it */
    ContactFilterBar(ColumnChooser columns, SerializableConsumer<ContactFilter> wanted) {
        type.setItems(ContactType.values());
        type.setItemLabelGenerator(this::typeName);
        type.setEmptySelectionAllowed(true);
        type.setEmptySelectionCaption(getTranslation("contacts.type.any"));
        type.setPlaceholder(getTranslation("contacts.type.any"));
        type.setAriaLabel(getTranslation("contacts.type"));
        count.addClassNames("count", "end");
        count.getElement().setAttribute("role", "status");
        getContent().addClassName("toolbar");
        getContent().add(words, type, archived, repeated, count, columns);
        ChangesByPerson.listen(Stream.of(words, type, archived, repeated), () -> wanted.accept(filter()));
    }

    void show(ContactFilter filter) {
        words.show(filter.words());
        type.setValue(filter.type());
        archived.setValue(filter.archived());
        repeated.setValue(filter.repeated());
    }

    void showCount(int contacts) {
        count.setText(
                contacts == 1
                        ? getTranslation("contacts.count.one")
                        : getTranslation("contacts.count", Formats.current().number(contacts)));
    }

    private ContactFilter filter() {
        return ContactFilter.NONE
                .withWords(words.getValue())
                .withType(type.getValue())
                .withArchived(archived.getValue())
                .withRepeated(repeated.getValue());
    }

    private String typeName(ContactType type) {
        return type == null ? getTranslation("contacts.type.any") : getTranslation("contacts.type." + type);
    }
}
