package app.cartera.project.ui;

import app.cartera.contact.ClientChoices;
import app.cartera.contact.ContactRow;
import app.cartera.project.ProjectFilter;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.io.Serializable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Filters by a client, or by having none; the latter stands first in the list. */
class ClientFilter extends ComboBox<ClientFilter.Choice> {

    /** Which client; nothing for the projects without one. */
    record Choice(@Nullable Long clientId, String name) implements Serializable {}

    private final transient ClientChoices clients;

    ClientFilter(ClientChoices clients) {
        this.clients = clients;
        setPlaceholder(getTranslation("field.project.clientId"));
        setAriaLabel(getTranslation("field.project.clientId"));
        setClearButtonVisible(true);
        addClassName("medium");
        setItemLabelGenerator(Choice::name);
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
                            : clients.find(clientId).map(this::choice).orElseGet(() -> unknown(clientId)));
        }
    }

    /** Whom an address names and nobody knows. */
    private Choice unknown(long clientId) {
        return new Choice(clientId, getTranslation("value.unknown"));
    }

    ProjectFilter applyTo(ProjectFilter filter) {
        return switch (getValue()) {
            case null -> filter.withClient(null);
            case Choice(var clientId, var name) ->
                clientId == null ? filter.withoutAnyClient() : filter.withClient(clientId);
        };
    }

    private Stream<Choice> fetch(Query<Choice, String> query) {
        var typed = query.getFilter().orElse("");
        var none = matchesNone(typed);
        var before = none ? 1 : 0;
        var withNone = none && query.getOffset() == 0;
        var found = clients.stretch(
                typed, withNone ? 0 : query.getOffset() - before, withNone ? query.getLimit() - 1 : query.getLimit());
        var clients = found.stream().map(this::choice);
        return withNone ? Stream.concat(Stream.of(none()), clients) : clients;
    }

    private int count(Query<Choice, String> query) {
        var typed = query.getFilter().orElse("");
        return Math.toIntExact(clients.count(typed)) + (matchesNone(typed) ? 1 : 0);
    }

    private boolean matchesNone(String typed) {
        return none().name().toLowerCase(getLocale()).startsWith(typed.toLowerCase(getLocale()));
    }

    private Choice none() {
        return new Choice(null, getTranslation("projects.withoutClient"));
    }

    private Choice choice(ContactRow row) {
        return new Choice(row.id(), row.name());
    }
}
