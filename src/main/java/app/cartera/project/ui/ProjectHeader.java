package app.cartera.project.ui;

import app.cartera.project.ProjectRow;
import app.cartera.shared.ui.ClientBadge;
import app.cartera.shared.ui.PageHeader;
import app.cartera.shared.ui.ViewLinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;

/** The top of the pages of one project: what it is, whose it is, and its views, each of which has an address. */
class ProjectHeader extends Composite<Div> {

    private final PageHeader words = new PageHeader("");
    private final ViewLinks views = new ViewLinks(getTranslation("project.tabs"));

    ProjectHeader() {
        getContent().add(words, views);
    }

    void show(ProjectRow row, Class<? extends Component> selected) {
        words.setTitle(row.name());
        words.setSubtitle(row.code() == null ? "" : row.code());
        var badge = ProjectTexts.badge(row.status());
        if (row.clientName() == null) {
            words.setActions(badge);
        } else {
            var link = new Anchor(ProjectTexts.clientPath(row.clientId()), row.clientName());
            words.setActions(new ClientBadge(row.clientName(), link), badge);
        }
        views.removeAll();
        add("project.summary", ProjectView.class, row.id(), selected);
        add("project.settings", ProjectSettingsView.class, row.id(), selected);
    }

    private void add(String text, Class<? extends Component> view, long id, Class<? extends Component> selected) {
        views.add(new RouterLink(getTranslation(text), view, ProjectView.parameters(id)), view == selected);
    }
}
