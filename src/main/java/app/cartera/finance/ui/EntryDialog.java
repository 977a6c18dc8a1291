package app.cartera.finance.ui;

import app.cartera.finance.EntryForm;
import app.cartera.journal.RecordType;
import app.cartera.journal.StaleForm;
import app.cartera.journal.ui.StaleFormDialog;
import app.cartera.shared.Refusal;
import app.cartera.shared.Values;
import app.cartera.shared.ui.DiscardQuestion;
import app.cartera.shared.ui.EscapeKey;
import app.cartera.shared.ui.OneClick;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.RefusedText;
import app.cartera.shared.ui.Unsaved;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;

/** The form of an entry in a dialog, which gives away what was typed and stays open until that was accepted. */
class EntryDialog extends Dialog implements BeforeLeaveObserver {

    private final CategoryNames categories;
    private final SerializableConsumer<EntryForm> onSave;
    private final EntryFields fields = new EntryFields();
    private final RefusedText refused = new RefusedText();
    private final Button save = new Button(getTranslation("action.save"));

    private EntryForm opened;
    private boolean typed;

    /** @param onSave saves the entry; what it throws is shown to the person, who goes on typing */
    EntryDialog(EntryForm opened, CategoryNames categories, SerializableConsumer<EntryForm> onSave) {
        this.opened = opened;
        this.categories = categories;
        this.onSave = onSave;
        setHeaderTitle(getTranslation("entry.edit"));
        setCloseOnOutsideClick(false);
        EscapeKey.in(this, this::closeOrAsk);
        var form = new Div(fields.all());
        form.addClassName("form");
        add(refused, form);
        prepareSave();
        getFooter().add(new Button(getTranslation("action.cancel"), click -> closeOrAsk()), save);
        fields.show(opened, categories);
        fields.onTyped(() -> {
            typed = true;
            Unsaved.mark(this, true);
        });
    }

    @Override
    public void open() {
        super.open();
        fields.focusAmount();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isOpened() && typed) {
            DiscardQuestion.ask(event, this);
        }
    }

    private void prepareSave() {
        save.addThemeVariants(ButtonVariant.PRIMARY);
        OneClick.on(save, this::save);
        save.addClickShortcut(Key.ENTER).listenOn(fields.singleLine()).resetFocusOnActiveElement();
    }

    /** Once: a second Enter comes when it is closed, and still there until the browser has put it away. */
    private void save() {
        if (isOpened()) {
            refused.setText("");
            fields.read(opened.id(), opened.version(), opened.projectId()).ifPresent(this::save);
        }
    }

    private void save(EntryForm form) {
        try {
            onSave.accept(form);
            close();
        } catch (StaleForm stale) {
            new StaleFormDialog<>(stale, RecordType.ENTRY, opened, form, this::name, this::goOn).open();
        } catch (Refusal refusal) {
            if (!fields.refuse(refusal.field(), Refusals.text(refusal))) {
                refused.setText(Refusals.text(refusal));
            }
        }
    }

    private String name(String field, Long reference) {
        return categories.name(reference);
    }

    private void goOn(EntryForm current, EntryForm merged) {
        opened = current;
        typed = !Values.differing(current, merged).isEmpty();
        fields.show(merged, categories);
        fields.focusAmount();
    }

    private void closeOrAsk() {
        if (typed) {
            DiscardQuestion.ask(this::close);
        } else {
            close();
        }
    }
}
