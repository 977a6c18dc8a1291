package app.cartera.finance.ui;

import app.cartera.access.Later;
import app.cartera.finance.CategoryRow;
import app.cartera.finance.CategoryService;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.UndoService;
import app.cartera.journal.ui.UndoActs;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.OneClick;
import app.cartera.shared.ui.page.PageHeader;
import app.cartera.shared.ui.page.StatusBadge;
import app.cartera.shared.ui.page.StatusBadge.Tone;
import app.cartera.shared.ui.table.RowMenu;
import app.cartera.sheet.Export;
import app.cartera.sheet.ui.ExportMenu;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.OptionalLong;

/** The firm's own categories of entries. */
@Route("settings/categories")
@Menu(title = "menu.categories", order = 92, icon = "vaadin:tags")
@RolesAllowed("ADMIN")
class CategoriesView extends Composite<Main> implements AfterNavigationObserver, HasDynamicTitle {

    private final transient CategoryService categories;
    private final UndoActs undo;
    private final Grid<CategoryRow> grid = new Grid<>();
    private CategoryNames names = CategoryNames.NONE;

    CategoriesView(CategoryService categories, OperationRuns runs, UndoService undoing, Later later) {
        this.categories = categories;
        undo = new UndoActs(undoing, runs, later, this::refresh);
        var add = new Button(getTranslation("categories.add"), VaadinIcon.PLUS.create());
        OneClick.on(add, this::add);
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var header = new PageHeader(getPageTitle(), new ExportMenu(this::export), add);
        header.setSubtitle(getTranslation("categories.what"));
        getContent().addClassName("page");
        getContent().add(header, grid);
        grid.setAriaLabel(getPageTitle());
        grid.setSelectionMode(SelectionMode.NONE);
        addColumns();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("categories.title");
    }

    private void addColumns() {
        grid.addColumn(CategoryNames::name)
                .setHeader(getTranslation("category.name"))
                .setRowHeader(true)
                .setWidth("180px")
                .setFlexGrow(1);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("category.state"))
                .setWidth("140px")
                .setFlexGrow(0);
        menu().addTo(grid, getTranslation("action.actions"));
    }

    private StatusBadge state(CategoryRow category) {
        return new StatusBadge(CategoryNames.state(category), category.archived() ? Tone.DONE : Tone.ACTIVE);
    }

    private RowMenu<CategoryRow> menu() {
        var menu =
                new RowMenu<CategoryRow>(category -> getTranslation("action.actionsFor", CategoryNames.name(category)));
        menu.addItem(getTranslation("categories.rename") + "…", this::rename);
        menu.addItem(getTranslation("categories.restore"), CategoryRow::archived, this::restore);
        menu.addItem(getTranslation("categories.archive"), category -> !category.archived(), this::archive);
        return menu;
    }

    private Export<CategoryRow> export() {
        return CategoryExport.of(categories);
    }

    private void add() {
        CategoryDialog.add(name -> {
                    var added = categories.add(name);
                    done("categories.added", added, OptionalLong.empty());
                })
                .open();
    }

    private void rename(CategoryRow category) {
        var dialog = CategoryDialog.rename(category, (shown, name) -> {
            var operation = categories.rename(shown, name);
            done("categories.renamed", category.id(), operation);
        });
        dialog.open();
        // Somebody else may have renamed it meanwhile, as the dialog then said.
        dialog.addOpenedChangeListener(closed -> refresh());
    }

    private void archive(CategoryRow category) {
        done("categories.wasArchived", category.id(), categories.archive(category.id()));
    }

    private void restore(CategoryRow category) {
        done("categories.wasRestored", category.id(), categories.restore(category.id()));
    }

    /** @param operation which can be undone; nothing where there is none */
    private void done(String key, long id, OptionalLong operation) {
        refresh();
        var text = getTranslation(key, names.name(id));
        if (operation.isPresent()) {
            Notifications.success(text, getTranslation("history.undo"), undo.takingBack(operation.getAsLong()));
        } else {
            Notifications.success(text);
        }
    }

    /** A firm has tens of them. */
    private void refresh() {
        names = new CategoryNames(categories.all());
        grid.setItems(names.all());
    }
}
