package app.cartera.contact.imports.ui;

import app.cartera.contact.ContactForm;
import app.cartera.contact.imports.ContactFileColumn;
import app.cartera.imports.RecordImport;
import app.cartera.imports.ui.DefaultsFields;
import app.cartera.shared.Values;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.Map;

/** What contacts are that do not say it themselves. */
class ContactImportDefaults extends DefaultsFields<RecordImport<ContactFileColumn, ContactForm>> {

    private final Checkbox client = new Checkbox(getTranslation("field.contact.client"));
    private final Checkbox vendor = new Checkbox(getTranslation("field.contact.vendor"));

    ContactImportDefaults(ContactForm shown) {
        client.setValue(shown.client());
        vendor.setValue(shown.vendor());
        getContent().add(client, vendor);
    }

    @Override
    public boolean isGood() {
        return true;
    }

    @Override
    public RecordImport<ContactFileColumn, ContactForm> addedTo(RecordImport<ContactFileColumn, ContactForm> plan) {
        return plan.withDefaults(
                Values.with(plan.defaults(), Map.of("client", client.getValue(), "vendor", vendor.getValue())));
    }
}
