package app.cartera.finance.imports.ui;

import app.cartera.access.CurrentUser;
import app.cartera.finance.CategoryService;
import app.cartera.finance.MissingRate;
import app.cartera.finance.imports.EntryImport;
import app.cartera.finance.imports.EntryImportPreview;
import app.cartera.finance.imports.EntryImportPreview.Earlier;
import app.cartera.finance.imports.EntryImportPreview.Sample;
import app.cartera.finance.imports.LineError;
import app.cartera.finance.ui.ContributionTexts;
import app.cartera.finance.ui.MissingRates;
import app.cartera.journal.ui.OperationView;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.OneClick;
import app.cartera.shared.ui.PlainTable;
import app.cartera.shared.ui.TitledSection;
import app.cartera.sheet.Export;
import app.cartera.sheet.ui.ExportMenu;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Objects;

/** What importing the file would do: what comes of the good lines, and what is wrong with the others. */
class PreviewStep extends Composite<Div> {

    private final EntryImportPreview preview;
    private final ListItem unknownCategories = new ListItem();
    private final Checkbox again = new Checkbox(getTranslation("import.again"), tick -> showWhetherReady());
    private final Checkbox goodLines = new Checkbox("", tick -> showWhetherReady());
    private final Button applyButton = new Button();

    /**
     * @param wrongLines gives the lines that cannot be imported
     * @param checkAnew gets another way to import the file
     * @param apply imports what is shown, with or without wrong lines in it
     */
    PreviewStep(
            EntryImportPreview preview,
            CurrentUser currentUser,
            SerializableSupplier<Export<?>> wrongLines,
            Command back,
            SerializableConsumer<EntryImport> checkAnew,
            SerializableBiConsumer<EntryImportPreview, Boolean> apply) {
        this.preview = preview;
        getContent().addClassName("import-preview");
        getContent().add(found());
        if (preview.earlier() != null) {
            getContent().add(earlier(preview.earlier()));
        }
        getContent().add(missingRates(currentUser));
        if (preview.entries() > 0) {
            getContent().add(sums(), first());
        }
        getContent().add(notes());
        if (preview.there() > 0) {
            getContent().add(withoutThere(checkAnew));
        }
        if (preview.wrongLines() > 0) {
            getContent().add(wrongLines(wrongLines));
        }
        applyButton.setText(getTranslation("import.apply", preview.entries()));
        applyButton.addThemeVariants(ButtonVariant.PRIMARY);
        OneClick.on(applyButton, () -> apply.accept(preview, goodLines.getValue()));
        var actions = new Div(new Button(getTranslation("wizard.back"), click -> back.execute()), applyButton);
        actions.addClassName("page-actions");
        getContent().add(actions);
        showWhetherReady();
    }

    /** What was imported before, or is not all good, needs a second thought. */
    private void showWhetherReady() {
        var wanted = preview.earlier() == null || again.getValue();
        var good = preview.wrongLines() == 0 || goodLines.getValue();
        applyButton.setEnabled(preview.entries() > 0 && wanted && good);
    }

    private Paragraph found() {
        var found = new Paragraph(getTranslation("import.found", preview.lines(), preview.entries()));
        found.getElement().setAttribute("role", "status");
        return found;
    }

    private Div earlier(Earlier earlier) {
        var when = Formats.current().moment(earlier.at());
        var text = getTranslation("import.earlier", earlier.user(), when, earlier.entries(), earlier.fileName());
        var link = new RouterLink(
                getTranslation("import.earlier.show"),
                OperationView.class,
                OperationView.parameters(earlier.operationId()));
        var warning = new Div(new Span(text + " "), link, again);
        warning.addClassNames("warning", "import-earlier");
        return warning;
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
        var title = getTranslation("import.first", preview.first().size());
        var table = new PlainTable(
                title,
                getTranslation("contribution.project"),
                getTranslation("field.entry.date"),
                getTranslation("field.entry.kind"),
                getTranslation("field.entry.text"),
                getTranslation("field.entry.amount"));
        table.getElement().getClassList().add("amount-last");
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
                Objects.requireNonNullElse(entry.text(), ""),
                formats.columnMoney(entry.amount(), entry.currency()));
    }

    private UnorderedList notes() {
        var notes = new UnorderedList();
        addNote(notes, "import.withoutAmount", preview.withoutAmount());
        addNote(notes, "import.there", preview.there());
        addNote(notes, "import.shortened", preview.shortened());
        if (preview.uncategorised() > 0) {
            unknownCategories.add(new Span(uncategorised()));
            notes.add(unknownCategories);
        }
        notes.addClassName("import-notes");
        notes.setVisible(notes.getComponentCount() > 0);
        return notes;
    }

    private void addNote(UnorderedList notes, String key, int number) {
        if (number > 0) {
            notes.add(new ListItem(getTranslation(key, number)));
        }
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

    private Checkbox withoutThere(SerializableConsumer<EntryImport> checkAnew) {
        var plan = preview.plan();
        var tick = new Checkbox(getTranslation("import.withoutThere"), plan.withoutThere());
        tick.addValueChangeListener(change -> checkAnew.accept(plan.withoutThere(change.getValue())));
        return tick;
    }

    private Component wrongLines(SerializableSupplier<Export<?>> all) {
        var wrong = preview.wrongLines();
        goodLines.setLabel(getTranslation("import.goodLines", wrong));
        var section = new TitledSection(getTranslation("import.wrongLines", wrong), new WrongLines(preview.errors()));
        var shown = preview.errors().stream().map(LineError::line).distinct().count();
        if (wrong > shown) {
            var first = new Paragraph(getTranslation("import.wrongLines.first", shown));
            first.addClassName("hint");
            section.add(first);
        }
        section.add(new ExportMenu("import.wrongLines.download", all));
        if (preview.entries() > 0) {
            section.add(goodLines);
        }
        return section;
    }
}
