package app.cartera.contact;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact as its page shows it.
 *
 * @param mergedInto the contact that it turned out to be, and that was not merged in turn
 * @param others those that turned out to be this one, by name
 */
public record ContactOverview(
        ContactForm data, boolean archived, @Nullable ContactRow mergedInto, List<ContactRow> others)
        implements Serializable {}
