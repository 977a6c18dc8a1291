package app.cartera.finance.imports.ui;

import app.cartera.access.CurrentUser;
import app.cartera.finance.CategoryService;
import app.cartera.finance.MissingRate;
import app.cartera.finance.imports.EntryImportPreview;
import app.cartera.finance.imports.EntryImportPreview.Sample;
import app.cartera.finance.ui.CategoryNames;
import app.cartera.finance.ui.ContributionTexts;
import app.cartera.finance.ui.MissingRates;
import app.cartera.imports.ui.FirstTitle;
import app.cartera.imports.ui.ImportNotes;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.OneClick;
import app.cartera.shared.ui.page.TitledSection;
import app.cartera.shared.ui.table.PlainTable;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Objects;

/** What comes of the good lines of a file of entries. */
class EntryFindings extends Composite<Div> {

    private final EntryImportPreview preview;
    private final CategoryNames categories;
    private final ListItem unknownCategories = new ListItem();

    /** @param withoutThere whether to leave out what seems to be there already, if something does */
    EntryFindings(
            EntryImportPreview preview, CategoryNames categories, CurrentUser currentUser, Checkbox withoutThere) {
        this.preview = preview;
        this.categories = categories;
        getContent().addClassName("import-preview");
        getContent().add(missingRates(currentUser));
        if (preview.records() > 0) {
            getContent().add(sums(), first());
        }
        getContent().add(notes());
        if (preview.there().number() > 0) {
            getContent().add(withoutThere);
        }
    }

    private MissingRates missingRates(CurrentUser currentUser) {
        var missing = MissingRates.inAnotherTab(currentUser);
        missing.show(preview.missingRates().stream().map(this::told).toList());
        return missing;
    }

    private String told(MissingRate rate) {
        var days = ContributionTexts.span(rate.firstDay(), rate.lastDay());
        return getTranslation("import.missingRate", rate.entries(), rate.from(), days, rate.to());
    }

    private PlainTable sums() {
        var table = new PlainTable(
                getTranslation("import.sums"),
                getTranslation("field.entry.kind"),
                getTranslation("field.entry.currency"),
                getTranslation("activity.type.ENTRY"),
                getTranslation("field.entry.amount"));
        var formats = Formats.current();
        preview.sums()
                .forEach(sum -> table.addRow(
                        new Span(getTranslation("value.kind." + sum.kind())),
                        sum.currency(),
                        formats.number(sum.entries()),
                        formats.money(sum.amount(), sum.currency())));
        return table;
    }

    /** So that a column taken for another is seen before it is too late. */
    private TitledSection first() {
        var title = FirstTitle.of(preview, preview.first().size());
        var table = new PlainTable(
                title,
                getTranslation("contribution.project"),
                getTranslation("field.entry.date"),
                getTranslation("field.entry.kind"),
                getTranslation("field.entry.categoryId"),
                getTranslation("field.entry.text"),
                getTranslation("field.entry.amount"));
        table.addClassNames("amount-last", PlainTable.STACKS);
        preview.first().forEach(sample -> addFirst(table, sample));
        return new TitledSection(title, table);
    }

    private void addFirst(PlainTable table, Sample sample) {
        var entry = sample.entry();
        var formats = Formats.current();
        table.addRow(
                new Span(sample.project()),
                formats.date(entry.date()),
                getTranslation("value.kind." + entry.kind()),
                categories.name(entry.categoryId()),
                Objects.requireNonNullElse(entry.text(), ""),
                formats.columnMoney(entry.amount(), entry.currency()));
    }

    private ImportNotes notes() {
        var notes = new ImportNotes();
        notes.add("import.withoutAmount", preview.withoutAmount());
        notes.add("import.there.ENTRY", preview.there());
        notes.add("import.repeated", preview.repeated());
        notes.add("import.shortened", preview.shortened());
        if (preview.uncategorised() > 0) {
            unknownCategories.add(new Span(uncategorised()));
            notes.add(unknownCategories);
        }
        return notes;
    }

    private String uncategorised() {
        var end = preview.unknownCategories().size() > EntryImportPreview.CATEGORIES_NAMED ? ", …" : ".";
        var named = String.join(", ", named()) + end;
        return getTranslation("import.uncategorised", preview.uncategorised(), named);
    }

    private List<String> named() {
        return preview.unknownCategories().stream()
                .limit(EntryImportPreview.CATEGORIES_NAMED)
                .toList();
    }

    /** Offers to have the categories that are named, for those who may add them. */
    void offerCategories(SerializableConsumer<List<String>> add) {
        var names = named().stream()
                .filter(name -> name.length() <= CategoryService.LONGEST_NAME)
                .toList();
        if (!names.isEmpty()) {
            var button = new Button(getTranslation("import.addCategories", names.size()));
            OneClick.on(button, () -> add.accept(names));
            unknownCategories.add(button);
        }
    }
}
