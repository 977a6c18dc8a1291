package app.cartera.shared.ui.table;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.util.List;

/**
 * Lets a person choose the columns of a table. The choices are there only while they are seen, as each takes some kilobytes of
 * every session.
 */
public class ColumnChooser extends Composite<Button> {

    /**
     * A column that need not be seen.
     *
     * @param show shows the column, or hides it, and remembers that
     */
    public record Choice(String title, boolean visible, SerializableConsumer<Boolean> show) implements Serializable {}

    private final SerializableSupplier<List<Choice>> columns;
    private final Popover choices = new Popover();

    /** @param columns asked whenever a person is about to choose */
    public ColumnChooser(SerializableSupplier<List<Choice>> columns) {
        this.columns = columns;
        getContent().setText(getTranslation("chooser.columns"));
        getContent().addThemeVariants(ButtonVariant.TERTIARY);
        choices.setTarget(getContent());
        choices.setPosition(PopoverPosition.BOTTOM_END);
        choices.setAriaLabel(getTranslation("chooser.columns"));
        choices.addOpenedChangeListener(change -> show(change.isOpened()));
    }

    private void show(boolean opened) {
        choices.removeAll();
        if (opened) {
            var list = new Div();
            list.addClassName("choices");
            columns.get().forEach(column -> {
                var choice = new Checkbox(column.title(), column.visible());
                choice.addValueChangeListener(change -> column.show().accept(change.getValue()));
                list.add(choice);
            });
            choices.add(list);
        }
    }
}
