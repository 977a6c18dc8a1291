package app.cartera.project.imports.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.UserName;
import app.cartera.access.UserNames;
import app.cartera.contact.ClientChoices;
import app.cartera.contact.ui.ContactPicker;
import app.cartera.imports.RecordImport;
import app.cartera.imports.ui.DefaultsFields;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectStatus;
import app.cartera.project.imports.ProjectFileColumn;
import app.cartera.shared.Values;
import app.cartera.shared.ui.field.ChoiceBox;
import app.cartera.shared.ui.field.CurrencyBoxes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What projects are that do not say it themselves. */
class ProjectImportDefaults extends DefaultsFields<RecordImport<ProjectFileColumn, ProjectForm>> {

    private final ContactPicker client;
    private final Select<ProjectStatus> status = new Select<>();
    private final ComboBox<UserName> owner = new ChoiceBox<>(getTranslation("field.project.ownerId"));
    private final ComboBox<String> currency = CurrencyBoxes.create(getTranslation("field.project.currency"));

    ProjectImportDefaults(ProjectForm shown, ClientChoices clients, UserNames people, CurrentUser currentUser) {
        client = new ContactPicker(getTranslation("field.project.clientId"), clients, currentUser);
        client.setValue(shown.clientId());
        status.setLabel(getTranslation("field.project.status"));
        status.setItems(ProjectStatus.values());
        status.setItemLabelGenerator(value -> getTranslation("value.status." + value));
        status.setValue(shown.status());
        owner.setItems(people.enabled());
        owner.setItemLabelGenerator(UserName::name);
        owner.setClearButtonVisible(true);
        owner.setValue(person(shown.ownerId()));
        currency.setValue(shown.currency());
        currency.setVisible(currentUser.seesMoney());
        getContent().add(client, status, owner, currency);
    }

    @Override
    public boolean isGood() {
        var wrong = Stream.<Component>of(client, owner, currency)
                .filter(ChoiceBox::isUnknown)
                .findFirst();
        wrong.ifPresent(field -> ((Focusable<?>) field).focus());
        return wrong.isEmpty();
    }

    @Override
    public RecordImport<ProjectFileColumn, ProjectForm> addedTo(RecordImport<ProjectFileColumn, ProjectForm> plan) {
        var chosen = new HashMap<String, @Nullable Object>();
        chosen.put("clientId", client.getValue());
        chosen.put("status", status.getValue());
        chosen.put("ownerId", owner.getValue() == null ? null : owner.getValue().id());
        chosen.put(
                "currency", currency.getOptionalValue().orElse(plan.defaults().currency()));
        return plan.withDefaults(Values.with(plan.defaults(), chosen));
    }

    private @Nullable UserName person(@Nullable Long id) {
        return owner.getListDataView()
                .getItems()
                .filter(person -> id != null && id == person.id())
                .findFirst()
                .orElse(null);
    }
}
