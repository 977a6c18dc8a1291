package app.cartera.contact.ui;

import app.cartera.contact.ContactRefused;
import app.cartera.contact.ContactRow;
import app.cartera.contact.MergePreview;
import app.cartera.shared.NotFound;
import app.cartera.shared.Refusal;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.RefusedText;
import app.cartera.shared.ui.WaitingBar;
import app.cartera.shared.ui.field.ChoiceBox;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks which other contact is the same as one, and which of the two remains; shows what merging them would do, and does it. */
class MergeDialog extends Dialog {

    /** The contacts there are to choose from. */
    interface Others extends Serializable {

        List<ContactRow> page(String words, int offset, int limit);

        long count(String words);

        /** Those that seem to be the same. */
        List<ContactRow> alike();
    }

    private final ContactRow one;
    private final SerializableBiFunction<Long, Long, MergePreview> previewer;
    private final SerializableBiConsumer<MergeDialog, MergePreview> apply;

    private final RefusedText refused = new RefusedText();
    private final ComboBox<ContactRow> other;
    private final Div alike = new Div();
    private final RadioButtonGroup<ContactRow> remains = new RadioButtonGroup<>(getTranslation("merge.remains"));
    private final MergeEffect effect = new MergeEffect();
    private final WaitingBar waiting = new WaitingBar(getTranslation("operation.progress"));
    private final Button cancelButton = new Button(getTranslation("action.cancel"), click -> close());
    private final Button applyButton = new Button(getTranslation("merge.apply"), click -> apply());

    @Nullable
    private MergePreview preview;

    /**
     * @param previewer what a merge would do: of the first of these into the second
     * @param apply does what was previewed; closes this dialog, or lets it wait
     */
    MergeDialog(
            ContactRow one,
            Others others,
            SerializableBiFunction<Long, Long, MergePreview> previewer,
            SerializableBiConsumer<MergeDialog, MergePreview> apply) {
        this.one = one;
        this.previewer = previewer;
        this.apply = apply;
        other = new ChoiceBox<>((SerializableFunction<String, Optional<ContactRow>>) typed -> meant(others, typed));
        setHeaderTitle(getTranslation("merge.title", one.name()));
        setCloseOnOutsideClick(false);
        setWidth("480px");
        addClassName("bulk-dialog");
        composeOther(others);
        composeAlike(others.alike());
        composeRemains();
        applyButton.addThemeVariants(ButtonVariant.PRIMARY);
        applyButton.setDisableOnClick(true);
        var chooser = new Div(other, alike, remains);
        chooser.addClassName("bulk-chooser");
        add(refused, chooser, effect, waiting);
        getFooter().add(cancelButton, applyButton);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                other.focus();
            }
        });
        showPreview();
    }

    private void composeOther(Others others) {
        other.setLabel(getTranslation("merge.other"));
        other.setPlaceholder(getTranslation("contacts.search.hint"));
        other.setWidthFull();
        other.setItemLabelGenerator(ContactRow::name);
        other.setRenderer(new ComponentRenderer<>(ContactItem::new));
        other.setItems(DataProvider.fromFilteringCallbacks(
                query -> others.page(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(others.count(query.getFilter().orElse("")))));
        other.addValueChangeListener(change -> choose(change.getValue()));
    }

    private void composeAlike(List<ContactRow> rows) {
        alike.addClassName("merge-alike");
        alike.setVisible(!rows.isEmpty());
        alike.add(new Span(getTranslation("merge.alike")));
        rows.forEach(row -> {
            var button = new Button(ContactTexts.joined(row.name(), row.details()), click -> chooseAlike(row));
            button.addThemeVariants(ButtonVariant.SMALL);
            alike.add(button);
        });
    }

    /** The button goes, and with it the place of whoever works by keyboard. */
    private void chooseAlike(ContactRow row) {
        other.setValue(row);
        other.focus();
    }

    private void composeRemains() {
        remains.setRenderer(new ComponentRenderer<>(this::item));
        remains.addClassName("merge-remains");
        remains.setVisible(false);
        remains.addValueChangeListener(change -> showPreview());
    }

    /** Two of the same name may have no details, or the same ones. */
    private ContactItem item(ContactRow row) {
        var isNamesake = !row.equals(one) && row.distinctName().isNamesakeOf(one.distinctName());
        return new ContactItem(row, isNamesake ? getTranslation("merge.chosen") : null);
    }

    private static Optional<ContactRow> meant(Others others, String typed) {
        return ContactTexts.meant(others.page(typed, 0, 2), typed);
    }

    /** An archived one does not remain. */
    private void choose(@Nullable ContactRow chosen) {
        alike.setVisible(chosen == null && alike.getChildren().count() > 1);
        remains.setVisible(chosen != null);
        remains.clear();
        if (chosen != null) {
            remains.setItems(one, chosen);
            remains.setValue(one.archived() ? chosen : one);
        }
    }

    private void showPreview() {
        refused.setText("");
        var chosen = other.getValue();
        var into = remains.getValue();
        preview = null;
        if (chosen == null || into == null) {
            effect.show(getTranslation("merge.choose"));
        } else {
            var merged = into.equals(one) ? chosen : one;
            try {
                preview = previewer.apply(merged.id(), into.id());
                effect.show(preview);
            } catch (Refusal refusal) {
                effect.show("");
                refused.setText(text(refusal));
            }
        }
        applyButton.setEnabled(preview != null);
    }

    private void apply() {
        if (preview != null && isOpened()) {
            apply.accept(this, preview);
        }
    }

    /** Goes on with what the merge comes to. Until then nothing else can be done here; if it is refused, it can again. */
    <T> void awaitDone(CompletableFuture<T> doing, SerializableConsumer<T> goOn) {
        setBusy(true);
        waiting.await(doing, () -> {}, result -> {
            setBusy(false);
            try {
                goOn.accept(result.get());
            } catch (Refusal refusal) {
                showPreview();
                if (preview != null) {
                    refused.setText(text(refusal));
                }
            }
        });
    }

    /** One that was deleted meanwhile has a name here, and elsewhere a number only. */
    private String text(Refusal refusal) {
        var gone = Stream.of(one, other.getValue())
                .filter(row -> refusal instanceof NotFound notFound && notFound.id() == row.id())
                .findFirst();
        return Refusals.text(
                gone.<Refusal>map(row -> ContactRefused.gone(row.name())).orElse(refusal));
    }

    private void setBusy(boolean busy) {
        other.setEnabled(!busy);
        remains.setEnabled(!busy);
        cancelButton.setEnabled(!busy);
        setCloseOnEsc(!busy);
        applyButton.setEnabled(!busy && preview != null);
    }
}
