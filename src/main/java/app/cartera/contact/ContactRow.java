package app.cartera.contact;

import app.cartera.shared.ListOrder;
import java.io.Serializable;
import java.util.Locale;
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
        implements NamedContact, Serializable {

    /** What a list of contacts can be sorted by; a column's sort property is one of these names. */
    public enum SortKey {
        NAME("name_key"),
        TAX_ID("tax_id_key"),
        CITY("city_key"),
        COUNTRY("country");

        final String column;

        SortKey(String column) {
            this.column = column;
        }

        ListOrder order(boolean descending) {
            return new ListOrder(column, "ix_contact_by_" + name().toLowerCase(Locale.ROOT), descending);
        }
    }
}
