package app.cartera.project;

import app.cartera.access.ForViewers;
import app.cartera.shared.Folded;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tags there are, to choose from. A tag comes into being with the first project that has it. */
@Service
@ForViewers
@Transactional(readOnly = true)
public class TagService {

    private final Tags tags;

    TagService(Tags tags) {
        this.tags = tags;
    }

    /** A page of the tags in which a word begins with what is typed, by name; the page's own order is passed over. */
    public List<TagName> page(String typed, Pageable page) {
        return tags.search(Folded.key(typed), PageRequest.of(page.getPageNumber(), page.getPageSize()));
    }

    /** How many tags {@link #page} goes through. */
    public long count(String typed) {
        return tags.count(Folded.key(typed));
    }

    public Optional<TagName> find(long id) {
        return tags.findById(id).map(TagService::named);
    }

    /**
     * The tag of this name, case and accents apart, or else the only one that {@link #page} goes through. An accent alone, of
     * which nothing is left to compare, means none.
     */
    public Optional<TagName> meant(String typed) {
        return tags.findByNameKey(Tag.key(typed)).map(TagService::named).or(() -> onlyOne(typed));
    }

    private Optional<TagName> onlyOne(String typed) {
        return Optional.of(page(typed, PageRequest.of(0, 2)))
                .filter(found -> found.size() == 1 && !Folded.key(typed).isEmpty())
                .map(List::getFirst);
    }

    private static TagName named(Tag tag) {
        return new TagName(tag.id, tag.name);
    }
}
