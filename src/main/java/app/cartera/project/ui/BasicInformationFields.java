package app.cartera.project.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.UserName;
import app.cartera.access.UserNames;
import app.cartera.contact.ClientChoices;
import app.cartera.contact.ui.ContactPicker;
import app.cartera.project.DatesReversed;
import app.cartera.project.ProjectForm;
import app.cartera.project.TagService;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.field.ChoiceBox;
import app.cartera.shared.ui.field.DatePickers;
import app.cartera.shared.ui.field.ReadAsTyped;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** <i>Información básica</i> of a project: what it is, whose it is, when it is. */
public class BasicInformationFields extends ProjectFields {

    private final transient UserNames userNames;
    private final TextField name = new TextField(label("name"));
    private final TextField code = new TextField(label("code"));
    private final ContactPicker client;
    private final TextArea description = new TextArea(label("description"));
    private final DatePicker start = DatePickers.create(label("startDate"));
    private final DatePicker due = DatePickers.create(label("dueDate"));
    private final TagsField tags;
    private final ComboBox<UserName> owner = new ChoiceBox<>(label("ownerId"));

    public BasicInformationFields(
            ClientChoices clients, TagService tags, UserNames userNames, CurrentUser currentUser) {
        this.userNames = userNames;
        client = new ContactPicker(label("clientId"), clients, currentUser);
        this.tags = new TagsField(label("tags"), tags);
        name.setRequiredIndicatorVisible(true);
        ReadAsTyped.read(name, code, description);
        description.setMinRows(3);
        owner.setItemLabelGenerator(UserName::name);
        owner.setClearButtonVisible(true);
        bind("name", name, BasicInformationFields::text, text -> text);
        bind("code", code, BasicInformationFields::text, text -> text);
        bind("clientId", client, id -> (Long) id, id -> id);
        bind("ownerId", owner, this::person, person -> person == null ? null : person.id());
        bind("startDate", start, date -> (LocalDate) date, date -> date);
        bind("dueDate", due, date -> (LocalDate) date, date -> date);
        bind("tags", this.tags, BasicInformationFields::texts, texts -> texts);
        bind("description", description, BasicInformationFields::text, text -> text);
    }

    @Override
    public void show(ProjectForm form) {
        owner.setItems(candidates(form.ownerId()));
        super.show(form);
    }

    /** The name of the client chosen. */
    public @Nullable String clientName() {
        return client.client().map(row -> row.name()).orElse(null);
    }

    /** The name of the owner chosen. */
    public @Nullable String ownerName() {
        return Optional.ofNullable(owner.getValue()).map(UserName::name).orElse(null);
    }

    @Override
    protected void crossCheck(ProjectForm typed) {
        if (DatesReversed.are(typed.startDate(), typed.dueDate())) {
            var reversed = new DatesReversed();
            refuse(reversed.field(), Refusals.text(reversed));
        }
    }

    /** Everybody who can be chosen, and the one who is, even where that person has left. */
    private List<UserName> candidates(@Nullable Long ownerId) {
        var people = new ArrayList<>(userNames.enabled());
        if (ownerId != null && people.stream().noneMatch(person -> person.id() == ownerId)) {
            userNames.names(List.of(ownerId)).forEach((id, text) -> people.add(new UserName(id, text)));
        }
        return people;
    }

    private @Nullable UserName person(@Nullable Object id) {
        return owner.getListDataView()
                .getItems()
                .filter(person -> id != null && id.equals(person.id()))
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static Set<String> texts(@Nullable Object value) {
        return value == null ? Set.of() : (Set<String>) value;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : (String) value;
    }
}
