package app.cartera.project.ui;

import app.cartera.access.CurrentUser;
import app.cartera.project.ProjectRow;
import app.cartera.shared.ui.ClientBadge;
import app.cartera.shared.ui.PageHeader;
import app.cartera.shared.ui.ViewLinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;

/** The top of the pages of one project: what it is, whose it is, and its views, each of which has an address. */
class ProjectHeader extends Composite<Div> {

    private final PageHeader words = new PageHeader("");
    private final Div archived = new Div();
    private final ViewLinks views = new ViewLinks(getTranslation("project.tabs"));
    private final ProjectActs acts;
    private final boolean edits;

    ProjectHeader(ProjectActs acts, CurrentUser currentUser) {
        this.acts = acts;
        this.edits = currentUser.edits();
        archived.addClassNames("warning", "archived-banner");
        archived.getElement().setAttribute("role", "status");
        getContent().addClassName("project-header");
        getContent().add(words, archived, views);
    }

    void show(ProjectRow row, Class<? extends Component> selected) {
        words.setTitle(row.name());
        words.setSubtitle(row.code() == null ? "" : row.code());
        words.setActions(actions(row));
        showArchived(row);
        views.removeAll();
        add("project.summary", ProjectView.class, row.id(), selected);
        add("project.settings", ProjectSettingsView.class, row.id(), selected);
    }

    private Component[] actions(ProjectRow row) {
        var actions = new ArrayList<Component>();
        if (row.clientName() != null) {
            var link = new Anchor(ProjectTexts.clientPath(row.clientId()), row.clientName());
            actions.add(new ClientBadge(row.clientName(), link));
        }
        actions.add(ProjectTexts.badge(row.status()));
        if (row.archived()) {
            actions.add(new Badge(getTranslation("project.isArchived")));
        } else if (edits) {
            actions.add(new Button(getTranslation("project.archive"), click -> acts.archive(row)));
        }
        return actions.toArray(Component[]::new);
    }

    private void showArchived(ProjectRow row) {
        archived.removeAll();
        archived.setVisible(row.archived());
        archived.add(new Span(getTranslation("project.archived")));
        if (edits) {
            archived.add(new Button(getTranslation("project.restore"), click -> acts.restore(row)));
        }
    }

    private void add(String text, Class<? extends Component> view, long id, Class<? extends Component> selected) {
        views.add(new RouterLink(getTranslation(text), view, ProjectView.parameters(id)), view == selected);
    }
}
