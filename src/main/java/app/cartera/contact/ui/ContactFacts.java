package app.cartera.contact.ui;

import app.cartera.contact.ContactForm;
import app.cartera.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of a contact; what is not known is left out. */
class ContactFacts extends Composite<DescriptionList> {

    ContactFacts() {
        getContent().addClassNames("facts", "contact-facts");
    }

    void show(ContactForm data) {
        getContent().removeAll();
        add("name", data.name());
        add("legalName", data.legalName());
        add("taxId", data.taxId());
        add("kind", kind(data));
        addLink("email", data.email(), "mailto:");
        addLink("phone", data.phone(), "tel:");
        addWebsite(data.website());
        add("street", data.street());
        add("postalCode", data.postalCode());
        add("city", data.city());
        add("region", data.region());
        add("country", Formats.current().country(data.country()));
        add("notes", data.notes());
    }

    private String kind(ContactForm data) {
        return Stream.of(data.client() ? "CLIENT" : "", data.vendor() ? "VENDOR" : "")
                .filter(type -> !type.isEmpty())
                .map(type -> getTranslation("contacts.type." + type))
                .collect(Collectors.joining(", "));
    }

    private void addLink(String field, @Nullable String value, String scheme) {
        if (value != null) {
            add(field, new Anchor(scheme + value.replace(" ", ""), value));
        }
    }

    private void addWebsite(@Nullable String address) {
        if (address != null) {
            var link = new Anchor(address.contains("://") ? address : "https://" + address, address);
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            add("website", link);
        }
    }

    private void add(String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            add(field, new Text(value));
        }
    }

    private void add(String field, Component value) {
        getContent().add(new Term(getTranslation("field.contact." + field)), new Description(value));
    }
}
