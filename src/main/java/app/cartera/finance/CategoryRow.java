package app.cartera.finance;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A category of entries.
 *
 * @param name as the firm calls it; null for one of the usual ones that nobody renamed
 * @param standard which of the usual ones it is, which every language has a word for; null for the firm's own
 * @param archived not offered any more, but still named where it is used
 */
public record CategoryRow(
        Long id, @Nullable String name, @Nullable String standard, boolean archived) implements Serializable {

    /** All that it is called: as the firm does or, one of the usual ones, as each language does. */
    public List<String> names() {
        return name == null ? StandardCategories.names(standard) : List.of(name);
    }

    /** One of the usual ones by a usual name of it, in whatever language, is called as usual in all of them. */
    CategoryRow renamed(String to) {
        return new CategoryRow(id, StandardCategories.names(standard).contains(to) ? null : to, standard, archived);
    }
}
