package app.cartera.access.ui;

import app.cartera.access.UserName;
import app.cartera.shared.ui.field.FoldingComboBox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a list to one person. Whom the address names and nobody knows is shown as unknown: a list that is empty for no
 * reason one can see would be worse.
 */
public class PersonFilter extends FoldingComboBox<UserName> {

    /** @param label what the person is to what is listed */
    public PersonFilter(String label) {
        setPlaceholder(label);
        setAriaLabel(label);
        setClearButtonVisible(true);
        setItemLabelGenerator(UserName::name);
    }

    public void setPeople(List<UserName> people) {
        setItems(people);
    }

    /** @param id null for everybody */
    public void show(@Nullable Long id) {
        setValue(id == null ? null : person(id));
    }

    /** Null for everybody. */
    public @Nullable Long personId() {
        return isEmpty() ? null : getValue().id();
    }

    private UserName person(long id) {
        return getListDataView()
                .getItems()
                .filter(person -> person.id() == id)
                .findFirst()
                .orElseGet(() -> new UserName(id, getTranslation("value.unknown")));
    }
}
