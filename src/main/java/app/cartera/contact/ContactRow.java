package app.cartera.contact;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A contact as a line of a list or a picker shows it. */
public record ContactRow(
        Long id,
        String name,
        @Nullable String legalName,
        @Nullable String taxId,
        @Nullable String email,
        @Nullable String city,
        @Nullable String country,
        boolean client,
        boolean vendor,
        boolean archived)
        implements Serializable {

    /** How many of the sort keys of a list a contact has; the names stand for columns. */
    public enum SortKey {
        NAME("nameKey"),
        TAX_ID("taxIdKey"),
        CITY("cityKey"),
        COUNTRY("country");

        final String property;

        SortKey(String property) {
            this.property = property;
        }
    }
}
