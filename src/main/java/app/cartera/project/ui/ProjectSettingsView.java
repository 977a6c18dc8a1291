package app.cartera.project.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.Later;
import app.cartera.access.UserNames;
import app.cartera.contact.ClientChoices;
import app.cartera.contact.ContactRow;
import app.cartera.journal.RecordType;
import app.cartera.journal.StaleForm;
import app.cartera.journal.ui.StaleFormDialog;
import app.cartera.project.ProjectArchived;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectService;
import app.cartera.project.TagService;
import app.cartera.shared.DistinctName;
import app.cartera.shared.Refusal;
import app.cartera.shared.Values;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.OneClick;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.WaitingBar;
import app.cartera.shared.ui.dialog.DiscardQuestion;
import app.cartera.shared.ui.dialog.Unsaved;
import app.cartera.shared.ui.page.TitledSection;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The settings of one project in one form: status, basic information with the client, financial details. */
@Route("projects/:projectId(\\d+)/settings")
@PermitAll
public class ProjectSettingsView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient ProjectService projects;
    private final transient ClientChoices clients;
    private final transient UserNames userNames;
    private final transient Later later;
    private final transient CurrentUser currentUser;

    private final ProjectHeader header;
    private final StatusFields status = new StatusFields();
    private final BasicInformationFields basic;
    private final FinancialFields financial;
    private final WaitingBar waiting = new WaitingBar(getTranslation("operation.progress"));
    private final Button save = new Button(getTranslation("action.save"));
    private final Button discard = new Button(getTranslation("project.discard"), click -> load());

    private final Div buttons = new Div(save, discard);

    private long id;

    @Nullable
    private ProjectForm opened;

    ProjectSettingsView(
            ProjectService projects,
            ClientChoices clients,
            TagService tags,
            UserNames userNames,
            Later later,
            CurrentUser currentUser) {
        this.projects = projects;
        this.clients = clients;
        this.userNames = userNames;
        this.later = later;
        this.currentUser = currentUser;
        header = new ProjectHeader(projects, later, this::refresh, currentUser);
        basic = new BasicInformationFields(clients, tags, userNames, currentUser);
        financial = new FinancialFields(currentUser);
        addClassNames("page", "scrolls");
        add(
                header,
                new TitledSection(getTranslation("field.project.status"), status),
                new TitledSection(getTranslation("project.basic"), basic),
                new TitledSection(getTranslation("project.financial"), financial));
        prepareButtons();
        add(waiting, buttons);
        fields().forEach(some -> some.onTyped(this::showWhetherDirty));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = ProjectView.id(event);
        leaveSaving();
        load();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (waiting.isWaiting()) {
            DiscardQuestion.askWhileSaving(event, () -> !waiting.isWaiting() && isDirty());
        } else if (isDirty()) {
            DiscardQuestion.ask(event);
        }
    }

    @Override
    public String getPageTitle() {
        return opened == null ? "" : opened.name();
    }

    private void load() {
        var overview = projects.overview(id);
        showState(overview.row());
        opened = overview.data();
        UI.getCurrent().getPage().setTitle(getPageTitle());
        show(opened);
    }

    /** Shows what has become of the project, and leaves what is being typed as it is. */
    private void refresh() {
        var overview = projects.overview(id);
        showState(overview.row());
        if (opened == null || !isDirty()) {
            opened = overview.data();
            show(opened);
        } else if (Values.differing(opened, overview.data()).isEmpty()) {
            opened = overview.data();
        }
    }

    private void showState(ProjectRow row) {
        var editable = currentUser.edits() && !row.archived();
        header.show(row, ProjectHeader.Page.SETTINGS);
        fields().forEach(some -> some.setReadOnly(!editable));
        buttons.setVisible(editable);
    }

    private void show(ProjectForm form) {
        fields().forEach(some -> some.show(form));
        showWhetherDirty();
    }

    private void showWhetherDirty() {
        Unsaved.mark(this, isDirty());
    }

    private void save() {
        var before = opened;
        if (before != null && !waiting.isWaiting()) {
            var typed = typed(before);
            // Backwards, so that of several wrong controls the first one gets the focus.
            var accepted =
                    fields().reversed().stream().map(some -> some.check(typed)).reduce(true, Boolean::logicalAnd);
            if (accepted) {
                save(before, typed);
            }
        }
    }

    /** In another currency all entries of the project follow, and who changes rates or many projects may be in the way. */
    private void save(ProjectForm before, ProjectForm typed) {
        waiting.await(later.actLong(() -> projects.save(typed)), () -> setBusy(true), ended -> {
            setBusy(false);
            goOn(before, typed, ended);
        });
    }

    private void setBusy(boolean busy) {
        fields().forEach(some -> some.setEnabled(!busy));
        buttons.setEnabled(!busy);
    }

    /** Of another project, or of this one shown anew. */
    private void leaveSaving() {
        waiting.cancel();
        setBusy(false);
    }

    private void goOn(ProjectForm before, ProjectForm typed, Supplier<ProjectForm> ended) {
        try {
            var saved = ended.get();
            load();
            Notifications.success(getTranslation("project.saved", saved.name()));
        } catch (StaleForm stale) {
            new StaleFormDialog<>(stale, RecordType.PROJECT, before, typed, this::name, this::goOn).open();
        } catch (ProjectArchived archived) {
            refresh();
            Refusals.show(archived);
        } catch (Refusal refusal) {
            var message = Refusals.text(refusal);
            if (fields().stream().noneMatch(some -> some.refuse(refusal.field(), message))) {
                Notifications.failure(message);
            }
        }
    }

    private void goOn(ProjectForm current, ProjectForm merged) {
        load();
        opened = current;
        show(merged);
    }

    private DistinctName name(String field, Long reference) {
        return field.equals("clientId")
                ? clients.find(reference).map(ContactRow::distinctName).orElseGet(() -> new DistinctName(""))
                : new DistinctName(userNames.names(List.of(reference)).getOrDefault(reference, ""));
    }

    private ProjectForm typed(ProjectForm before) {
        var form = before;
        for (var some : fields()) {
            form = some.typed(form);
        }
        return form;
    }

    private boolean isDirty() {
        return opened != null
                && currentUser.edits()
                && !Values.differing(opened, typed(opened)).isEmpty();
    }

    private List<ProjectFields> fields() {
        return List.of(status, basic, financial);
    }

    private void prepareButtons() {
        save.addThemeVariants(ButtonVariant.PRIMARY);
        OneClick.on(save, this::save);
        // The value of a field reaches the server when the field loses the focus, which Enter alone does not do.
        save.addClickShortcut(Key.ENTER).listenOn(basic.singleLineFields()).resetFocusOnActiveElement();
        buttons.addClassName("page-actions");
    }
}
