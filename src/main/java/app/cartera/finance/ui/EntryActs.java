package app.cartera.finance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.access.Later;
import app.cartera.finance.CategoryRow;
import app.cartera.finance.ChangedEntries;
import app.cartera.finance.ClosedToEntries;
import app.cartera.finance.EntryBulkService;
import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryGone;
import app.cartera.finance.EntryService;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.UndoService;
import app.cartera.journal.ui.OperationView;
import app.cartera.journal.ui.UndoActs;
import app.cartera.shared.Refusal;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.Refusals;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Posts, corrects and removes entries of a project, and says what has become of them. Whatever comes of it is shown, also that
 * somebody else has closed the project or removed the entry meanwhile. What writes is done beside the page: it waits for who
 * imports rates, or changes many projects.
 */
class EntryActs implements Serializable {

    private final transient EntryService entries;
    private final transient EntryBulkService bulk;
    private final transient Later later;
    private final UndoActs undo;
    private final Command afterwards;

    /** @param afterwards shows what has become of the project and its entries */
    EntryActs(
            EntryService entries,
            EntryBulkService bulk,
            OperationRuns runs,
            UndoService undoing,
            Later later,
            Command afterwards) {
        this.entries = entries;
        this.bulk = bulk;
        this.later = later;
        this.undo = new UndoActs(undoing, runs, later, afterwards);
        this.afterwards = afterwards;
    }

    CompletableFuture<EntryForm> post(EntryForm typed) {
        return later.actLong(() -> entries.post(typed));
    }

    void edit(long id, SerializableSupplier<CategoryNames> categories) {
        orTell(() -> new EntryDialog(
                        entries.form(id),
                        categories,
                        typed -> later.actLong(() -> entries.save(typed)),
                        saved -> tellSaved(),
                        this::refused)
                .open());
    }

    private void tellSaved() {
        afterwards.execute();
        Notifications.success(translate("entries.saved"));
    }

    /** Shows what has changed meanwhile. What was refused is told where it was typed. */
    void refused(Refusal refusal) {
        if (refusal instanceof ClosedToEntries || refusal instanceof EntryGone) {
            afterwards.execute();
        }
    }

    CompletableFuture<ChangedEntries> remove(Set<Long> ids) {
        return later.actLong(() -> bulk.remove(ids));
    }

    /** Tells what has become of it. */
    void removed(Supplier<ChangedEntries> ended) {
        orTell(() -> {
            var removed = ended.get();
            afterwards.execute();
            tell("entries.removed", removed);
        });
    }

    void setCategory(Set<Long> ids, CategoryNames categories) {
        new SetCategoryDialog(
                        ids.size(), categories, chosen -> setCategory(ids, chosen), this::tellCategorySet, afterwards)
                .open();
    }

    private CompletableFuture<Optional<ChangedEntries>> setCategory(Set<Long> ids, Optional<CategoryRow> category) {
        return later.actLong(
                () -> bulk.setCategory(ids, category.map(CategoryRow::id).orElse(null)));
    }

    private void tellCategorySet(Optional<CategoryRow> category, Optional<ChangedEntries> changed) {
        afterwards.execute();
        var isSet = category.isPresent();
        changed.ifPresentOrElse(
                some -> tell(isSet ? "entries.categorySet" : "entries.categoryTaken", some),
                () -> Notifications.success(translate(isSet ? "entries.categorySame" : "entries.categoryNone")));
    }

    private void orTell(Command act) {
        try {
            act.execute();
        } catch (Refusal refusal) {
            afterwards.execute();
            Refusals.show(refusal);
        }
    }

    private void tell(String key, ChangedEntries changed) {
        var operation = changed.operationId();
        if (changed.done()) {
            Notifications.success(
                    translate(key, changed.entries()), translate("history.undo"), undo.takingBack(operation));
        } else {
            Notifications.success(
                    translate("operation.underWay"),
                    translate("undo.show"),
                    () -> UI.getCurrent().navigate(OperationView.class, OperationView.parameters(operation)));
        }
    }
}
