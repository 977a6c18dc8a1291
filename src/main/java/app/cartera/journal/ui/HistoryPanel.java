package app.cartera.journal.ui;

import app.cartera.access.CurrentUser;
import app.cartera.journal.ActivityFilter;
import app.cartera.journal.FieldChange;
import app.cartera.journal.History;
import app.cartera.journal.HistoryEntry;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordKey;
import app.cartera.journal.RecordType;
import app.cartera.shared.Values;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.OneClick;
import app.cartera.shared.ui.page.EmptyState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** What was done to one record, the latest first: who, when, and each value before and after. */
public class HistoryPanel extends Composite<Div> {

    private static final int MORE = 20;
    private static final Set<OperationKind> BEGINNINGS =
            EnumSet.of(OperationKind.CREATE, OperationKind.POST, OperationKind.IMPORT);

    private final transient History history;
    private final transient CurrentUser currentUser;

    private final OrderedList entries = new OrderedList();
    private final EmptyState nothing = new EmptyState(VaadinIcon.CLOCK, getTranslation("history.empty"));
    private final RouterLink all = new RouterLink(getTranslation("history.all"), ActivityView.class);
    private final Button more = new Button(getTranslation("history.more"));

    private RecordType type = RecordType.PROJECT;
    private long id;
    private int limit = MORE;

    @Nullable
    private SerializableConsumer<HistoryEntry> undo;

    public HistoryPanel(History history, CurrentUser currentUser) {
        this.history = history;
        this.currentUser = currentUser;
        getContent().addClassName("history");
        entries.addClassName("history-entries");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        OneClick.on(more, this::showMore);
        getContent().add(entries, nothing, more, all);
    }

    /** Offers to undo what can be undone, to those who may edit; whoever shows this panel does it. */
    public void onUndo(SerializableConsumer<HistoryEntry> undo) {
        this.undo = undo;
    }

    /** Shows the history of this record, read afresh. */
    public void show(RecordType type, long id) {
        this.type = type;
        this.id = id;
        var latest = history.of(type, id, limit + 1);
        entries.removeAll();
        latest.stream().limit(limit).map(this::entry).forEach(entries::add);
        nothing.setVisible(latest.isEmpty());
        entries.setVisible(!latest.isEmpty());
        more.setVisible(latest.size() > limit);
        all.setQueryParameters(new QueryParameters(
                ActivityFilter.NONE.withRecord(new RecordKey(type, id)).parameters()));
        all.setVisible(!latest.isEmpty());
    }

    private void showMore() {
        limit += MORE;
        show(type, id);
    }

    private ListItem entry(HistoryEntry entry) {
        var head = new Div(span("history-who", entry.user()), operationLink(entry), when(entry.at()));
        head.addClassName("history-head");
        if (undo != null && entry.undoable() && currentUser.edits()) {
            head.add(undoButton(entry, undo));
        }
        return new ListItem(head, BEGINNINGS.contains(entry.kind()) ? created(entry) : changes(entry));
    }

    private RouterLink operationLink(HistoryEntry entry) {
        return new RouterLink(
                StringUtils.capitalize(what(entry)),
                OperationView.class,
                OperationView.parameters(entry.operationId()));
    }

    /** What a record began with, side by side: nothing came before. */
    private UnorderedList created(HistoryEntry entry) {
        var values = new UnorderedList();
        values.addClassNames("history-changes", "history-created");
        entry.changes().stream()
                .map(change -> new ListItem(label(change), after(change)))
                .forEach(values::add);
        return values;
    }

    private UnorderedList changes(HistoryEntry entry) {
        var changes = new UnorderedList();
        changes.addClassName("history-changes");
        entry.changes().stream().map(this::change).forEach(changes::add);
        return changes;
    }

    private String what(HistoryEntry entry) {
        var kind = getTranslation("history.kind." + entry.kind());
        return entry.records() > 1 ? getTranslation("history.onMany", kind, entry.records()) : kind;
    }

    private Component when(Instant at) {
        var time = span("history-when", Formats.current().moment(at));
        time.getElement().setAttribute("title", at.toString());
        return time;
    }

    private Button undoButton(HistoryEntry entry, SerializableConsumer<HistoryEntry> undo) {
        var button = new Button(getTranslation("history.undo"));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        OneClick.on(button, () -> undo.accept(entry));
        button.setAriaLabel(
                getTranslation("history.undoOf", what(entry), Formats.current().moment(entry.at())));
        return button;
    }

    private ListItem change(FieldChange change) {
        // Of a tag there is nothing to show but what became of it.
        if (Values.isInSet(change.field())) {
            return new ListItem(label(change), after(change));
        }
        var before = new FieldText(getLocale(), type).value(change.field(), change.before());
        return new ListItem(label(change), span("history-before", before), span("history-arrow", " → "), after(change));
    }

    private Span label(FieldChange change) {
        return span("history-field", new FieldText(getLocale(), type).label(change.field()) + ": ");
    }

    private Span after(FieldChange change) {
        return span("history-after", new FieldText(getLocale(), type).value(change.field(), change.after()));
    }

    private static Span span(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
