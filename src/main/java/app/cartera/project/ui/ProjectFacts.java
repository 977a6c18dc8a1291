package app.cartera.project.ui;

import app.cartera.access.CurrentUser;
import app.cartera.project.ProjectForm;
import app.cartera.shared.ui.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What there is to know of a project, to read. */
public class ProjectFacts extends Composite<DescriptionList> {

    private static final String NOTHING = "–";

    private final boolean seesMoney;

    public ProjectFacts(CurrentUser currentUser) {
        seesMoney = currentUser.seesMoney();
        getContent().addClassName("facts");
    }

    public void show(ProjectForm form, @Nullable String clientName, @Nullable String ownerName) {
        var formats = Formats.current();
        getContent().removeAll();
        add("name", form.name());
        add("code", form.code());
        add("clientId", clientName);
        add("status", ProjectTexts.status(form.status()));
        add("ownerId", ownerName);
        add("startDate", formats.date(form.startDate()));
        add("dueDate", formats.date(form.dueDate()));
        add("billable", getTranslation("value." + form.billable()));
        add("budgetType", getTranslation("value.budgetType." + form.budgetType()));
        if (seesMoney) {
            add("budgetAmount", budget(form, formats));
        }
        addTags(form.tags());
        add("description", form.description());
    }

    /** Nothing while no currency is chosen: one may come to the wizard's last step by the browser's buttons. */
    private static @Nullable String budget(ProjectForm form, Formats formats) {
        return form.currency() == null ? null : formats.money(form.budgetAmount(), form.currency());
    }

    private void add(String field, @Nullable String text) {
        var description = new Description(text == null || text.isEmpty() ? NOTHING : text);
        description.addClassName("multi-line");
        add(field, description);
    }

    private void addTags(Set<String> tags) {
        if (tags.isEmpty()) {
            add("tags", (String) null);
        } else {
            add("tags", new Description(ProjectTexts.tags(tags)));
        }
    }

    private void add(String field, Description description) {
        getContent().add(new DescriptionList.Term(getTranslation("field.project." + field)), description);
    }
}
