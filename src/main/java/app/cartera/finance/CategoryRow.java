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

    /** Case and accents apart. */
    boolean isCalled(String wanted) {
        return names().stream().map(CategoryService::key).anyMatch(CategoryService.key(wanted)::equals);
    }

    /** What the journal calls it: its name or, where each language has a word for it, the key of that word. */
    String word() {
        return name == null ? StandardCategories.key(standard) : name;
    }

    /** The opposite of {@link #word}. */
    CategoryRow withWord(String word) {
        return named(word.equals(StandardCategories.key(standard)) ? null : word);
    }

    CategoryRow withArchived(boolean wanted) {
        return new CategoryRow(id, name, standard, wanted);
    }

    /** One of the usual ones by a usual name of it, in whatever language, is called as usual in all of them. */
    CategoryRow renamed(String to) {
        return named(StandardCategories.names(standard).contains(to) ? null : to);
    }

    private CategoryRow named(@Nullable String wanted) {
        return new CategoryRow(id, wanted, standard, archived);
    }
}
