package app.cartera.finance.rates.ui;

import app.cartera.finance.rates.RateImport;
import app.cartera.shared.ui.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;

/** What importing a file of rates would do, in words. */
class RateImportEffect extends Composite<Div> {

    private final Paragraph found = new Paragraph();
    private final UnorderedList parts = new UnorderedList();

    RateImportEffect() {
        getContent().addClassName("bulk-effect");
        getContent().getElement().setAttribute("aria-live", "polite");
        getContent().add(found, parts);
    }

    void show(@Nullable RateImport preview) {
        parts.removeAll();
        getContent().setVisible(preview != null);
        if (preview != null) {
            found.setText(getTranslation("rates.import.found", preview.rates()) + " " + days(preview));
            add("rates.import.added", preview.added());
            add("rates.import.changed", preview.changed());
            add("rates.import.already", preview.already());
            add("rates.import.byHand", preview.byHand());
            if (!preview.unknown().isEmpty()) {
                parts.add(new ListItem(getTranslation("rates.import.unknown", String.join(", ", preview.unknown()))));
            }
        }
    }

    private String days(RateImport preview) {
        var from = Formats.current().date(preview.from());
        return preview.from().equals(preview.to())
                ? getTranslation("rates.import.day", from)
                : getTranslation("rates.import.days", from, Formats.current().date(preview.to()));
    }

    private void add(String key, int rates) {
        if (rates > 0) {
            parts.add(new ListItem(getTranslation(key, rates)));
        }
    }
}
