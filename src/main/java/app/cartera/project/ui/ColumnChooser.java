package app.cartera.project.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/**
 * Lets a person choose the columns of a table. The choices are there only while they are seen, as each takes some kilobytes of
 * every session.
 */
class ColumnChooser extends Composite<Button> {

    private final ProjectsTable table;
    private final Popover choices = new Popover();

    ColumnChooser(ProjectsTable table) {
        this.table = table;
        getContent().setText(getTranslation("projects.columns"));
        getContent().addThemeVariants(ButtonVariant.TERTIARY);
        choices.setTarget(getContent());
        choices.setPosition(PopoverPosition.BOTTOM_END);
        choices.setAriaLabel(getTranslation("projects.columns"));
        choices.addOpenedChangeListener(change -> show(change.isOpened()));
    }

    private void show(boolean opened) {
        choices.removeAll();
        if (opened) {
            var list = new Div();
            list.addClassName("choices");
            table.columns().all().filter(ProjectColumn::isOptional).forEach(column -> {
                var choice = new Checkbox(column.title(), table.columns().isVisible(column));
                choice.addValueChangeListener(change -> table.show(column, change.getValue()));
                list.add(choice);
            });
            choices.add(list);
        }
    }
}
