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
        return tags.findById(id).map(tag -> new TagName(tag.id, tag.name));
    }
}
