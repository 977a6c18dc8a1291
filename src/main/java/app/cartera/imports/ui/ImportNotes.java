package app.cartera.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** What is to be known of some of what would be imported; not there where it is nothing. */
public class ImportNotes extends Composite<UnorderedList> {

    public ImportNotes() {
        getContent().addClassName("import-notes");
        setVisible(false);
    }

    /** @param key of the text that tells how many it is true of; nothing is told of none */
    public void add(String key, int number) {
        if (number > 0) {
            add(new ListItem(getTranslation(key, number)));
        }
    }

    public void add(ListItem note) {
        getContent().add(note);
        setVisible(true);
    }
}
