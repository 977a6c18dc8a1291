package app.cartera.finance.ui;

import app.cartera.finance.figures.Period;
import app.cartera.finance.figures.Period.Preset;
import app.cartera.shared.ui.field.ChangesByPerson;
import app.cartera.shared.ui.field.DayRange;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Chooses the days that figures are of: a usual period, or any two days. */
public class PeriodChooser extends Composite<Div> {

    private final Select<Preset> preset = new Select<>();
    private final DayRange days = new DayRange(getTranslation("period.from"), getTranslation("period.to"));

    /** @param changed gets the period whenever the person has chosen another */
    public PeriodChooser(SerializableConsumer<Period> changed) {
        preset.setAriaLabel(getTranslation("period.title"));
        preset.setItems(Preset.values());
        preset.setItemLabelGenerator(value -> getTranslation("period." + value));
        getContent().addClassName("toolbar");
        getContent().add(preset);
        days.fields().forEach(getContent()::add);
        ChangesByPerson.listen(Stream.<HasValue<?, ?>>concat(Stream.of(preset), days.fields().stream()), () -> {
            if (isGood()) {
                changed.accept(period());
            }
        });
    }

    /** Puts more controls beside it. */
    public void add(Component... others) {
        getContent().add(others);
    }

    public void show(Period period) {
        var custom = period.preset() == Preset.CUSTOM;
        preset.setValue(period.preset());
        days.show(period.from(), period.to());
        days.setVisible(custom);
    }

    private boolean isGood() {
        return preset.getValue() != Preset.CUSTOM || days.isGood();
    }

    private Period period() {
        return preset.getValue() == Preset.CUSTOM
                ? Period.between(days.from(), days.to())
                : Period.of(preset.getValue(), LocalDate.now());
    }
}
