package app.cartera.imports.ui;

import app.cartera.imports.FoundLines;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;

/** What is to be known of some of what would be imported; not there where it is nothing. */
public class ImportNotes extends Composite<UnorderedList> {

    public ImportNotes() {
        getContent().addClassName("import-notes");
        setVisible(false);
    }

    /**
     * Tells nothing of none.
     *
     * @param key of the text that tells how many it is true of; the first lines are named after it
     */
    public void add(String key, FoundLines found) {
        if (found.number() > 0) {
            var lines = found.first().stream()
                    .limit(FoundLines.NAMED)
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            var end = found.first().size() > FoundLines.NAMED ? ", …" : ".";
            add(new ListItem(getTranslation(key, found.number()) + " "
                    + getTranslation("import.inLines", found.first().size(), lines + end)));
        }
    }

    public void add(ListItem note) {
        getContent().add(note);
        setVisible(true);
    }
}
