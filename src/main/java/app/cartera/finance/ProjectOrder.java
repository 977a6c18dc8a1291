package app.cartera.finance;

import app.cartera.project.ProjectRow.SortKey;
import java.util.Comparator;

/** The order of projects by a figure as it is shown, nothing first, those of the same figure by id. */
final class ProjectOrder {

    private ProjectOrder() {}

    static Comparator<ProjectFigures> by(SortKey key) {
        return byFigure(key).thenComparing(ProjectFigures::projectId);
    }

    private static Comparator<ProjectFigures> byFigure(SortKey key) {
        return switch (key) {
            case REVENUE -> Comparator.comparing(project -> project.figures().revenue());
            case COSTS -> Comparator.comparing(project -> project.figures().costs());
            case MARGIN -> Comparator.comparing(project -> project.figures().margin());
            case MARGIN_PERCENT ->
                Comparator.comparing(
                        project -> project.figures().marginPercent(), Comparator.nullsFirst(Comparator.naturalOrder()));
            default -> throw new IllegalArgumentException(key + " is no figure of a period");
        };
    }
}
