package app.cartera.project.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.Later;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectService;
import app.cartera.shared.ui.ContactAddress;
import app.cartera.shared.ui.ProjectAddress;
import app.cartera.shared.ui.page.ArchivedBanner;
import app.cartera.shared.ui.page.NameBadge;
import app.cartera.shared.ui.page.PageHeader;
import app.cartera.shared.ui.page.ViewLinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.stream.Stream;

/** The top of the pages of one project: what it is, whose it is, and its views, each of which has an address. */
public class ProjectHeader extends Composite<Div> {

    /** The pages of a project; other features have some of them. */
    public enum Page {
        SUMMARY("project.summary", ""),
        FINANCE("project.finance", "/finance"),
        SETTINGS("project.settings", "/settings");

        private final String title;
        private final String path;

        Page(String title, String path) {
            this.title = title;
            this.path = path;
        }
    }

    private final PageHeader words = new PageHeader("");
    private final ArchivedBanner archived;
    private final ViewLinks views = new ViewLinks(getTranslation("project.tabs"));
    private final ProjectActs acts;
    private final boolean edits;
    private final boolean seesMoney;

    /** @param changed shows what has become of the project */
    public ProjectHeader(ProjectService projects, Later later, Command changed, CurrentUser currentUser) {
        this.acts = new ProjectActs(projects, later, changed);
        this.edits = currentUser.edits();
        this.seesMoney = currentUser.seesMoney();
        archived = new ArchivedBanner(getTranslation("project.archived"), getTranslation("project.restore"), edits);
        getContent().addClassName("project-header");
        getContent().add(words, archived, views);
    }

    public void show(ProjectRow row, Page selected) {
        words.setTitle(row.name());
        words.setSubtitle(row.code() == null ? "" : row.code());
        words.setActions(actions(row));
        archived.show(row.archived(), () -> acts.restore(row));
        Stream.of(Page.values())
                .filter(page -> page != Page.FINANCE || seesMoney)
                .forEach(page -> views.show(getTranslation(page.title), address(row.id(), page), page == selected));
    }

    private Component[] actions(ProjectRow row) {
        var actions = new ArrayList<Component>();
        if (row.clientName() != null) {
            var link = new Anchor(ContactAddress.of(row.clientId()), row.clientName());
            actions.add(new NameBadge(row.clientName(), link));
        }
        actions.add(ProjectTexts.badge(row.status()));
        if (row.archived()) {
            actions.add(new Badge(getTranslation("project.isArchived")));
        } else if (edits) {
            actions.add(new Button(getTranslation("project.archive"), click -> acts.archive(row)));
        }
        return actions.toArray(Component[]::new);
    }

    private static String address(long id, Page page) {
        return ProjectAddress.of(id) + page.path;
    }
}
