package app.cartera.shared.ui.field;

import app.cartera.shared.Folded;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.dataview.ComboBoxListDataView;
import java.util.Collection;

/** A box whose items are found by a part of their text as lists are by words: in small or capital letters, without accents too. */
public class FoldingComboBox<T> extends ComboBox<T> {

    @Override
    public ComboBoxListDataView<T> setItems(Collection<T> items) {
        return setItems((item, typed) -> key(item).contains(Folded.key(typed)), items);
    }

    /** What the text of an item is compared by. */
    protected final String key(T item) {
        return Folded.key(getItemLabelGenerator().apply(item));
    }
}
