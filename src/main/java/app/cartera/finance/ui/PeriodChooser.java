package app.cartera.finance.ui;

import app.cartera.finance.Period;
import app.cartera.finance.Period.Preset;
import app.cartera.shared.ui.DatePickers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.List;

/** Chooses the days that figures are of: a usual period, or any two days. */
public class PeriodChooser extends Composite<Div> {

    private final Select<Preset> preset = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();

    /** @param changed gets the period whenever the person has chosen another */
    public PeriodChooser(SerializableConsumer<Period> changed) {
        preset.setAriaLabel(getTranslation("period.title"));
        preset.setItems(Preset.values());
        preset.setItemLabelGenerator(value -> getTranslation("period." + value));
        prepare(from, "period.from");
        prepare(to, "period.to");
        getContent().addClassName("toolbar");
        getContent().add(preset, from, to);
        List.<HasValue<?, ?>>of(preset, from, to)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        changed.accept(period());
                    }
                }));
    }

    /** Puts more controls beside it. */
    public void add(Component... others) {
        getContent().add(others);
    }

    public void show(Period period) {
        var custom = period.preset() == Preset.CUSTOM;
        preset.setValue(period.preset());
        from.setValue(period.from());
        to.setValue(period.to());
        from.setMax(period.to());
        to.setMin(period.from());
        from.setVisible(custom);
        to.setVisible(custom);
    }

    private Period period() {
        return preset.getValue() == Preset.CUSTOM
                ? Period.between(from.getValue(), to.getValue())
                : Period.of(preset.getValue(), LocalDate.now());
    }

    private void prepare(DatePicker picker, String key) {
        DatePickers.localize(picker);
        picker.setAriaLabel(getTranslation(key));
        picker.setPlaceholder(getTranslation(key));
        picker.setClearButtonVisible(true);
    }
}
