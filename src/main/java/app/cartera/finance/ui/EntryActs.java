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
import app.cartera.journal.UndoService;
import app.cartera.journal.ui.UndoActs;
import app.cartera.shared.Refusal;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.Refusals;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/**
 * Posts, corrects and removes entries of a project, and says what has become of them. Whatever comes of it is shown, also that
 * somebody else has closed the project or removed the entry meanwhile.
 */
class EntryActs implements Serializable {

    private final transient EntryService entries;
    private final transient EntryBulkService bulk;
    private final UndoActs undo;
    private final Command afterwards;

    /** @param afterwards shows what has become of the project and its entries */
    EntryActs(EntryService entries, EntryBulkService bulk, UndoService undoing, Later later, Command afterwards) {
        this.entries = entries;
        this.bulk = bulk;
        this.undo = new UndoActs(undoing, later, afterwards);
        this.afterwards = afterwards;
    }

    void post(EntryForm typed) {
        write(() -> entries.post(typed));
    }

    void edit(long id, CategoryNames categories) {
        orTell(() -> new EntryDialog(entries.form(id), categories, this::save).open());
    }

    private void save(EntryForm typed) {
        write(() -> entries.save(typed));
        Notifications.success(translate("entries.saved"));
    }

    void remove(Set<Long> ids) {
        orTell(() -> {
            var removed = bulk.remove(ids);
            afterwards.execute();
            tell("entries.removed", removed);
        });
    }

    void setCategory(Set<Long> ids, CategoryNames categories) {
        new SetCategoryDialog(ids.size(), categories, chosen -> setCategory(ids, chosen)).open();
    }

    private void setCategory(Set<Long> ids, Optional<CategoryRow> category) {
        orTell(() -> {
            var changed = bulk.setCategory(ids, category.map(CategoryRow::id).orElse(null));
            afterwards.execute();
            changed.ifPresentOrElse(
                    some -> tell("entries.categorySet", some),
                    () -> Notifications.success(translate("entries.categorySame")));
        });
    }

    /** What is refused otherwise is shown where it was typed. */
    private void write(Command change) {
        try {
            change.execute();
        } catch (ClosedToEntries | EntryGone changedMeanwhile) {
            afterwards.execute();
            throw changedMeanwhile;
        }
        afterwards.execute();
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
        Notifications.success(
                translate(key, changed.entries()), translate("history.undo"), undo.takingBack(changed.operationId()));
    }
}
