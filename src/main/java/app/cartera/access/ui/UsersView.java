package app.cartera.access.ui;

import app.cartera.access.Later;
import app.cartera.access.Preferences;
import app.cartera.access.UserForm;
import app.cartera.access.UserRow;
import app.cartera.access.UserService;
import app.cartera.shared.Refusal;
import app.cartera.shared.UrlParameters;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.OneClick;
import app.cartera.shared.ui.PageAddress;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.dialog.Question;
import app.cartera.shared.ui.page.NameBadge;
import app.cartera.shared.ui.page.PageHeader;
import app.cartera.shared.ui.table.AddressedOrder;
import app.cartera.shared.ui.table.KeptColumns;
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
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import jakarta.annotation.security.RolesAllowed;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The people of the firm: who may sign in, and as what. */
@Route(UsersView.PATH)
@Menu(title = "menu.users", order = 90, icon = "vaadin:users")
@RolesAllowed("ADMIN")
class UsersView extends Composite<Main> implements AfterNavigationObserver, HasDynamicTitle {

    private static final String SORT = "sort";

    static final String PATH = "settings/users";

    private final transient UserService users;
    private final transient Later later;
    private final Grid<UserRow> grid = new Grid<>();
    private final AddressedOrder<UserRow> order = new AddressedOrder<>(grid, "name");
    private final KeptColumns columns;

    UsersView(UserService users, Later later, Preferences preferences) {
        this.users = users;
        this.later = later;
        var add = new Button(getTranslation("users.add"), VaadinIcon.PLUS.create());
        OneClick.on(add, this::add);
        add.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassName("page");
        getContent().add(new PageHeader(getPageTitle(), new ExportMenu(this::export), add), grid);
        grid.setAriaLabel(getPageTitle());
        grid.setSelectionMode(SelectionMode.NONE);
        addColumns();
        columns = new KeptColumns(grid, preferences, "columns.users");
        grid.addSortListener(sort -> {
            if (sort.isFromClient()) {
                showInAddress();
            }
        });
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        columns.show();
        order.show(UrlParameters.of(parameters).text(SORT).orElse(null));
        grid.setItemsPageable(page -> users.page(page), page -> users.count());
        grid.getLazyDataView().setIdentifierProvider(UserRow::id);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.users");
    }

    private void showInAddress() {
        var parameters = UrlParameters.empty().put(SORT, order.parameter()).asMap();
        PageAddress.replace(this, new Location(PATH, new QueryParameters(parameters)));
    }

    private void addColumns() {
        grid.addComponentColumn(user -> new NameBadge(user.name()))
                .setHeader(getTranslation("user.name"))
                .setKey("NAME")
                .setSortProperty("name")
                .setRowHeader(true)
                .setWidth("160px")
                .setFlexGrow(2);
        grid.addColumn(user -> getTranslation("role." + user.role()))
                .setHeader(getTranslation("user.role"))
                .setKey("ROLE")
                .setSortProperty("role")
                .setWidth("130px");
        grid.addComponentColumn(user -> UserStatus.of(user, Formats.current()).badge())
                .setHeader(getTranslation("user.status"))
                .setKey("STATUS")
                .setSortProperty("enabled")
                .setWidth("180px");
        grid.addColumn(UserRow::username)
                .setHeader(getTranslation("user.username"))
                .setKey("USERNAME")
                .setSortProperty("username")
                .setWidth("150px");
        grid.getColumns().forEach(column -> column.setResizable(true));
        menu().addTo(grid, getTranslation("action.actions"));
    }

    private Export<UserRow> export() {
        var shown = grid.getDataCommunicator().buildQuery(0, 1);
        return UserExport.of(users, VaadinSpringDataHelpers.toSpringDataSort(shown));
    }

    private RowMenu<UserRow> menu() {
        var menu = new RowMenu<UserRow>(user -> getTranslation("action.actionsFor", user.name()));
        menu.addItem(getTranslation("action.edit") + "…", this::edit);
        menu.addItem(getTranslation("users.newPassword") + "…", this::newPassword);
        menu.addItem(getTranslation("users.disable") + "…", UserRow::enabled, this::confirmDisable);
        menu.addItem(getTranslation("users.enable"), user -> !user.enabled(), this::enable);
        return menu;
    }

    private void add() {
        new UserDialog(
                        UserForm.NEW,
                        (form, password) -> act(form, added -> users.create(added, password)),
                        added -> done("users.added", added.name()))
                .open();
    }

    private void edit(UserRow user) {
        new UserDialog(
                        users.form(user.id()),
                        (form, password) -> act(form, users::save),
                        saved -> done("users.saved", saved.name()))
                .open();
    }

    private CompletableFuture<UserForm> act(UserForm form, Consumer<UserForm> act) {
        return later.actLong(() -> {
            act.accept(form);
            return form;
        });
    }

    private void newPassword(UserRow user) {
        new PasswordDialog(user.name(), password -> {
                    users.setPassword(user.id(), password);
                    done("users.newPassword.done", user.name());
                })
                .open();
    }

    private void confirmDisable(UserRow user) {
        new Question(
                        getTranslation("users.disable.title", user.name()),
                        getTranslation("users.disable.what"),
                        getTranslation("users.disable"),
                        () -> disable(user))
                .open();
    }

    private void enable(UserRow user) {
        act("users.enabled", user, () -> users.enable(user.id()));
    }

    private void disable(UserRow user) {
        act("users.disabled", user, () -> users.disable(user.id()));
    }

    private void act(String doneKey, UserRow user, Command act) {
        try {
            act.execute();
            done(doneKey, user.name());
        } catch (Refusal refusal) {
            Refusals.show(refusal);
        }
    }

    private void done(String key, String name) {
        grid.getDataProvider().refreshAll();
        Notifications.success(getTranslation(key, name));
    }
}
