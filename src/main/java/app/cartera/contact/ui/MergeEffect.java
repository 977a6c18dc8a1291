package app.cartera.contact.ui;

import app.cartera.contact.MergePreview;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a merge would do: how many projects go over, what the one that remains gets, and what it does not get. */
class MergeEffect extends Composite<Div> {

    MergeEffect() {
        getContent().addClassName("bulk-effect");
        getContent().getElement().setAttribute("role", "status");
    }

    void show(String text) {
        getContent().removeAll();
        getContent().add(new Paragraph(text));
    }

    void show(MergePreview preview) {
        var names = MergedNames.of(preview.merged(), preview.into());
        var merged = names.merged();
        var into = names.into();
        var lines = new UnorderedList();
        lines.add(new ListItem(getTranslation("merge.effect.projects", preview.projects(), merged, into)));
        if (!preview.filled().isEmpty()) {
            lines.add(new ListItem(getTranslation("merge.effect.filled", into, labels(preview.filled()))));
        }
        if (!preview.left().isEmpty()) {
            lines.add(new ListItem(getTranslation("merge.effect.left", merged, labels(preview.left()))));
        }
        lines.add(new ListItem(getTranslation("merge.effect.archived", merged, into)));
        getContent().removeAll();
        getContent().add(lines);
        if (preview.hasOtherTaxId()) {
            var warning = new Paragraph(getTranslation(
                    "merge.effect.taxIds",
                    preview.into().taxId(),
                    preview.merged().taxId()));
            warning.addClassName("warning");
            getContent().add(warning);
        }
        getContent().add(new Paragraph(getTranslation("merge.effect.undo")));
    }

    private String labels(List<String> fields) {
        return fields.stream()
                .map(field -> getTranslation("field.contact." + field))
                .collect(Collectors.joining(", "));
    }
}
