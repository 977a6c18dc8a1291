package app.cartera.project.ui;

import app.cartera.access.CurrentUser;
import app.cartera.project.ProjectForm;
import app.cartera.shared.ui.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
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
            add("budgetAmount", formats.money(form.budgetAmount(), form.currency()));
        }
        add("description", form.description());
    }

    private void add(String field, @Nullable String text) {
        var shown = text == null || text.isEmpty() ? NOTHING : text;
        var description = new DescriptionList.Description(shown);
        description.addClassName("multi-line");
        getContent().add(new DescriptionList.Term(getTranslation("field.project." + field)), description);
    }
}
