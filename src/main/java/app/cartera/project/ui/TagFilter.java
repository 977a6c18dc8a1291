package app.cartera.project.ui;

import app.cartera.project.ProjectFilter;
import app.cartera.project.TagName;
import app.cartera.project.TagService;
import com.vaadin.flow.component.combobox.ComboBox;

/** Filters by a tag. */
class TagFilter extends ComboBox<TagName> {

    private final transient TagService tags;

    TagFilter(TagService tags) {
        this.tags = tags;
        setPlaceholder(getTranslation("projects.tag"));
        setAriaLabel(getTranslation("projects.tag"));
        setClearButtonVisible(true);
        setItemLabelGenerator(TagName::name);
        setItemsPageable((page, typed) -> this.tags.page(typed, page), (page, typed) -> this.tags.count(typed));
    }

    void show(ProjectFilter filter) {
        var tagId = filter.tagId();
        setValue(tagId == null ? null : tags.find(tagId).orElseGet(() -> unknown(tagId)));
    }

    /** Which an address names and nobody knows. */
    private TagName unknown(long tagId) {
        return new TagName(tagId, getTranslation("value.unknown"));
    }

    ProjectFilter applyTo(ProjectFilter filter) {
        var tag = getValue();
        return filter.withTag(tag == null ? null : tag.id());
    }
}
