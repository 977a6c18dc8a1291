package app.cartera.contact.ui;

import app.cartera.access.CurrentUser;
import app.cartera.contact.ClientChoices;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactRow;
import app.cartera.shared.ui.field.ChoiceBox;
import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Picks a client, anywhere: searches on the server as one types, shows what tells namesakes apart, offers those chosen
 * last first, and can create the client that is not there yet, which it then picks by itself. Its value is the id of the
 * client, or null; an archived client can be its value, but cannot be picked.
 */
public class ContactPicker extends AbstractCompositeField<ComboBox<ContactChoice>, ContactPicker, @Nullable Long>
        implements HasLabel, HasHelper, HasSize, HasStyle, HasValidationProperties, Focusable<ContactPicker> {

    private final transient ClientChoices clients;
    private final transient CurrentUser currentUser;

    public ContactPicker(String label, ClientChoices clients, CurrentUser currentUser) {
        super(null);
        this.clients = clients;
        this.currentUser = currentUser;
        setLabel(label);
        var box = getContent();
        box.addClassName("contact-picker");
        box.setManualValidation(true);
        box.setClearButtonVisible(true);
        box.setPlaceholder(getTranslation("client.pick.hint"));
        box.setItemLabelGenerator(this::label);
        box.setRenderer(new ComponentRenderer<>(this::item));
        box.setItems(choices());
        box.addValueChangeListener(this::chosen);
    }

    /** The client chosen, with its name. */
    public Optional<ContactRow> client() {
        return getContent().getValue() instanceof ContactChoice.Existing existing
                ? Optional.of(existing.row())
                : Optional.empty();
    }

    @Override
    protected ComboBox<ContactChoice> initContent() {
        return new ChoiceBox<>(this::meant);
    }

    @Override
    protected void setPresentationValue(@Nullable Long clientId) {
        getContent().setValue(clientId == null ? null : choice(clientId).orElse(null));
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        getContent().setReadOnly(readOnly);
    }

    @Override
    public boolean isReadOnly() {
        return getContent().isReadOnly();
    }

    @Override
    public void setRequiredIndicatorVisible(boolean required) {
        getContent().setRequiredIndicatorVisible(required);
    }

    @Override
    public boolean isRequiredIndicatorVisible() {
        return getContent().isRequiredIndicatorVisible();
    }

    private CallbackDataProvider<ContactChoice, String> choices() {
        return DataProvider.fromFilteringCallbacks(this::fetch, this::count);
    }

    private Stream<ContactChoice> fetch(Query<ContactChoice, String> query) {
        var typed = typed(query);
        var offset = query.getOffset();
        var limit = query.getLimit();
        var page = clients.stretch(typed, offset, limit);
        var choices = page.stream().<ContactChoice>map(ContactChoice.Existing::new);
        return page.size() < limit && currentUser.edits()
                ? Stream.concat(choices, Stream.of(new ContactChoice.New(typed)))
                : choices;
    }

    private int count(Query<ContactChoice, String> query) {
        return Math.toIntExact(clients.count(typed(query))) + (currentUser.edits() ? 1 : 0);
    }

    private static String typed(Query<ContactChoice, String> query) {
        return query.getFilter().map(String::strip).orElse("");
    }

    private Optional<ContactChoice> choice(long clientId) {
        return clients.find(clientId).map(ContactChoice.Existing::new);
    }

    private void chosen(ComponentValueChangeEvent<ComboBox<ContactChoice>, ContactChoice> event) {
        if (event.isFromClient()) {
            switch (event.getValue()) {
                case null -> setModelValue(null, true);
                case ContactChoice.Existing existing -> pick(existing.row().id());
                case ContactChoice.New unknown -> {
                    getContent().setValue(event.getOldValue());
                    create(unknown.typed());
                }
            }
        }
    }

    private Optional<ContactChoice> meant(String typed) {
        return ContactTexts.meant(clients.stretch(typed, 0, 2), typed).map(ContactChoice.Existing::new);
    }

    private void pick(long clientId) {
        clients.remember(clientId);
        setModelValue(clientId, true);
    }

    private void create(String typed) {
        new ContactDialog(ContactForm.newClient(typed), this::saveAndPick, form -> clients.likelyDuplicates(form))
                .clientOnly()
                .open();
    }

    private void saveAndPick(ContactForm typed) {
        var id = clients.create(typed);
        getContent().getDataProvider().refreshAll();
        choice(id).ifPresent(getContent()::setValue);
        pick(id);
        focus();
    }

    private String label(ContactChoice choice) {
        return switch (choice) {
            case ContactChoice.Existing(var row) -> ContactTexts.name(row);
            case ContactChoice.New(var typed) ->
                typed.isEmpty() ? getTranslation("client.pick.new") : getTranslation("client.pick.newNamed", typed);
        };
    }

    private Component item(ContactChoice choice) {
        return switch (choice) {
            case ContactChoice.Existing(var row) -> new ContactItem(row);
            case ContactChoice.New unknown -> {
                var item = new Div(label(unknown));
                item.addClassName("contact-choice-new");
                yield item;
            }
        };
    }
}
