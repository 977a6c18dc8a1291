package app.cartera.finance.ui;

import app.cartera.finance.totals.FigureCheck;
import app.cartera.finance.totals.FigureCheckService;
import app.cartera.shared.ui.Polling;
import app.cartera.shared.ui.page.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Lets an admin prove that the figures kept of projects and clients are those of their entries. */
@Route("settings/figures")
@Menu(title = "figures.title", order = 93, icon = "vaadin:check-square-o")
@RolesAllowed("ADMIN")
class FiguresView extends Main implements HasDynamicTitle {

    private final transient FigureCheckService figures;
    private final Button check = new Button(getTranslation("figures.check"), click -> check());
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph result = new Paragraph();

    FiguresView(FigureCheckService figures) {
        this.figures = figures;
        addClassNames("page", "scrolls");
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.setDisableOnClick(true);
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", getTranslation("figures.checking"));
        result.getElement().setAttribute("role", "status");
        add(
                new PageHeader(getPageTitle(), check),
                new Paragraph(getTranslation("figures.what")),
                new Paragraph(getTranslation("figures.how")),
                progress,
                result);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("figures.title");
    }

    private void check() {
        progress.setMax(Math.max(1, figures.projects()));
        result.setText("");
        var running = figures.check();
        await(running.answer(), running.checked());
    }

    private void await(CompletableFuture<FigureCheck> answer, AtomicLong checked) {
        if (answer.isDone()) {
            show(answer);
        } else {
            progress.setVisible(true);
            Polling.until(this, () -> {
                progress.setValue(Math.min(progress.getMax(), checked.get()));
                if (answer.isDone()) {
                    show(answer);
                }
                return answer.isDone();
            });
        }
    }

    private void show(CompletableFuture<FigureCheck> answer) {
        progress.setVisible(false);
        check.setEnabled(true);
        var found = answer.join();
        result.setText(
                found.allRight()
                        ? getTranslation("figures.same", found.projects())
                        : getTranslation(
                                "figures.mended", found.projects(), found.mended(), found.clients(), found.totals()));
    }
}
