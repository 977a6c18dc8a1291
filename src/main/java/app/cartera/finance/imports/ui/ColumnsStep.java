package app.cartera.finance.imports.ui;

import app.cartera.finance.imports.ColumnRole;
import app.cartera.finance.imports.EntryImport;
import app.cartera.finance.imports.ImportColumn;
import app.cartera.finance.ui.CategoryNames;
import app.cartera.shared.ui.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.List;

/** What each column of the file says, as it seems or as the person knows better, and what holds where none says it. */
class ColumnsStep extends Composite<Div> {

    private final ImportDefaults defaults;
    private final Select<String> sheet = new Select<>();
    private EntryImport plan;

    /** @param check gets how the file is to be imported */
    ColumnsStep(
            EntryImport plan,
            List<ImportColumn> columns,
            CategoryNames categories,
            Command back,
            SerializableConsumer<EntryImport> check) {
        this.plan = plan;
        defaults = new ImportDefaults(plan.defaults(), categories);
        var list = new UnorderedList();
        list.addClassName("import-columns");
        for (var column = 0; column < columns.size(); column++) {
            list.add(line(column, columns.get(column)));
        }
        var next = new Button(getTranslation("import.check"), click -> check(check));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(new Button(getTranslation("wizard.back"), click -> back.execute()), next);
        actions.addClassName("page-actions");
        sheet.setLabel(getTranslation("import.sheet"));
        sheet.addClassName("import-sheet");
        sheet.setVisible(false);
        getContent().add(new Paragraph(getTranslation("import.file", plan.file().name())), sheet);
        getContent()
                .add(
                        new TitledSection(getTranslation("import.columns"), list),
                        new TitledSection(getTranslation("import.defaults"), defaults),
                        actions);
    }

    /**
     * Nothing is to be chosen of a file with one sheet, or of another kind.
     *
     * @param choose gets the sheet, and how that of now is explained so far
     */
    void offerSheets(List<String> names, SerializableBiConsumer<String, EntryImport> choose) {
        if (names.size() > 1) {
            sheet.setVisible(true);
            sheet.setItems(names);
            var chosen = plan.file().sheet();
            sheet.setValue(chosen == null ? names.getFirst() : chosen);
            sheet.addValueChangeListener(change -> choose.accept(change.getValue(), explained()));
        }
    }

    private void check(SerializableConsumer<EntryImport> check) {
        if (defaults.isGood()) {
            check.accept(explained());
        }
    }

    private EntryImport explained() {
        return plan.withDefaults(defaults.chosen());
    }

    private ListItem line(int column, ImportColumn shown) {
        var title = new Span(shown.title());
        title.addClassName("import-title");
        var samples = new Span(String.join(" · ", shown.samples()));
        samples.addClassNames("quiet", "small");
        var words = new Div(title, samples);
        words.addClassName("import-words");
        var role = new Select<ColumnRole>();
        role.setItems(ColumnRole.values());
        role.setItemLabelGenerator(value -> getTranslation("import.role." + value));
        role.setAriaLabel(getTranslation("import.roleOf", shown.title()));
        role.setValue(plan.roles().get(column));
        role.addValueChangeListener(change -> plan = plan.withRole(column, change.getValue()));
        return new ListItem(words, role);
    }
}
