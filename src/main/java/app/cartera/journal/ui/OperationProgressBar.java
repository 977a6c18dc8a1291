package app.cartera.journal.ui;

import app.cartera.journal.OperationRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** Where an operation stands: a word, and while it is being done how far it has come. */
class OperationProgressBar extends Composite<Div> {

    private OperationProgressBar(OperationRow row) {
        var text = OperationText.progress(row);
        var bar = new ProgressBar(0, Math.max(1, row.planned()), Math.min(row.records(), Math.max(1, row.planned())));
        bar.getElement().setAttribute("aria-label", text);
        getContent().addClassName("operation-progress");
        getContent().add(new Span(text), bar);
    }

    static Component of(OperationRow row) {
        return row.isRunning() ? new OperationProgressBar(row) : OperationText.badge(row);
    }
}
