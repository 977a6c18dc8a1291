package app.cartera.contact.ui;

import app.cartera.access.Preferences;
import app.cartera.contact.ContactRow;
import app.cartera.contact.ContactRow.SortKey;
import app.cartera.project.ProjectFilter;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.ProjectAddress;
import app.cartera.shared.ui.page.NameBadge;
import app.cartera.shared.ui.table.AddressedOrder;
import app.cartera.shared.ui.table.KeptColumns;
import app.cartera.shared.ui.table.RowMenu;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The table of contacts. */
class ContactGrid extends Grid<ContactGrid.Line> {

    /** A contact with the number of its projects. */
    record Line(ContactRow contact, long projects) implements Serializable {

        Long id() {
            return contact.id();
        }

        String name() {
            return contact.name();
        }

        boolean archived() {
            return contact.archived();
        }
    }

    private final AddressedOrder<Line> order = new AddressedOrder<>(this, "name");

    ContactGrid() {
        setAriaLabel(getTranslation("contacts.grid"));
        setSelectionMode(SelectionMode.NONE);
        addNameColumn();
        addComponentColumn(this::type)
                .setHeader(getTranslation("contacts.type"))
                .setKey("TYPE")
                .setWidth("150px")
                .setFlexGrow(0);
        addColumn(line -> line.contact().taxId())
                .setHeader(label("taxId"))
                .setSortProperty(SortKey.TAX_ID.name())
                .setKey(SortKey.TAX_ID.name())
                .setWidth("140px");
        optional("legalName", "200px", line -> line.contact().legalName());
        optional("email", "220px", line -> line.contact().email());
        addColumn(line -> line.contact().city())
                .setHeader(label("city"))
                .setSortProperty(SortKey.CITY.name())
                .setKey(SortKey.CITY.name())
                .setWidth("130px");
        addColumn(line -> Formats.current().country(line.contact().country()))
                .setHeader(label("country"))
                .setSortProperty(SortKey.COUNTRY.name())
                .setKey(SortKey.COUNTRY.name())
                .setTooltipGenerator(
                        line -> Formats.current().country(line.contact().country()))
                .setWidth("160px");
        addComponentColumn(this::projects)
                .setHeader(getTranslation("contacts.projects"))
                .setKey("PROJECTS")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
        getColumns().forEach(column -> column.setResizable(true));
    }

    /** Not to be seen before a person asks for it. */
    private void optional(String field, String width, ValueProvider<Line, @Nullable String> text) {
        addColumn(text)
                .setHeader(label(field))
                .setKey(field)
                .setTooltipGenerator(text::apply)
                .setWidth(width)
                .setVisible(false);
    }

    /** The columns as a person left them; the name is always seen. */
    KeptColumns kept(Preferences preferences) {
        var columns = new KeptColumns(this, preferences, "columns.contacts");
        getColumns().stream()
                .filter(column -> !SortKey.NAME.name().equals(column.getKey()))
                .forEach(column -> columns.addOptional(column.getKey(), column.getHeaderText()));
        return columns;
    }

    /** Gives each row a menu of these acts. */
    void addMenu(ContactActs acts) {
        var menu = new RowMenu<Line>(line -> getTranslation("contacts.actions", line.name()));
        menu.addItem(getTranslation("contacts.edit"), line -> acts.edit(line.id(), line.name()));
        menu.addItem(getTranslation("contacts.merge"), line -> acts.merge(line.id(), line.name()));
        menu.addItem(getTranslation("contacts.restore"), Line::archived, line -> acts.restore(line.id(), line.name()));
        menu.addItem(
                getTranslation("contacts.archive"),
                line -> !line.archived(),
                line -> acts.archive(line.id(), line.name()));
        menu.addItem(getTranslation("contacts.delete"), line -> acts.askToDelete(line.contact(), line.projects()));
        menu.addTo(this, getTranslation("contacts.menu"));
    }

    AddressedOrder<Line> order() {
        return order;
    }

    private void addNameColumn() {
        var name = addComponentColumn(ContactGrid::name)
                .setHeader(label("name"))
                .setSortProperty(SortKey.NAME.name())
                .setKey(SortKey.NAME.name())
                .setTooltipGenerator(Line::name)
                .setWidth("210px")
                .setFlexGrow(3);
        name.setRowHeader(true);
    }

    private static Component name(Line line) {
        var contact = line.contact();
        var link = new RouterLink(
                contact.name(),
                ClientDetailView.class,
                new RouteParameters(ClientDetailView.ID, String.valueOf(contact.id())));
        var badge = new NameBadge(contact.name(), link);
        badge.setClassName("archived", contact.archived());
        return badge;
    }

    private Component type(Line line) {
        var contact = line.contact();
        var types = new Div();
        types.addClassName("badges");
        if (contact.client()) {
            types.add(badge("contacts.type.CLIENT"));
        }
        if (contact.vendor()) {
            types.add(badge("contacts.type.VENDOR"));
        }
        if (contact.archived()) {
            var archived = badge("contacts.isArchived");
            archived.addThemeVariants(BadgeVariant.CONTRAST);
            types.add(archived);
        }
        return types;
    }

    private Badge badge(String key) {
        var badge = new Badge(getTranslation(key));
        badge.addThemeVariants(BadgeVariant.SMALL);
        return badge;
    }

    private Component projects(Line line) {
        if (line.projects() == 0) {
            return new Span("–");
        } else {
            var number = Formats.current().number(line.projects());
            var its = ProjectFilter.ofClient(line.id());
            var link = new Anchor(ProjectAddress.list(its.parameters()), number);
            link.setAriaLabel(getTranslation("contacts.projectsOf", line.projects(), line.name()));
            return link;
        }
    }

    private String label(String field) {
        return getTranslation("field.contact." + field);
    }
}
