package app.cartera.finance.rates.ui;

import app.cartera.finance.rates.RateFilter;
import app.cartera.shared.ui.field.ChangesByPerson;
import app.cartera.shared.ui.field.CurrencyBoxes;
import app.cartera.sheet.Export;
import app.cartera.sheet.ui.ExportMenu;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.stream.Stream;

/** The company currency; and above the list of rates, whose rates it shows and how many those are. */
class RatesToolbar extends Composite<Div> {

    private final CompanyCurrencyField company;
    private final ComboBox<String> currency = CurrencyBoxes.create(getTranslation("rates.filter"));
    private final Span count = new Span();

    RatesToolbar(
            SerializablePredicate<String> hasRates,
            SerializableConsumer<String> companyChanged,
            SerializableConsumer<RateFilter> filterChanged,
            SerializableSupplier<Export<?>> export) {
        company = new CompanyCurrencyField(hasRates, companyChanged);
        currency.setPlaceholder(getTranslation("rates.filter.all"));
        currency.setClearButtonVisible(true);
        currency.addClassName("grows");
        ChangesByPerson.listen(Stream.of(currency), () -> filterChanged.accept(new RateFilter(currency.getValue())));
        count.addClassNames("count", "end");
        count.getElement().setAttribute("role", "status");
        getContent().addClassName("toolbar");
        getContent().add(company, currency, count, new ExportMenu(export));
    }

    void show(String companyCurrency, List<String> withRates, RateFilter filter) {
        company.show(companyCurrency);
        currency.setItems(withRates);
        currency.setValue(withRates.contains(filter.currency()) ? filter.currency() : null);
    }

    void showTotal(int total) {
        count.setText(getTranslation("rates.count", total));
    }
}
