package app.cartera.imports.ui;

import app.cartera.imports.ImportColumn;
import app.cartera.imports.ImportPlan;
import app.cartera.shared.ui.page.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each column of the file says, as it seems or as the person knows better, and what holds where none says it.
 *
 * @param <C> what columns can say
 */
class ColumnsStep<C extends Enum<C>> extends Composite<Div> {

    private final List<C> choices;
    private final SerializableFunction<C, String> words;
    private final ArrayList<C> roles;
    private final Select<String> sheet = new Select<>();

    /**
     * @param choices what the columns can say
     * @param words of what a column says
     * @param back gets what the columns say, as {@code check} does
     */
    ColumnsStep(
            ImportPlan<C, ?> plan,
            List<ImportColumn<C>> columns,
            List<C> choices,
            SerializableFunction<C, String> words,
            DefaultsFields<?> defaults,
            SerializableConsumer<List<C>> back,
            SerializableConsumer<List<C>> check) {
        this.choices = choices;
        this.words = words;
        roles = new ArrayList<>(plan.roles());
        var list = new UnorderedList();
        list.addClassName("import-columns");
        for (var column = 0; column < columns.size(); column++) {
            list.add(line(column, columns.get(column)));
        }
        sheet.setLabel(getTranslation("import.sheet"));
        sheet.addClassName("import-sheet");
        sheet.setVisible(false);
        var next = new Button(getTranslation("import.check"), click -> {
            if (defaults.isGood()) {
                check.accept(roles());
            }
        });
        next.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(new Button(getTranslation("wizard.back"), click -> back.accept(roles())), next);
        actions.addClassName("page-actions");
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
     * @param shown the one that is looked at; null for the first
     * @param choose gets another
     */
    void offerSheets(List<String> names, @Nullable String shown, SerializableConsumer<String> choose) {
        if (names.size() > 1) {
            sheet.setVisible(true);
            sheet.setItems(names);
            sheet.setValue(shown == null ? names.getFirst() : shown);
            sheet.addValueChangeListener(change -> choose.accept(change.getValue()));
        }
    }

    /** What the columns say now. */
    List<C> roles() {
        return List.copyOf(roles);
    }

    private ListItem line(int column, ImportColumn<C> shown) {
        var title = new Span(shown.title());
        title.addClassName("import-title");
        var samples = new Span(String.join(" · ", shown.samples()));
        samples.addClassNames("quiet", "small");
        var said = new Div(title, samples);
        said.addClassName("import-words");
        var role = new Select<C>();
        role.setItems(choices);
        role.setItemLabelGenerator(words::apply);
        role.setAriaLabel(getTranslation("import.roleOf", shown.title()));
        role.setValue(roles.get(column));
        role.addValueChangeListener(change -> roles.set(column, change.getValue()));
        return new ListItem(said, role);
    }
}
