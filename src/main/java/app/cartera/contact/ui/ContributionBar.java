package app.cartera.contact.ui;

import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Period;
import app.cartera.finance.ui.PeriodChooser;
import app.cartera.shared.ui.field.ChangesByPerson;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.stream.Stream;

/** Says of which days a client's contribution is, and to whom the entries of a project count that changed its client. */
class ContributionBar extends Composite<Div> {

    private final PeriodChooser period;
    private final Select<Attribution> attribution = new Select<>();
    private final Paragraph meaning = new Paragraph();
    private Period shown = Period.ALL;

    /** @param changed gets both whenever the person has changed one */
    ContributionBar(SerializableBiConsumer<Period, Attribution> changed) {
        period = new PeriodChooser(chosen -> changed.accept(chosen, attribution.getValue()));
        attribution.setAriaLabel(getTranslation("attribution.title"));
        attribution.setItems(Attribution.values());
        attribution.setItemLabelGenerator(value -> getTranslation("attribution." + value));
        attribution.addClassName("wide");
        ChangesByPerson.listen(Stream.of(attribution), () -> changed.accept(shown, attribution.getValue()));
        meaning.addClassName("hint");
        period.add(attribution, meaning);
        getContent().add(period);
    }

    void show(Period asked, Attribution chosen) {
        shown = asked;
        period.show(asked);
        attribution.setValue(chosen);
        meaning.setText(getTranslation("attribution." + chosen + ".meaning"));
    }
}
