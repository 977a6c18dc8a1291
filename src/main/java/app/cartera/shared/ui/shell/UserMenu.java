package app.cartera.shared.ui.shell;

import app.cartera.access.Account;
import app.cartera.access.OwnPassword;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.page.Initials;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.Command;

/** Who is signed in, and what that person sets for oneself. */
class UserMenu extends Composite<MenuBar> {

    private final transient Appearance appearance;
    private final transient OwnPassword ownPassword;

    UserMenu(Account account, Appearance appearance, OwnPassword ownPassword) {
        this.appearance = appearance;
        this.ownPassword = ownPassword;
        getContent().addClassName("user-menu");
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        var item = getContent().addItem(person(account));
        item.setAriaLabel(getTranslation("user.menu", account.name()));
        fill(item.getSubMenu());
    }

    private Div person(Account account) {
        var role = new Span(getTranslation("role." + account.role()));
        role.addClassName("user-role");
        var name = new Span(account.name());
        name.addClassName("user-name");
        var words = new Div(name, role);
        words.addClassName("user-words");
        var person = new Div(new Initials(account.name()), words);
        person.addClassName("user");
        return person;
    }

    private void fill(SubMenu menu) {
        var languages = menu.addItem(getTranslation("user.language")).getSubMenu();
        for (var language : Language.values()) {
            var item = choice(
                    languages,
                    language.ownName(),
                    language == appearance.language(),
                    () -> appearance.choose(language));
            item.getElement().setAttribute("lang", language.code());
        }
        var colours = menu.addItem(getTranslation("user.colours")).getSubMenu();
        for (var colour : Colours.values()) {
            choice(colours, getTranslation("user.colours." + colour), colour == appearance.colours(), () -> {
                appearance.choose(colour);
                colours.getItems().forEach(item -> item.setChecked(false));
                colours.getItems().get(colour.ordinal()).setChecked(true);
            });
        }
        menu.addSeparator();
        menu.addItem(getTranslation("user.changePassword") + "…", click -> new OwnPasswordDialog(this::change).open());
        menu.addItem(getTranslation("user.signOut"), click -> UI.getCurrent().navigate(SignOutView.class));
    }

    private void change(String current, String password) {
        ownPassword.change(current, password);
        Notifications.success(getTranslation("user.passwordChanged"));
    }

    private static MenuItem choice(SubMenu menu, String text, boolean chosen, Command onChoice) {
        var item = menu.addItem(text, click -> onChoice.execute());
        item.setCheckable(true);
        item.setChecked(chosen);
        return item;
    }
}
