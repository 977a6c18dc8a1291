package app.cartera.project.ui;

import app.cartera.access.UserName;
import app.cartera.access.ui.PersonFilter;
import app.cartera.contact.ClientChoices;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectHealth;
import app.cartera.project.ProjectStatus;
import app.cartera.project.TagService;
import app.cartera.shared.ui.field.ChangesByPerson;
import app.cartera.shared.ui.field.SearchField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.stream.Stream;

/** The controls above the list of projects that say which ones it shows, and how many those are. */
class ProjectFilterBar extends Composite<Div> {

    private final SearchField words =
            new SearchField(getTranslation("projects.search"), getTranslation("projects.search"));
    private final ClientFilter client;
    private final Select<ProjectStatus> status = new Select<>();
    private final PersonFilter owner = new PersonFilter(getTranslation("field.project.ownerId"));
    private final Select<Boolean> billable = new Select<>();
    private final TagFilter tag;
    private final Select<ProjectHealth> health = new Select<>();
    private final Checkbox archived = new Checkbox(getTranslation("projects.archived"));
    private final Span count = new Span();

    ProjectFilterBar(
            ClientChoices clients,
            TagService tags,
            boolean seesMoney,
            Component columnChooser,
            SerializableConsumer<ProjectFilter> changed) {
        client = new ClientFilter(clients);
        tag = new TagFilter(tags);
        prepare(status, "status");
        status.setItems(ProjectStatus.values());
        status.setItemLabelGenerator(
                value -> value == null ? getTranslation("projects.anyStatus") : ProjectTexts.status(value));
        prepare(billable, "billable");
        billable.setItems(true, false);
        billable.setItemLabelGenerator(value -> value == null
                ? getTranslation("projects.billableOrNot")
                : getTranslation(value ? "projects.billable" : "projects.notBillable"));
        prepareHealth();
        health.setVisible(seesMoney);
        health.addClassName("rather-wide");
        count.addClassNames("count", "end");
        count.getElement().setAttribute("role", "status");
        getContent().addClassName("toolbar");
        getContent().add(words, client, status, owner, billable, tag, health, archived, count, columnChooser);
        ChangesByPerson.listen(
                Stream.of(words, client, status, owner, billable, tag, health, archived),
                () -> changed.accept(filter()));
    }

    void setOwners(List<UserName> owners) {
        owner.setPeople(owners);
    }

    /** Shows the filter in the controls. */
    void show(ProjectFilter filter) {
        words.show(filter.words());
        client.show(filter);
        status.setValue(filter.status());
        owner.show(filter.ownerId());
        billable.setValue(filter.billable());
        tag.show(filter);
        health.setValue(filter.health());
        archived.setValue(filter.archived());
    }

    void showTotal(long total) {
        count.setText(getTranslation("projects.count", total));
    }

    private ProjectFilter filter() {
        return tag.applyTo(client.applyTo(ProjectFilter.NONE))
                .withWords(words.getValue())
                .withStatus(status.getValue())
                .withOwner(owner.personId())
                .withBillable(billable.getValue())
                .withArchived(archived.getValue())
                .withHealth(health.getValue());
    }

    private void prepareHealth() {
        health.setAriaLabel(getTranslation("projects.health"));
        health.setPlaceholder(getTranslation("projects.health"));
        health.setEmptySelectionAllowed(true);
        health.setItems(ProjectHealth.values());
        health.setItemLabelGenerator(
                value -> value == null ? getTranslation("projects.anyHealth") : ProjectTexts.health(value));
    }

    private void prepare(Select<?> select, String field) {
        select.setAriaLabel(getTranslation("field.project." + field));
        select.setPlaceholder(getTranslation("field.project." + field));
        select.setEmptySelectionAllowed(true);
    }
}
