package app.cartera.finance.ui;

import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.Polling;
import app.cartera.shared.ui.WaitingBar;
import app.cartera.shared.ui.page.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.concurrent.atomic.AtomicLong;

/** Lets an admin prove that the figures kept of projects and clients are those of their entries. */
@Route("settings/figures")
@Menu(title = "figures.title", order = 93, icon = "vaadin:check-square-o")
@RolesAllowed("ADMIN")
class FiguresView extends Main implements HasDynamicTitle {

    private final transient FigureChecks checks;
    private final Button check = new Button(getTranslation("figures.check"), click -> check());
    private final WaitingBar progress = new WaitingBar(getTranslation("figures.checking"));
    private final Paragraph reached = new Paragraph();
    private final Paragraph result = new Paragraph();

    FiguresView(FigureChecks checks) {
        this.checks = checks;
        addClassNames("page", "scrolls");
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.setDisableOnClick(true);
        progress.setIndeterminate(false);
        result.getElement().setAttribute("role", "status");
        add(
                new PageHeader(getPageTitle(), check),
                new Paragraph(getTranslation("figures.what")),
                new Paragraph(getTranslation("figures.how")),
                progress,
                reached,
                result);
        checks.last().ifPresent(this::await);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("figures.title");
    }

    private void check() {
        result.setText("");
        await(checks.check());
    }

    private void await(FigureChecks.Going going) {
        check.setEnabled(false);
        progress.await(going.answer(), () -> follow(going.projects(), going.checked()), ended -> {
            check.setEnabled(true);
            reached.setText("");
            show(ended.get());
        });
    }

    private void follow(AtomicLong projects, AtomicLong checked) {
        showProgress(projects, checked);
        Polling.until(this, () -> showProgress(projects, checked));
    }

    /** The totals of clients come after the projects: how far those have come is not known. */
    private boolean showProgress(AtomicLong projects, AtomicLong checked) {
        if (!progress.isWaiting()) {
            return true;
        }
        var all = projects.get();
        var done = Math.min(all, checked.get());
        var ofClients = all > 0 && done == all;
        progress.setIndeterminate(ofClients);
        progress.setMax(Math.max(1, all));
        progress.setValue(done);
        reached.setText(ofClients ? getTranslation("figures.ofClients") : ofProjects(done, all));
        return false;
    }

    private String ofProjects(long done, long all) {
        var formats = Formats.current();
        return all == 0 ? "" : getTranslation("figures.ofProjects", formats.number(done), formats.number(all));
    }

    private void show(FigureChecks.Ended ended) {
        var found = ended.found();
        var told = found.allRight()
                ? getTranslation("figures.same", found.projects())
                : getTranslation("figures.mended", found.projects(), found.mended(), found.clients(), found.totals());
        result.setText(
                told + " " + getTranslation("figures.ended", Formats.current().moment(ended.at())));
    }
}
