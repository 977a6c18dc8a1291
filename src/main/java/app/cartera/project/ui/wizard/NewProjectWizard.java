package app.cartera.project.ui.wizard;

import app.cartera.access.CurrentUser;
import app.cartera.access.UserNames;
import app.cartera.contact.ClientChoices;
import app.cartera.project.DraftGone;
import app.cartera.project.DraftService;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectService;
import app.cartera.project.TagService;
import app.cartera.project.ui.BasicInformationFields;
import app.cartera.project.ui.FinancialFields;
import app.cartera.project.ui.ProjectGridView;
import app.cartera.project.ui.ProjectView;
import app.cartera.shared.Refusal;
import app.cartera.shared.UrlParameters;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.PageAddress;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.dialog.Unsaved;
import app.cartera.shared.ui.page.PageHeader;
import app.cartera.shared.ui.page.StepList;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Creates a project in three steps. Draft and step are in the address, and what is typed is kept as one types: neither
 * going back, nor a reload, nor an expired session loses anything.
 */
@Route("projects/new")
@RolesAllowed({"EDITOR", "MANAGER", "ADMIN"})
public class NewProjectWizard extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** The client it is for, as a parameter of the address. */
    public static final String CLIENT = "client";

    private static final String DRAFT = "draft";
    private static final String STEP = "step";

    private final StepList stepList = new StepList();
    private final Div content = new Div();
    private final WizardButtons buttons = new WizardButtons(this::goBack, this::goOn, this::create);
    private final List<WizardStep> steps;

    private final Draft draft;
    private int current;

    NewProjectWizard(
            DraftService drafts,
            ProjectService projects,
            ClientChoices clients,
            TagService tags,
            UserNames userNames,
            CurrentUser currentUser) {
        draft = new Draft(drafts, projects, clients);
        var basic = new BasicInformationFields(clients, tags, userNames, currentUser);
        var financial = new FinancialFields(currentUser);
        basic.onTyped(this::keep);
        financial.onTyped(this::keep);
        buttons.goOnWithEnterIn(basic.singleLineFields());
        steps = List.of(
                new FieldsStep("project.basic", basic),
                new FieldsStep("project.financial", financial),
                new SummaryStep(basic, currentUser));
        content.addClassName("wizard-step");
        Unsaved.isKept(content);
        addClassNames("page", "scrolls");
        add(new PageHeader(getTranslation("wizard.title")), stepList, content, buttons);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("wizard.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters =
                UrlParameters.of(event.getLocation().getQueryParameters().getParameters());
        var asked = parameters.text(DRAFT).orElse(null);
        if (asked == null) {
            enter(parameters.id(CLIENT));
        } else {
            current = step(parameters);
            if (asked.equals(draft.id())) {
                showStep();
            } else if (draft.open(asked)) {
                show();
            } else {
                leaveGone(event);
            }
        }
    }

    private static int step(UrlParameters parameters) {
        return parameters
                        .text(STEP)
                        .filter(text -> text.matches("[123]"))
                        .map(Integer::parseInt)
                        .orElse(1)
                - 1;
    }

    private void enter(@Nullable Long clientId) {
        current = 0;
        draft.unfinished().ifPresentOrElse(left -> offer(left, clientId), () -> begin(clientId));
    }

    private void offer(Draft.Unfinished left, @Nullable Long clientId) {
        stepList.setVisible(false);
        buttons.setVisible(false);
        content.removeAll();
        content.add(new UnfinishedDraft(
                left.name(), () -> resume(left.id(), clientId), () -> beginInPlaceOf(left, clientId)));
    }

    private void resume(String id, @Nullable Long clientId) {
        if (draft.open(id)) {
            show();
            replaceAddress();
        } else {
            begin(clientId);
            Refusals.show(new DraftGone());
        }
    }

    private void beginInPlaceOf(Draft.Unfinished left, @Nullable Long clientId) {
        draft.discard(left);
        begin(clientId);
    }

    private void begin(@Nullable Long clientId) {
        draft.begin(clientId);
        show();
    }

    /** In place of the address one came by, so that the back button leaves the wizard. */
    private void replaceAddress() {
        PageAddress.replace(this, new Location("projects/new", parameters(current)));
    }

    private void show() {
        steps.forEach(step -> step.show(draft.begun()));
        showStep();
    }

    private void showStep() {
        var step = steps.get(current);
        stepList.setVisible(true);
        stepList.show(steps.stream().map(WizardStep::title).toList(), current);
        buttons.setVisible(true);
        buttons.show(current == 0, current == steps.size() - 1);
        if (current == steps.size() - 1) {
            step.show(typed());
        }
        content.removeAll();
        content.add(step.content());
        step.focus();
    }

    private void leaveGone(BeforeEnterEvent event) {
        Refusals.show(new DraftGone());
        event.forwardTo(ProjectGridView.class, QueryParameters.empty());
    }

    private ProjectForm typed() {
        var form = draft.begun();
        for (var step : steps) {
            form = step.typed(form);
        }
        return form;
    }

    private void keep() {
        var isFirst = draft.id() == null;
        draft.keep(typed());
        if (isFirst) {
            replaceAddress();
        }
    }

    private void goBack() {
        goTo(current - 1);
    }

    private void goOn() {
        if (steps.get(current).check(typed())) {
            goTo(current + 1);
        }
    }

    private void goTo(int step) {
        UI.getCurrent().navigate(NewProjectWizard.class, parameters(step));
    }

    private QueryParameters parameters(int step) {
        return new QueryParameters(
                UrlParameters.empty().put(DRAFT, draft.id()).put(STEP, step + 1).asMap());
    }

    private void create() {
        var typed = typed();
        firstWrong(typed).ifPresentOrElse(step -> mark(step, () -> step.check(typed)), () -> create(typed));
    }

    private void create(ProjectForm typed) {
        try {
            var created = draft.create(typed);
            UI.getCurrent().navigate(ProjectView.class, ProjectView.parameters(id(created)));
            Notifications.success(getTranslation("wizard.created", created.name()));
        } catch (DraftGone gone) {
            Refusals.show(gone);
            UI.getCurrent().navigate(ProjectGridView.class);
        } catch (Refusal refusal) {
            show(refusal);
        }
    }

    private static long id(ProjectForm created) {
        return created.id() == null ? 0 : created.id();
    }

    private void show(Refusal refusal) {
        var message = Refusals.text(refusal);
        steps.stream()
                .filter(step -> step.refuse(refusal.field(), message))
                .findFirst()
                .ifPresentOrElse(
                        step -> mark(step, () -> step.refuse(refusal.field(), message)),
                        () -> Notifications.failure(message));
    }

    private Optional<WizardStep> firstWrong(ProjectForm typed) {
        return steps.stream().filter(step -> !step.check(typed)).findFirst();
    }

    /** Goes to the step in which something is wrong and says it there, once more: what is wrong has the focus. */
    private void mark(WizardStep step, Runnable wrong) {
        if (steps.indexOf(step) != current) {
            goTo(steps.indexOf(step));
        }
        wrong.run();
    }
}
