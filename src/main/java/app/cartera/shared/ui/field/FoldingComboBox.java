package app.cartera.shared.ui.field;

import app.cartera.shared.Folded;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.dataview.ComboBoxListDataView;
import java.util.Collection;

/** A box whose items are found by a part of their text as lists are by words: in small or capital letters, without accents too. */
public class FoldingComboBox<T> extends ComboBox<T> {

    @Override
    public ComboBoxListDataView<T> setItems(Collection<T> items) {
        return setItems((item, typed) -> Folded.searched(text(item)).contains(Folded.searched(typed)), items);
    }

    private String text(T item) {
        return getItemLabelGenerator().apply(item);
    }
}
