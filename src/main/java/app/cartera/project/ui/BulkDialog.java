package app.cartera.project.ui;

import app.cartera.project.BulkChange;
import app.cartera.project.BulkPreview;
import app.cartera.project.ProjectStatus;
import app.cartera.shared.Refusal;
import app.cartera.shared.ui.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks what is to be done to many projects, shows at once what that would do, and does what was shown. A refusal is shown
 * here, with everything chosen still there.
 */
class BulkDialog extends Dialog {

    private static final int GROUPS_NAMED = 3;

    private final String act;
    private final SerializableBiFunction<BulkChange, Boolean, BulkPreview> previewer;
    private final SerializableConsumer<BulkPreview> apply;
    private final Paragraph refused = new Paragraph();
    private final Div effect = new Div();
    private final Checkbox includeClosed = new Checkbox(getTranslation("bulk.includeClosed"), tick -> preview());
    private final Button applyButton = new Button("", click -> apply());

    @Nullable
    private BulkChange change;

    @Nullable
    private BulkPreview preview;

    /** @param act {@code assign}, {@code remove} or {@code status}: the section of the texts */
    BulkDialog(
            String act,
            SerializableBiFunction<BulkChange, Boolean, BulkPreview> previewer,
            SerializableConsumer<BulkPreview> apply) {
        this.act = act;
        this.previewer = previewer;
        this.apply = apply;
        setHeaderTitle(getTranslation("bulk." + act + ".title"));
        setCloseOnOutsideClick(false);
        setWidth("420px");
        addClassName("bulk-dialog");
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        effect.addClassName("bulk-effect");
        effect.getElement().setAttribute("role", "status");
        includeClosed.setVisible(false);
        applyButton.addThemeVariants(ButtonVariant.PRIMARY);
        applyButton.setDisableOnClick(true);
        add(refused, effect, includeClosed);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), applyButton);
        show(null);
    }

    /** Puts the control that chooses the value on top. */
    <C extends Component & Focusable<?>> void setChooser(C chooser) {
        addComponentAsFirst(chooser);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                chooser.focus();
            }
        });
    }

    /** Shows what this would do; nothing while no value is chosen. */
    void choose(@Nullable BulkChange chosen) {
        change = chosen;
        preview();
    }

    private void preview() {
        refused.setText("");
        try {
            show(change == null ? null : previewer.apply(change, includeClosed.getValue()));
        } catch (Refusal refusal) {
            show(null);
            refused.setText(Refusals.text(refusal));
        }
    }

    private void show(@Nullable BulkPreview shown) {
        preview = shown;
        effect.removeAll();
        var changing = shown == null ? 0 : shown.changing();
        if (shown == null) {
            effect.add(new Paragraph(getTranslation("bulk." + act + ".choose")));
        } else {
            effect.add(new Paragraph(getTranslation("bulk.selected", shown.selected())), groups(shown));
            includeClosed.setVisible(shown.closed() > 0 || shown.includeClosed());
        }
        applyButton.setText(getTranslation("bulk." + act + ".apply", changing));
        applyButton.setEnabled(changing > 0);
    }

    private UnorderedList groups(BulkPreview shown) {
        var list = new UnorderedList(new ListItem(changing(shown)));
        if (shown.already() > 0) {
            list.add(new ListItem(getTranslation("bulk." + act + ".already", shown.already())));
        }
        if (shown.closed() > 0) {
            list.add(new ListItem(getTranslation("bulk.closed", shown.closed())));
        }
        return list;
    }

    private String changing(BulkPreview shown) {
        var changing = getTranslation("bulk.changing", shown.changing());
        var named = shown.from().stream()
                .limit(GROUPS_NAMED)
                .map(group -> getTranslation("bulk.from", group.projects(), value(group.value())))
                .collect(Collectors.joining(", "));
        var others = shown.from().stream()
                .skip(GROUPS_NAMED)
                .mapToLong(BulkPreview.Group::projects)
                .sum();
        var all = others == 0 ? named : named + getTranslation("bulk.fromOthers", others);
        return shown.changing() == 0 ? changing : changing + " (" + all + ")";
    }

    private String value(@Nullable String value) {
        if (value == null) {
            return getTranslation("bulk.from.noClient");
        } else if (change instanceof BulkChange.ChangeStatus) {
            return getTranslation("bulk.from.status", ProjectTexts.status(ProjectStatus.valueOf(value)));
        } else {
            return getTranslation("bulk.from.client", value);
        }
    }

    private void apply() {
        try {
            if (preview != null && isOpened()) {
                apply.accept(preview);
                close();
            }
        } catch (Refusal refusal) {
            refused.setText(Refusals.text(refusal));
            applyButton.setEnabled(true);
        }
    }
}
