package app.cartera.project.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.project.ProjectDate;
import app.cartera.project.ProjectHealth;
import app.cartera.project.ProjectStatus;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.page.StatusBadge;
import app.cartera.shared.ui.page.StatusBadge.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;

/** Words and marks of projects that several screens show alike. */
public final class ProjectTexts {

    private ProjectTexts() {}

    public static StatusBadge badge(ProjectStatus status) {
        return new StatusBadge(status(status), tone(status));
    }

    static Tone tone(ProjectStatus status) {
        return switch (status) {
            case DRAFT -> Tone.NEUTRAL;
            case ACTIVE -> Tone.ACTIVE;
            case CLOSED -> Tone.DONE;
        };
    }

    public static String status(ProjectStatus status) {
        return translate("value.status." + status);
    }

    /** "Margen inferior al 20 %" */
    public static String health(ProjectHealth health) {
        var key = "value.health." + health;
        var percent = Formats.current().percent(ProjectHealth.TARGET_MARGIN);
        return switch (health) {
            case LOW_MARGIN -> translate(key, percent);
            case QUIET -> translate(key, ProjectHealth.QUIET_DAYS);
            default -> translate(key);
        };
    }

    public static String date(ProjectDate date) {
        return translate("value.projectDate." + date);
    }

    /** Tags in the order they are given. */
    public static Component tags(Collection<String> names) {
        var tags = new Span();
        tags.addClassName("tags");
        for (var name : names) {
            var tag = new Span(name);
            tag.addClassName("tag");
            tags.add(tag);
        }
        return tags;
    }
}
