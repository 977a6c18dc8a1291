package app.cartera.finance.report.ui;

import app.cartera.access.UserName;
import app.cartera.access.ui.PersonFilter;
import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Period;
import app.cartera.finance.report.ClientReportFilter;
import app.cartera.finance.ui.PeriodChooser;
import app.cartera.project.ProjectStatus;
import app.cartera.shared.Currencies;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.field.ChangesByPerson;
import app.cartera.shared.ui.field.CurrencyBoxes;
import app.cartera.shared.ui.field.FoldingComboBox;
import app.cartera.shared.ui.table.ColumnChooser;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what the client report is of. */
class ReportFilterBar extends Composite<Div> {

    private final SerializableConsumer<ClientReportFilter> changed;
    private final PeriodChooser period = new PeriodChooser(this::changed);
    private final Select<Attribution> attribution = new Select<>();
    private final ComboBox<String> country = new FoldingComboBox<>();
    private final Select<ProjectStatus> status = new Select<>();
    private final PersonFilter owner = new PersonFilter(getTranslation("field.project.ownerId"));
    private final ComboBox<String> currency = new FoldingComboBox<>();
    private final Span count = new Span();
    private Period shown = Period.ALL;

    ReportFilterBar(ColumnChooser columns, SerializableConsumer<ClientReportFilter> changed) {
        this.changed = changed;
        attribution.setAriaLabel(getTranslation("attribution.title"));
        attribution.setItems(Attribution.values());
        attribution.setItemLabelGenerator(value -> getTranslation("attribution." + value));
        attribution.addClassName("wide");
        prepare(country, "field.contact.country");
        country.setItemLabelGenerator(this::countryName);
        prepareStatus();
        prepare(currency, "field.project.currency");
        currency.setItems(Currencies.inUse());
        currency.setItemLabelGenerator(CurrencyBoxes::text);
        count.addClassNames("count", "end");
        count.getElement().setAttribute("role", "status");
        period.add(attribution, country, status, owner, currency, count, columns);
        getContent().add(period);
        ChangesByPerson.listen(Stream.of(attribution, country, status, owner, currency), () -> changed(shown));
    }

    void setChoices(List<String> countries, List<UserName> people) {
        country.setItems(countries.stream()
                .sorted(Comparator.comparing(this::countryName, Collator.getInstance(getLocale())))
                .toList());
        owner.setPeople(people);
    }

    void show(ClientReportFilter filter) {
        shown = filter.period();
        period.show(shown);
        attribution.setValue(filter.attribution());
        country.setValue(filter.country());
        status.setValue(filter.status());
        owner.show(filter.ownerId());
        currency.setValue(filter.currency());
    }

    void showCount(long clients) {
        count.setText(
                clients == 1
                        ? getTranslation("report.count.one")
                        : getTranslation("report.count", Formats.current().number(clients)));
    }

    void showNoCount() {
        count.setText("");
    }

    /** What is left of all entries, in words; empty where all of them are. */
    String narrowedTo() {
        return Stream.of(
                        country.getValue() == null ? null : countryName(country.getValue()),
                        status.getValue() == null ? null : getTranslation("value.status." + status.getValue()),
                        owner.isEmpty() ? null : owner.getValue().name(),
                        currency.getValue())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private void changed(Period chosen) {
        changed.accept(ClientReportFilter.of(chosen)
                .withAttribution(attribution.getValue())
                .withCountry(country.getValue())
                .withStatus(status.getValue())
                .withOwner(owner.personId())
                .withCurrency(currency.getValue()));
    }

    private void prepareStatus() {
        status.setAriaLabel(getTranslation("field.project.status"));
        status.addClassName("narrow");
        status.setPlaceholder(getTranslation("field.project.status"));
        status.setItems(ProjectStatus.values());
        status.setEmptySelectionAllowed(true);
        status.setItemLabelGenerator(
                value -> getTranslation(value == null ? "projects.anyStatus" : "value.status." + value));
    }

    private void prepare(ComboBox<?> box, String label) {
        box.setPlaceholder(getTranslation(label));
        box.setAriaLabel(getTranslation(label));
        box.setClearButtonVisible(true);
    }

    private String countryName(String code) {
        return Formats.current().country(code);
    }
}
