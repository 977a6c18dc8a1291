package app.cartera.finance;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A category of entries.
 *
 * @param name as the firm calls it; null for one of the usual ones that nobody renamed
 * @param standard which of the usual ones it is, which every language has a word for; null for the firm's own
 * @param archived not offered any more, but still named where it is used
 */
public record CategoryRow(
        Long id, @Nullable String name, @Nullable String standard, boolean archived) implements Serializable {}
