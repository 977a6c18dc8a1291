package app.cartera.shared.ui.field;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Takes the words that a list is searched for, as they are typed. */
public class SearchField extends TextField {

    public SearchField(String label, String placeholder) {
        setAriaLabel(label);
        setPlaceholder(placeholder);
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        addClassName("search");
    }

    /** What is being typed stays as it is: an address holds it without the space that is about to be followed. */
    public void show(String words) {
        if (!getValue().strip().equals(words)) {
            setValue(words);
        }
    }
}
