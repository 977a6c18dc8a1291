package app.cartera.project.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.only;
import static org.mockito.Mockito.verify;

import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.finance.ContributionService;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectStatus;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@ViewTest
@SignedIn(Role.MANAGER)
class FigureColumnsTest extends SpringBrowserlessTest {

    private static final ProjectRow DELETED = new ProjectRow(
            7L,
            "Web",
            null,
            null,
            null,
            ProjectStatus.ACTIVE,
            null,
            null,
            null,
            null,
            true,
            BudgetType.FIXED_PRICE,
            null,
            "EUR",
            Instant.EPOCH,
            false,
            Set.of());

    @Test
    void a_project_that_was_deleted_after_its_row_was_read_has_empty_cells() {
        var contributions = mock(ContributionService.class);
        var grid = new Grid<ProjectRow>();
        var figures = new FigureColumns(grid, contributions);
        var shown = List.of(ProjectColumn.MARGIN, ProjectColumn.BUDGET_USED);
        shown.forEach(column -> figures.add(column).setKey(column.name()));
        figures.add(ProjectColumn.LAST_ENTRY).setKey(ProjectColumn.LAST_ENTRY.name());
        UI.getCurrent().add(grid);
        grid.setItems(DELETED);
        figures.readFor(List.of(DELETED));

        for (var column : shown) {
            for (var property : List.of("figure", "look", "lacking")) {
                assertThat(test(grid).getLitRendererPropertyValue(0, column.name(), property, String.class))
                        .isEmpty();
            }
        }
        assertThat(test(grid).getCellText(0, shown.size())).isEmpty();
        verify(contributions, only()).ofProjects(any(), any());
    }
}
