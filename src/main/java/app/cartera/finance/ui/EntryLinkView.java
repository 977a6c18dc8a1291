package app.cartera.finance.ui;

import app.cartera.finance.EntryService;
import app.cartera.project.ui.ProjectView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The address of an entry, which leads to where it is shown: among the others of its project. */
@Route("finance/entries/:entryId(\\d{1,18})")
@RolesAllowed({"MANAGER", "ADMIN"})
class EntryLinkView extends Div implements BeforeEnterObserver {

    private final transient EntryService entries;

    EntryLinkView(EntryService entries) {
        this.entries = entries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("entryId").map(Long::valueOf).orElseThrow();
        event.forwardTo(ProjectFinanceView.class, ProjectView.parameters(entries.projectOf(id)));
    }
}
