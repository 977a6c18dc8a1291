package app.cartera.finance.ui;

import app.cartera.finance.CategoryRow;
import app.cartera.finance.EntryFilter;
import app.cartera.finance.EntryKind;
import app.cartera.finance.EntryTotals;
import app.cartera.shared.ui.field.ChangesByPerson;
import app.cartera.shared.ui.field.DayRange;
import app.cartera.shared.ui.field.FoldingComboBox;
import app.cartera.shared.ui.field.SearchField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The controls above the entries that say which of them are shown, how many those are and what they come to. */
class EntryFilterBar extends Composite<Div> {

    private final SearchField words =
            new SearchField(getTranslation("entries.search"), getTranslation("entries.search"));
    private final Select<EntryKind> kind = new Select<>();
    private final ComboBox<CategoryRow> category = new FoldingComboBox<>();
    private final DayRange days = new DayRange(getTranslation("entries.from"), getTranslation("entries.to"));
    private final Span count = new Span();
    private final Div end = new Div(count);

    /** @param changed gets the filter whenever the person has changed it */
    EntryFilterBar(SerializableConsumer<EntryFilter> changed) {
        prepareKind();
        category.addClassName("narrow");
        category.setAriaLabel(getTranslation("field.entry.categoryId"));
        category.setPlaceholder(getTranslation("field.entry.categoryId"));
        category.setClearButtonVisible(true);
        category.setItemLabelGenerator(CategoryNames::name);
        count.addClassName("count");
        end.addClassNames("toolbar", "end");
        count.getElement().setAttribute("role", "status");
        getContent().addClassName("toolbar");
        getContent().add(words, kind, category);
        days.fields().forEach(getContent()::add);
        getContent().add(end);
        ChangesByPerson.listen(
                Stream.<HasValue<?, ?>>concat(Stream.of(words, kind, category), days.fields().stream()), () -> {
                    if (days.isGood()) {
                        changed.accept(filter());
                    }
                });
    }

    /** Something that can be done beside searching. */
    void addAction(Component action) {
        end.add(action);
    }

    /** The one that is chosen stays. */
    void setCategories(CategoryNames categories) {
        var chosen = categoryId();
        category.setItems(categories.all());
        category.setValue(categories.shown(chosen));
    }

    /** Shows the filter in the controls. */
    void show(EntryFilter filter, CategoryNames categories) {
        words.show(filter.words());
        kind.setValue(filter.kind());
        category.setValue(categories.shown(filter.categoryId()));
        days.show(filter.from(), filter.to());
    }

    /** What those that are shown come to is told where they are not all: of all, the figures above tell it. */
    void showTotals(EntryTotals totals, boolean all) {
        var number = getTranslation("entries.count", totals.entries());
        count.setText(all ? number : number + " · " + text(totals));
    }

    private String text(EntryTotals totals) {
        var figures = totals.figures();
        var sums = getTranslation(
                "entries.totals",
                ContributionTexts.money(figures, figures.revenue()),
                ContributionTexts.money(figures, figures.costs()),
                ContributionTexts.money(figures, figures.margin()));
        return totals.leftOut() == 0 ? sums : sums + " " + getTranslation("entries.lacking", totals.leftOut());
    }

    private EntryFilter filter() {
        return EntryFilter.NONE
                .withWords(words.getValue())
                .withKind(kind.getValue())
                .withCategory(categoryId())
                .withDates(days.from(), days.to());
    }

    private @Nullable Long categoryId() {
        return category.isEmpty() ? null : category.getValue().id();
    }

    private void prepareKind() {
        kind.setItems(EntryKind.values());
        kind.addClassName("both-kinds");
        kind.setAriaLabel(getTranslation("field.entry.kind"));
        kind.setPlaceholder(getTranslation("field.entry.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("entries.bothKinds"));
        kind.setItemLabelGenerator(
                value -> getTranslation(value == null ? "entries.bothKinds" : "value.kind." + value.name()));
    }
}
