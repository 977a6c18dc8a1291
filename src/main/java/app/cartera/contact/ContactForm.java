package app.cartera.contact;

import app.cartera.shared.EmailAddress;
import app.cartera.shared.PhoneNumber;
import app.cartera.shared.Typed;
import app.cartera.shared.WebAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a person edits of a contact. Empty text is no text; white space around it is dropped.
 *
 * @param id nothing yet for a new contact
 * @param version the version the person looked at; a save against any other is refused
 * @param phone international ("+34 91 123 45 67"), or as it is dialled in the contact's country
 * @param country ISO 3166 code of two letters
 */
public record ContactForm(
        @Nullable Long id,
        int version,
        @NotBlank @Size(max = ContactForm.LONGEST_NAME) String name,
        @Nullable @Size(max = 200) String legalName,
        @Nullable @Size(max = ContactForm.LONGEST_TAX_ID) String taxId,
        @Nullable @Size(max = 200) @EmailAddress String email,
        @Nullable @Size(max = 40) @PhoneNumber String phone,
        @Nullable @Size(max = 300) @WebAddress String website,
        @Nullable @Size(max = 200) String street,
        @Nullable @Size(max = 20) String postalCode,
        @Nullable @Size(max = 100) String city,
        @Nullable @Size(max = 100) String region,
        @Nullable @Size(min = 2, max = 2) String country,
        boolean client,
        boolean vendor,
        @Nullable @Size(max = ContactForm.LONGEST_NOTES) String notes)
        implements NamedContact, Serializable {

    /** So many characters a name can have. */
    public static final int LONGEST_NAME = 200;

    /** So many characters notes can have. */
    static final int LONGEST_NOTES = 4000;

    /** So many characters a tax id can have. */
    public static final int LONGEST_TAX_ID = 40;

    public ContactForm {
        name = Typed.name(name);
        legalName = Typed.text(legalName);
        taxId = Typed.text(taxId);
        email = Typed.text(email);
        phone = Typed.text(phone);
        website = Typed.text(website);
        street = Typed.text(street);
        postalCode = Typed.text(postalCode);
        city = Typed.text(city);
        region = Typed.text(region);
        country = Typed.text(country);
        notes = Typed.text(notes);
    }

    /** A new client with just a name, as typed in a picker. */
    public static ContactForm newClient(String name) {
        return new ContactForm(
                null, 0, name, null, null, null, null, null, null, null, null, null, null, true, false, null);
    }
}
