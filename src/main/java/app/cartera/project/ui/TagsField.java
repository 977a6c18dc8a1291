package app.cartera.project.ui;

import app.cartera.project.ProjectForm;
import app.cartera.project.TagName;
import app.cartera.project.TagService;
import app.cartera.shared.Folded;
import app.cartera.shared.Typed;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.dom.DomEvent;
import java.util.Collections;
import java.util.LinkedHashSet;

/** The tags of a project: chosen from those there are, or new ones as they are typed. */
class TagsField extends MultiSelectComboBox<String> {

    private static final String TYPED = "filter-changed";
    private static final String TEXT = "event.detail.value";
    private static final String FOCUSED = "element.hasAttribute('focused')";

    private final transient TagService tags;
    private String typing = "";

    TagsField(String label, TagService tags) {
        super(label);
        this.tags = tags;
        setItemsPageable(
                (page, typed) ->
                        this.tags.page(typed, page).stream().map(TagName::name).toList(),
                (page, typed) -> this.tags.count(typed));
        setPlaceholder(getTranslation("tags.hint"));
        setClearButtonVisible(true);
        setAllowCustomValue(true);
        setManualValidation(true);
        addCustomValueSetListener(typed -> add(Typed.name(typed.getDetail())));
        getElement().addEventListener(TYPED, this::typed).addEventData(TEXT).addEventData(FOCUSED);
        setI18n(new MultiSelectComboBoxI18n()
                .setCleared(getTranslation("tags.cleared"))
                .setFocused(getTranslation("tags.focused"))
                .setSelected(getTranslation("tags.selected"))
                .setDeselected(getTranslation("tags.deselected"))
                .setTotal(getTranslation("tags.total")));
    }

    /**
     * The browser forgets what was typed and not confirmed when the field is left. It says so by clearing the text; where
     * a person clears it, or chooses something, the field still has the focus.
     */
    private void typed(DomEvent event) {
        var text = event.getEventData().get(TEXT).asString("");
        if (text.isEmpty() && !event.getEventData().get(FOCUSED).asBoolean()) {
            add(Typed.name(typing));
        }
        typing = text;
    }

    private void add(String typed) {
        if (typed.length() > ProjectForm.LONGEST_TAG) {
            setErrorMessage(getTranslation("tags.tooLong", typed, ProjectForm.LONGEST_TAG));
            setInvalid(true);
        } else if (!typed.isEmpty()) {
            setInvalid(false);
            addNew(typed);
        }
    }

    private void addNew(String typed) {
        if (getValue().stream().noneMatch(tag -> isSame(tag, typed))) {
            var now = new LinkedHashSet<>(getValue());
            now.add(typed);
            // A person has typed it: whoever listens is told so, which setValue would not do.
            setModelValue(Collections.unmodifiableSet(now), true);
            setPresentationValue(now);
        }
    }

    private static boolean isSame(String one, String other) {
        return Folded.key(one).equals(Folded.key(other));
    }
}
