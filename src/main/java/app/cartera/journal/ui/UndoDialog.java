package app.cartera.journal.ui;

import app.cartera.journal.KeptField;
import app.cartera.journal.Staying;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoResult;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.WaitingBar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Says what an Undo would do, before it is done, and how far it has come when it is being done; either may take a while. */
class UndoDialog extends Dialog {

    private static final String TOLD = "undo-told";

    private final Command confirmed;
    private final WaitingBar waiting = new WaitingBar(getTranslation("operation.progress"));
    private final Div told = new Div();
    private final Button cancel = new Button(getTranslation("action.cancel"), click -> close());

    UndoDialog(Command confirmed) {
        this.confirmed = confirmed;
        setHeaderTitle(getTranslation("undo.title"));
        // Here before what it tells, which is not read out otherwise.
        told.setId(TOLD);
        told.getElement().setAttribute("role", "status");
        add(told, waiting);
        getFooter().add(cancel);
    }

    void awaitPreview(CompletableFuture<UndoPreview> preview, SerializableConsumer<Supplier<UndoPreview>> goOn) {
        waiting.await(preview, () -> tell("undo.counting"), goOn);
    }

    /**
     * Opens only if that takes longer than a blink.
     *
     * @param meanwhile the key of what is told then, where there is something to tell
     */
    void awaitUndo(
            CompletableFuture<UndoResult> done,
            SerializableSupplier<Optional<String>> meanwhile,
            SerializableConsumer<Supplier<UndoResult>> goOn) {
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation("undo.doing"));
        cancel.setVisible(false);
        waiting.await(
                done,
                () -> {
                    meanwhile.get().ifPresent(this::tell);
                    open();
                },
                goOn);
    }

    /** Opens in any case, and can be closed. */
    void showRunning(RunningOperation running, Command closed) {
        running.showIn(this, closed);
        setCloseOnEsc(true);
        open();
    }

    private void tell(String key) {
        told.add(new Paragraph(getTranslation(key)));
    }

    void show(UndoPreview preview) {
        told.removeAll();
        addPreview(preview);
        if (preview.back() == 0) {
            cancel.setText(getTranslation("action.close"));
        } else {
            var undo = undoButton(preview);
            // With a preview that was there at once, the region came with its text.
            undo.getElement().setAttribute("aria-describedby", TOLD);
            getFooter().add(undo);
            undo.focus();
        }
    }

    private void addPreview(UndoPreview preview) {
        var lines = new UnorderedList();
        lines.addClassName("undo-preview");
        lines.add(new ListItem(getTranslation(preview.deletes() ? "undo.back.deletes" : "undo.back", preview.back())));
        if (preview.staying().records() > 0) {
            lines.add(new ListItem(stay(preview)));
        }
        addKept(lines, "undo.kept", preview.kept(), false);
        addKept(lines, "undo.kept.money", preview.kept(), true);
        told.add(lines, new Paragraph(getTranslation(whatNext(preview))));
    }

    private void addKept(UnorderedList lines, String key, List<KeptField> kept, boolean ofMoney) {
        var fields = kept.stream().filter(field -> field.ofMoney() == ofMoney).toList();
        if (!fields.isEmpty()) {
            lines.add(new ListItem(getTranslation(key, FieldText.labels(fields))));
        }
    }

    private String stay(UndoPreview preview) {
        var staying = preview.staying();
        if (preview.deletes()) {
            return getTranslation("undo.stay.deletes", staying.records(), examples(staying));
        }
        return staying.closed() == 0
                ? getTranslation("undo.stay", staying.records(), examples(staying))
                : getTranslation("undo.stay.closed", staying.records(), staying.closed(), examples(staying));
    }

    private static String whatNext(UndoPreview preview) {
        if (preview.deletes()) {
            return preview.back() > 0 ? "undo.isUndoable.deletes" : "undo.nothing.deletes";
        }
        if (preview.back() > 0) {
            return "undo.isUndoable";
        }
        if (preview.kept().stream().anyMatch(KeptField::ofMoney)) {
            return "undo.nothing.money";
        }
        return preview.staying().closed() > 0 ? "undo.nothing.closed" : "undo.nothing";
    }

    /** Of entries of closed projects, many have the same name. */
    private String examples(Staying staying) {
        var others = staying.records() - staying.examples().size();
        var names = FieldText.words(staying.examples());
        return others > 0 && staying.closed() == 0
                ? getTranslation("undo.andOthers", names, Formats.current().number(others))
                : names;
    }

    private Button undoButton(UndoPreview preview) {
        var undo = new Button(getTranslation("undo.confirm", preview.back()), click -> {
            close();
            confirmed.execute();
        });
        undo.addThemeVariants(ButtonVariant.PRIMARY);
        undo.setDisableOnClick(true);
        return undo;
    }
}
