package app.cartera.project.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.access.UserNames;
import app.cartera.contact.ClientChoices;
import app.cartera.contact.ContactRow;
import app.cartera.contact.ui.ContactTexts;
import app.cartera.project.ProjectFilter;
import app.cartera.project.TagName;
import app.cartera.project.TagService;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words which projects a filter lets through. */
class FilterWords implements Serializable {

    private final transient ClientChoices clients;
    private final transient UserNames users;
    private final transient TagService tags;

    FilterWords(ClientChoices clients, UserNames users, TagService tags) {
        this.clients = clients;
        this.users = users;
        this.tags = tags;
    }

    /** "Cliente: Alan Insurance · Estado: Activo"; empty where all projects in use are let through. */
    String of(ProjectFilter filter) {
        return Stream.of(
                        filter.words().isBlank()
                                ? Optional.<String>empty()
                                : Optional.of(translate("projects.words", filter.words())),
                        client(filter).map(name -> named("clientId", name)),
                        Optional.ofNullable(filter.status())
                                .map(status -> named("status", ProjectTexts.status(status))),
                        Optional.ofNullable(filter.ownerId())
                                .map(id -> named(
                                        "ownerId",
                                        users.names(List.of(id)).getOrDefault(id, translate("value.unknown")))),
                        Optional.ofNullable(filter.billable()).map(yes -> named("billable", translate("value." + yes))),
                        Optional.ofNullable(filter.tagId())
                                .map(id -> tags.find(id).map(TagName::name).orElseGet(() -> translate("value.unknown")))
                                .map(name -> named("tags", name)),
                        Optional.ofNullable(filter.health()).map(ProjectTexts::health),
                        filter.archived() ? Optional.of(translate("projects.archived")) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private Optional<String> client(ProjectFilter filter) {
        if (filter.withoutClient()) {
            return Optional.of(translate("projects.withoutClient"));
        }
        return Optional.ofNullable(filter.clientId())
                .map(id -> clients.find(id).map(this::client).orElseGet(() -> translate("value.unknown")));
    }

    /** "Acme", or "Acme (B12345674 · Madrid)" where it is not the only one of this name. */
    private String client(ContactRow row) {
        var details = clients.hasNamesake(row) ? row.details() : "";
        return ContactTexts.name(row) + (details.isEmpty() ? "" : " (" + details + ")");
    }

    private static String named(String field, String value) {
        return translate("field.project." + field) + ": " + value;
    }
}
