package app.cartera.project.ui;

import app.cartera.project.ProjectRow;
import app.cartera.shared.ui.ContactAddress;
import app.cartera.shared.ui.page.Initials;
import app.cartera.shared.ui.page.StatusBadge;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;

/**
 * The cells of the projects that are more than a text. The browser makes them from templates: fifty rows of components
 * would be most of what a session keeps in memory.
 */
final class ProjectCells {

    private ProjectCells() {}

    static LitRenderer<ProjectRow> name() {
        return LitRenderer.<ProjectRow>of(
                        "<a class=\"${item.state}\" href=\"${item.href}\" title=\"${item.name}\" router-link>${item.name}</a>")
                .withProperty("href", ProjectCells::path)
                .withProperty("state", row -> row.archived() ? "archived" : "")
                .withProperty("name", ProjectRow::name);
    }

    /** As a {@link app.cartera.shared.ui.page.NameBadge} looks. */
    static LitRenderer<ProjectRow> client() {
        return LitRenderer.<ProjectRow>of("""
                        ${item.name ? html`<span class="name-badge"><span class="initials ${item.hue}" aria-hidden="true"
                          >${item.initials}</span><a href="${item.href}" title="${item.name}" router-link
                          >${item.name}</a></span>` : ''}""")
                .withProperty("name", ProjectRow::clientName)
                .withProperty("href", row -> row.clientName() == null ? null : ContactAddress.of(row.clientId()))
                .withProperty("initials", row -> row.clientName() == null ? null : Initials.of(row.clientName()))
                .withProperty("hue", row -> row.clientName() == null ? null : Initials.hue(row.clientName()));
    }

    static LitRenderer<ProjectRow> status() {
        return LitRenderer.<ProjectRow>of("<span class=\"status ${item.tone}\">${item.word}</span>")
                .withProperty("word", row -> ProjectTexts.status(row.status()))
                .withProperty("tone", row -> StatusBadge.className(ProjectTexts.tone(row.status())));
    }

    /** As {@link ProjectTexts#tags} looks. */
    static LitRenderer<ProjectRow> tags() {
        return LitRenderer.<ProjectRow>of(
                        "<span class=\"tags\">${item.tags.map(tag => html`<span class=\"tag\">${tag}</span>`)}</span>")
                .withProperty("tags", row -> List.copyOf(row.tags()));
    }

    private static String path(ProjectRow row) {
        return RouteConfiguration.forSessionScope().getUrl(ProjectView.class, ProjectView.parameters(row.id()));
    }
}
