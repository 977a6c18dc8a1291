package app.cartera.project.ui;

import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectSelection;
import com.vaadin.flow.component.grid.AbstractGridMultiSelectionModel;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.selection.SelectionEvent;
import com.vaadin.flow.server.Command;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a lazy grid are ticked, as ids or as "all that match, but for these": however many they are, no row is
 * kept. The grid asks for each row it draws whether it is ticked, so rows scrolled to later are drawn ticked as well.
 */
class Ticks extends AbstractGridMultiSelectionModel<ProjectRow> {

    private final Set<Long> picked = new LinkedHashSet<>();
    private final Set<Long> except = new LinkedHashSet<>();
    private final Command changed;

    @Nullable
    private ProjectFilter all;

    Ticks(Grid<ProjectRow> grid, Command changed) {
        super(grid);
        this.changed = changed;
        // The box in the header of a lazy grid would load every row.
        setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.HIDDEN);
        setSelectionColumnFrozen(true);
        setDragSelect(true);
    }

    /** Every project that matches, those not loaded included. */
    void tickAll(ProjectFilter matching) {
        all = matching;
        forgetIds();
    }

    void clear() {
        all = null;
        forgetIds();
    }

    boolean isAll() {
        return all != null && except.isEmpty();
    }

    /** @param total how many projects match the filter */
    long count(long total) {
        return all == null ? picked.size() : Math.max(0, total - except.size());
    }

    ProjectSelection selection() {
        return all == null
                ? new ProjectSelection.Picked(Set.copyOf(picked))
                : new ProjectSelection.Matching(all, Set.copyOf(except));
    }

    @Override
    public boolean isSelected(ProjectRow row) {
        return all == null ? picked.contains(row.id()) : !except.contains(row.id());
    }

    @Override
    public void selectFromClient(ProjectRow row) {
        if (all == null ? picked.add(row.id()) : except.remove(row.id())) {
            changed.execute();
        }
    }

    @Override
    public void deselectFromClient(ProjectRow row) {
        if (all == null ? picked.remove(row.id()) : except.add(row.id())) {
            changed.execute();
        }
    }

    @Override
    public void select(ProjectRow row) {
        selectFromClient(row);
        getGrid().getDataProvider().refreshItem(row);
    }

    @Override
    public void deselect(ProjectRow row) {
        deselectFromClient(row);
        getGrid().getDataProvider().refreshItem(row);
    }

    @Override
    public void deselectAll() {
        clear();
    }

    private void forgetIds() {
        picked.clear();
        except.clear();
        getGrid().getDataProvider().refreshAll();
        changed.execute();
    }

    /** Nobody listens to rows: they are not kept. */
    @Override
    protected void fireSelectionEvent(SelectionEvent<Grid<ProjectRow>, ProjectRow> event) {}
}
