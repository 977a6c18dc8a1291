package app.cartera.shared.ui.field;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two days that something lies between, either of which may be open. Which of the two is wrong is said there. */
public final class DayRange implements Serializable {

    private final DatePicker from;
    private final DatePicker to;

    public DayRange(String from, String to) {
        this.from = picker(from);
        this.to = picker(to);
        this.from.setI18n(this.from.getI18n().setMaxErrorMessage(translate("date.afterEnd")));
        this.to.setI18n(this.to.getI18n().setMinErrorMessage(translate("date.beforeStart")));
    }

    public List<DatePicker> fields() {
        return List.of(from, to);
    }

    public @Nullable LocalDate from() {
        return from.getValue();
    }

    public @Nullable LocalDate to() {
        return to.getValue();
    }

    /** Shows the days; that these are reversed is said as if they had been typed. */
    public void show(@Nullable LocalDate first, @Nullable LocalDate last) {
        from.setMax(null);
        to.setMin(first);
        from.setValue(first);
        to.setValue(last);
        isGood();
    }

    public void setVisible(boolean visible) {
        fields().forEach(field -> field.setVisible(visible));
    }

    /** Whether both are days, and in order; a day that the other one is right with again is not wrong any more. */
    public boolean isGood() {
        from.setMax(to());
        to.setMin(from());
        if (!isReversed()) {
            fields().stream().filter(field -> field.getValue() != null).forEach(field -> field.setInvalid(false));
        }
        return fields().stream().noneMatch(DatePicker::isInvalid);
    }

    private boolean isReversed() {
        var first = from();
        var last = to();
        return first != null && last != null && first.isAfter(last);
    }

    private static DatePicker picker(String name) {
        var picker = DatePickers.create();
        picker.setAriaLabel(name);
        picker.setPlaceholder(name);
        picker.setClearButtonVisible(true);
        return picker;
    }
}
