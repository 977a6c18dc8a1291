package app.cartera.imports.ui;

import app.cartera.imports.LineError;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.List;

/** The lines of a file that cannot be imported: where, what is wrong there, and what to do. */
class WrongLines extends Grid<LineError> {

    private static final int AS_THEY_ARE = 10;

    WrongLines(List<LineError> errors) {
        setAriaLabel(getTranslation("import.wrongLines.grid"));
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        addColumn(error -> String.valueOf(error.line()))
                .setHeader(getTranslation("import.line"))
                .setTextAlign(ColumnTextAlign.END)
                .setRowHeader(true)
                .setWidth("76px")
                .setFlexGrow(0);
        // Before the value, so that it is seen in a narrow window.
        addColumn(error -> getTranslation("import.fault." + error.fault()))
                .setHeader(getTranslation("import.fault"))
                .setResizable(true)
                .setWidth("250px")
                .setFlexGrow(1);
        addColumn(LineError::column)
                .setHeader(getTranslation("import.column"))
                .setResizable(true)
                .setWidth("130px")
                .setFlexGrow(0);
        addColumn(LineError::value)
                .setHeader(getTranslation("import.value"))
                .setResizable(true)
                .setWidth("150px")
                .setFlexGrow(1);
        setItems(errors);
        setAllRowsVisible(errors.size() <= AS_THEY_ARE);
    }
}
