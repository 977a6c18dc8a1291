package app.cartera.contact;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A contact as its page shows it.
 *
 * @param mergedInto the contact that it turned out to be, and that was not merged in turn
 */
public record ContactOverview(
        ContactForm data, boolean archived, @Nullable ContactRow mergedInto) implements Serializable {}
