package app.cartera.project.ui;

import app.cartera.access.CurrentUser;
import app.cartera.contact.ClientChoices;
import app.cartera.contact.ui.ContactPicker;
import app.cartera.project.BulkChange;
import app.cartera.project.BulkPreview;
import app.cartera.project.BulkResult;
import app.cartera.project.ProjectBulkService;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectSelection;
import app.cartera.project.ProjectStatus;
import app.cartera.project.UndoResult;
import app.cartera.shared.Refusal;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.RowMenu;
import com.vaadin.flow.component.contextmenu.HasMenuItems;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The acts on many projects: asks in a dialog, does it, says what was done, and offers to take it back. */
class BulkActions implements Serializable {

    private final transient ProjectBulkService bulk;
    private final transient ClientChoices clients;
    private final transient CurrentUser currentUser;
    private final Command changed;

    /** @param changed called whenever projects have changed */
    BulkActions(ProjectBulkService bulk, ClientChoices clients, CurrentUser currentUser, Command changed) {
        this.bulk = bulk;
        this.clients = clients;
        this.currentUser = currentUser;
        this.changed = changed;
    }

    /** Adds the acts to a menu; the selection is asked for when one of them is chosen. */
    void addTo(HasMenuItems menu, SerializableSupplier<ProjectSelection> selection) {
        acts().forEach((text, act) -> menu.addItem(text, click -> act.accept(selection.get())));
    }

    /** Adds the acts to the menu of one project. */
    void addTo(RowMenu<ProjectRow> menu) {
        acts().forEach((text, act) ->
                menu.addItem(text, row -> act.accept(new ProjectSelection.Picked(Set.of(row.id())))));
    }

    private Map<String, SerializableConsumer<ProjectSelection>> acts() {
        var acts = new LinkedHashMap<String, SerializableConsumer<ProjectSelection>>();
        acts.put(text("bulk.assign.menu"), this::assignClient);
        acts.put(text("bulk.remove.menu"), this::removeClient);
        acts.put(text("bulk.status.menu"), this::changeStatus);
        return acts;
    }

    void assignClient(ProjectSelection selection) {
        var dialog = dialog("assign", selection);
        var picker = new ContactPicker(text("field.project.clientId"), clients, currentUser);
        picker.addValueChangeListener(pick -> dialog.choose(assigning(pick.getValue())));
        dialog.setChooser(picker);
        dialog.open();
    }

    void removeClient(ProjectSelection selection) {
        var dialog = dialog("remove", selection);
        dialog.choose(new BulkChange.RemoveClient());
        dialog.open();
    }

    void changeStatus(ProjectSelection selection) {
        var dialog = dialog("status", selection);
        var status = new Select<ProjectStatus>();
        status.setLabel(text("bulk.status.new"));
        status.setItems(ProjectStatus.values());
        status.setItemLabelGenerator(ProjectTexts::status);
        status.addValueChangeListener(choice -> dialog.choose(new BulkChange.ChangeStatus(choice.getValue())));
        dialog.setChooser(status);
        dialog.open();
    }

    /** Takes an operation back and says what went back and what stayed. */
    void undo(long operationId) {
        try {
            var result = bulk.undo(operationId);
            Notifications.success(told(result));
        } catch (Refusal refusal) {
            Refusals.show(refusal);
        }
        changed.execute();
    }

    private BulkDialog dialog(String act, ProjectSelection selection) {
        return new BulkDialog(
                act,
                (change, includeClosed) -> bulk.preview(change, selection, includeClosed),
                preview -> apply(act, preview));
    }

    private void apply(String act, BulkPreview preview) {
        var result = bulk.apply(preview);
        changed.execute();
        if (result.changed() == 0) {
            Notifications.failure(told(act, result));
        } else {
            Notifications.success(told(act, result), text("bulk.undo"), () -> undo(result.operationId()));
        }
    }

    private static @Nullable BulkChange assigning(@Nullable Long clientId) {
        return clientId == null ? null : new BulkChange.AssignClient(clientId);
    }

    private static String told(String act, BulkResult result) {
        var done = text("bulk." + act + ".done", result.changed());
        return result.changedMeanwhile() == 0
                ? done
                : done + " " + text("bulk.changedMeanwhile", result.changedMeanwhile());
    }

    private static String told(UndoResult result) {
        var done = text("bulk.undone", result.reverted());
        return result.changedSince() == 0
                ? done
                : done + " " + text("bulk.undone.stayed", result.changedSince(), String.join(", ", result.examples()));
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
