package app.cartera.project.ui;

import app.cartera.contact.ClientChoices;
import app.cartera.contact.ContactRow;
import app.cartera.contact.ui.ContactItem;
import app.cartera.contact.ui.ContactTexts;
import app.cartera.project.ProjectFilter;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.io.Serializable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Filters by a client, or by having none; the latter stands first in the list, the archived clients last. */
class ClientFilter extends ComboBox<ClientFilter.Choice> {

    /**
     * @param clientId nothing for the projects without a client
     * @param client nothing where an address names one whom nobody knows
     */
    record Choice(@Nullable Long clientId, @Nullable ContactRow client) implements Serializable {}

    private final transient ClientChoices clients;

    ClientFilter(ClientChoices clients) {
        this.clients = clients;
        setPlaceholder(getTranslation("field.project.clientId"));
        setAriaLabel(getTranslation("field.project.clientId"));
        setClearButtonVisible(true);
        addClassNames("medium", "client-filter");
        setItemLabelGenerator(this::label);
        setRenderer(new ComponentRenderer<>(this::item));
        setItemsWithFilterConverter(this::fetch, this::count, typed -> typed.strip());
    }

    void show(ProjectFilter filter) {
        if (filter.withoutClient()) {
            setValue(none());
        } else {
            var clientId = filter.clientId();
            setValue(
                    clientId == null
                            ? null
                            : clients.find(clientId)
                                    .map(ClientFilter::choice)
                                    .orElseGet(() -> new Choice(clientId, null)));
        }
    }

    ProjectFilter applyTo(ProjectFilter filter) {
        return switch (getValue()) {
            case null -> filter.withClient(null);
            case Choice(var clientId, var client) ->
                clientId == null ? filter.withoutAnyClient() : filter.withClient(clientId);
        };
    }

    private Stream<Choice> fetch(Query<Choice, String> query) {
        var typed = query.getFilter().orElse("");
        var none = matchesNone(typed);
        var before = none ? 1 : 0;
        var withNone = none && query.getOffset() == 0;
        var found = clients.stretchWithArchived(
                typed, withNone ? 0 : query.getOffset() - before, withNone ? query.getLimit() - 1 : query.getLimit());
        var clients = found.stream().map(ClientFilter::choice);
        return withNone ? Stream.concat(Stream.of(none()), clients) : clients;
    }

    private int count(Query<Choice, String> query) {
        var typed = query.getFilter().orElse("");
        return Math.toIntExact(clients.countWithArchived(typed)) + (matchesNone(typed) ? 1 : 0);
    }

    private boolean matchesNone(String typed) {
        return label(none()).toLowerCase(getLocale()).startsWith(typed.toLowerCase(getLocale()));
    }

    private static Choice none() {
        return new Choice(null, null);
    }

    private static Choice choice(ContactRow row) {
        return new Choice(row.id(), row);
    }

    private String label(Choice choice) {
        return switch (choice.client()) {
            case null -> getTranslation(choice.clientId() == null ? "projects.withoutClient" : "value.unknown");
            case ContactRow row -> ContactTexts.name(row);
        };
    }

    Component item(Choice choice) {
        return switch (choice.client()) {
            case null -> new Span(label(choice));
            case ContactRow row -> new ContactItem(row);
        };
    }
}
