package app.cartera.journal.ui;

import app.cartera.journal.UndoPreview;
import app.cartera.shared.ui.Formats;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;

/** Says what an Undo would do, before it is done. */
class UndoDialog extends Dialog {

    UndoDialog(UndoPreview preview, Command confirmed) {
        addClassName("undo-dialog");
        setHeaderTitle(getTranslation("undo.title"));
        addPreview(preview);
        var cancel = new Button(getTranslation("action.cancel"), click -> close());
        getFooter().add(cancel);
        if (preview.back() == 0) {
            cancel.setText(getTranslation("action.close"));
        } else {
            getFooter().add(undoButton(preview, confirmed));
        }
    }

    private void addPreview(UndoPreview preview) {
        var lines = new UnorderedList();
        lines.addClassName("undo-preview");
        lines.add(new ListItem(getTranslation("undo.back", preview.back())));
        if (preview.changedSince() > 0) {
            lines.add(new ListItem(getTranslation("undo.stay", preview.changedSince(), examples(preview))));
        }
        add(lines, new Paragraph(getTranslation(preview.back() == 0 ? "undo.nothing" : "undo.isUndoable")));
    }

    private String examples(UndoPreview preview) {
        var others = preview.changedSince() - preview.examples().size();
        var names = String.join(", ", preview.examples());
        return others > 0
                ? getTranslation("undo.andOthers", names, Formats.current().number(others))
                : names;
    }

    private Button undoButton(UndoPreview preview, Command confirmed) {
        var undo = new Button(getTranslation("undo.confirm", preview.back()), click -> {
            close();
            confirmed.execute();
        });
        undo.addThemeVariants(ButtonVariant.PRIMARY);
        undo.addClickShortcut(Key.ENTER);
        undo.setDisableOnClick(true);
        return undo;
    }
}
