package app.cartera.contact.ui;

import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactRow;
import app.cartera.contact.EuVatNumber;
import app.cartera.shared.Typed;
import app.cartera.shared.Values;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.field.ChangesByPerson;
import app.cartera.shared.ui.field.ChoiceBox;
import app.cartera.shared.ui.field.ReadAsTyped;
import app.cartera.shared.ui.field.WrongFields;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ReadOnlyHasValue;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.Command;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person types of a contact; the rules stand in {@link ContactForm}, hints that do not block stand here. */
class ContactFormFields extends Composite<FormLayout> {

    private final Binder<ContactForm> binder = new BeanValidationBinder<>(ContactForm.class);
    private final LikelyDuplicates likelyDuplicates = new LikelyDuplicates();
    private final SerializableFunction<ContactForm, List<ContactRow>> duplicates;

    private final TextField name = text("name");
    private final TextField legalName = text("legalName");
    private final TextField taxId = text("taxId");
    private final Checkbox client = new Checkbox(label("client"));
    private final Checkbox vendor = new Checkbox(label("vendor"));
    private final TextField email = text("email");
    private final TextField phone = text("phone");
    private final TextField website = text("website");
    private final TextField street = text("street");
    private final TextField postalCode = text("postalCode");
    private final TextField city = text("city");
    private final TextField region = text("region");
    private final ComboBox<String> country = new ChoiceBox<>(label("country"));
    private final TextArea notes = new TextArea(label("notes"));
    private final Div noKind = new Div();

    private ContactForm read = ContactForm.newClient("");

    ContactFormFields(SerializableFunction<ContactForm, List<ContactRow>> duplicates) {
        this.duplicates = duplicates;
        compose();
        offerCountries();
        bind();
        hintWhileTyping();
    }

    void read(ContactForm form) {
        read = form;
        binder.readRecord(form);
        hint();
    }

    /**
     * What was typed, or nothing where the rules refuse some of it; the first wrong field then has the focus. Nothing either
     * where it may be a contact that is there, and that turns up only now.
     */
    Optional<ContactForm> write() {
        if (ChoiceBox.isUnknown(country)) {
            country.focus();
            return Optional.empty();
        }
        try {
            return Optional.of(binder.writeRecord()).filter(typed -> !likelyDuplicates.comeFirst());
        } catch (ValidationException e) {
            WrongFields.focusFirst(e);
            return Optional.empty();
        }
    }

    void onTyped(Command typed) {
        binder.addValueChangeListener(change -> typed.execute());
    }

    void focus() {
        name.focus();
    }

    void clientOnly() {
        client.setReadOnly(true);
    }

    /** Those in which Enter has no meaning of its own. */
    Component[] singleLineFields() {
        return new Component[] {name, legalName, taxId, email, phone, website, street, postalCode, city, region};
    }

    private void compose() {
        var kinds = new Div(client, vendor, noKind);
        kinds.addClassName("contact-kinds");
        kinds.getElement().setAttribute("role", "group");
        kinds.getElement().setAttribute("aria-label", getTranslation("contact.kind"));
        noKind.addClassName("hint");
        noKind.getElement().setAttribute("role", "status");
        var layout = getContent();
        layout.addClassName("contact-form");
        layout.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("34rem", 2));
        layout.add(name, 2);
        layout.add(likelyDuplicates, 2);
        layout.add(legalName, taxId);
        layout.add(kinds, 2);
        layout.add(email, phone);
        layout.add(website, street, postalCode, city, region, country);
        layout.add(notes, 2);
        notes.setMinRows(2);
    }

    private void offerCountries() {
        var locale = getLocale();
        var byName = Comparator.comparing((String code) -> countryName(code), Collator.getInstance(locale));
        country.setItems(Stream.of(Locale.getISOCountries()).sorted(byName).toList());
        country.setItemLabelGenerator(this::countryName);
    }

    private String countryName(String code) {
        return Formats.current().country(code);
    }

    private void bind() {
        binder.forField(new ReadOnlyHasValue<Long>(id -> {})).bind("id");
        binder.forField(new ReadOnlyHasValue<Integer>(version -> {})).bind("version");
        name.setRequiredIndicatorVisible(true);
        bindText(name, "name");
        bindText(legalName, "legalName");
        bindText(taxId, "taxId");
        binder.bind(client, "client");
        binder.bind(vendor, "vendor");
        bindText(email, "email");
        bindText(phone, "phone");
        bindText(website, "website");
        bindText(street, "street");
        bindText(postalCode, "postalCode");
        bindText(city, "city");
        bindText(region, "region");
        binder.bind(country, "country");
        bindText(notes, "notes");
    }

    /** The rules judge the text as the form cleans it: one that cannot be seen is missing. */
    private void bindText(TextFieldBase<?, String> field, String property) {
        binder.forField(field).withConverter(Typed::name, Typed::name).bind(property);
    }

    private void hintWhileTyping() {
        ReadAsTyped.read(name, taxId);
        ChangesByPerson.listen(Stream.of(name, taxId, country, client, vendor), this::hint);
    }

    private void hint() {
        var wrong = EuVatNumber.wrongFor(taxId.getValue(), country.getValue());
        taxId.setHelperText(wrong.map(state -> getTranslation("contact.vat.wrong", countryName(state)))
                .orElse(""));
        taxId.setClassName("warned", wrong.isPresent());
        noKind.setText(client.getValue() || vendor.getValue() ? "" : getTranslation("contact.kind.none"));
        likelyDuplicates.show(duplicates.apply(Values.with(
                read,
                Map.of(
                        "name", name.getValue(),
                        "taxId", taxId.getValue(),
                        "country", country.getOptionalValue().orElse("")))));
    }

    private TextField text(String field) {
        return new TextField(label(field));
    }

    private String label(String field) {
        return getTranslation("field.contact." + field);
    }
}
