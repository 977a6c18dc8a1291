package app.cartera.contact;

import app.cartera.shared.Folded;
import app.cartera.shared.Moments;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "contact")
class Contact {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    String name;
    String nameKey;

    @Nullable
    String legalName;

    @Nullable
    String taxId;

    @Nullable
    String taxIdKey;

    @Nullable
    String email;

    @Nullable
    String phone;

    @Nullable
    String website;

    @Nullable
    String street;

    @Nullable
    String postalCode;

    @Nullable
    String city;

    @Nullable
    String cityKey;

    @Nullable
    String region;

    @Nullable
    String country;

    boolean client;
    boolean vendor;

    @Nullable
    String notes;

    boolean archived;

    /** The contact that this one turned out to be. */
    @Nullable
    Long mergedIntoId;

    Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "contact_word", joinColumns = @JoinColumn(name = "contact_id"))
    @Column(name = "word")
    Set<String> words = new HashSet<>();

    protected Contact() {}

    Contact(ContactForm form) {
        fill(form);
    }

    /** @return whether it has another place in lists sorted by name now */
    boolean fill(ContactForm form) {
        var nameKeyBefore = nameKey;
        name = form.name();
        nameKey = Folded.key(name, ContactForm.LONGEST_NAME);
        legalName = form.legalName();
        taxId = form.taxId();
        taxIdKey = Folded.compact(taxId, ContactForm.LONGEST_TAX_ID);
        email = form.email();
        phone = form.phone();
        website = form.website();
        street = form.street();
        postalCode = form.postalCode();
        city = form.city();
        cityKey = city == null ? null : Folded.key(city, 120);
        region = form.region();
        country = form.country();
        client = form.client();
        vendor = form.vendor();
        notes = form.notes();
        var now = Folded.words(name, legalName, taxId, taxIdKey, lettersApart(taxIdKey), email);
        words.retainAll(now);
        words.addAll(now);
        touch();
        return !nameKey.equals(nameKeyBefore);
    }

    /** Takes the contact out of use; it stays where it is already chosen. Does nothing if it is archived. */
    void archive() {
        archived = true;
        touch();
    }

    /** Brings an archived contact back into use. */
    void restore() {
        archived = false;
        touch();
    }

    /** Takes the contact out of use, as it has turned out to be this one. */
    void mergeInto(long contactId) {
        mergedIntoId = contactId;
        archive();
    }

    /** Makes a merged contact one of its own again, still out of use. */
    void separate() {
        mergedIntoId = null;
        touch();
    }

    /** "b12345678" as "b 12345678", so that it is found however its parts are separated. */
    private static @Nullable String lettersApart(@Nullable String key) {
        return key == null ? null : key.replaceAll("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)", " ");
    }

    private void touch() {
        changedAt = Moments.now();
    }

    ContactForm form() {
        return new ContactForm(
                id,
                version,
                name,
                legalName,
                taxId,
                email,
                phone,
                website,
                street,
                postalCode,
                city,
                region,
                country,
                client,
                vendor,
                notes);
    }
}
