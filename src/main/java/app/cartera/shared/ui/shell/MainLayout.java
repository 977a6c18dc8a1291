package app.cartera.shared.ui.shell;

import app.cartera.access.CurrentUser;
import app.cartera.access.OwnPassword;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The shell around every view. Its navigation is made from the views' {@code @Menu} annotations: the title there is a
 * translation key, and views below a common first part of the address, such as {@code /finance/contacts}, stand under
 * the heading {@code menu.finance}.
 */
@Layout
@PermitAll
public class MainLayout extends AppLayout {

    MainLayout(CurrentUser currentUser, Appearance appearance, OwnPassword ownPassword) {
        setPrimarySection(Section.DRAWER);
        var i18n = new AppLayoutI18n();
        i18n.setDrawer(getTranslation("menu.drawer"));
        setI18n(i18n);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("menu.toggle"));
        addToNavbar(toggle, new ProductName());
        addToDrawer(new ProductName(), new Scroller(navigation()));
        if (currentUser.isSignedIn()) {
            addToDrawer(new Footer(new UserMenu(currentUser.account(), appearance, ownPassword)));
        }
    }

    private Div navigation() {
        var groups = new LinkedHashMap<String, SideNav>();
        MenuConfiguration.getMenuEntries().forEach(entry -> group(groups, entry).addItem(item(entry)));
        var navigation = new Div();
        navigation.addClassName("navigation");
        navigation.add(groups.values().toArray(SideNav[]::new));
        return navigation;
    }

    private SideNav group(Map<String, SideNav> groups, MenuEntry entry) {
        var parts = entry.path().replaceFirst("^/", "").split("/", 2);
        return groups.computeIfAbsent(parts.length > 1 ? parts[0] : "", this::sideNav);
    }

    private SideNav sideNav(String group) {
        if (group.isEmpty()) {
            var main = new SideNav();
            main.getElement().setAttribute("aria-label", getTranslation("menu.main"));
            return main;
        } else {
            return new SideNav(getTranslation("menu." + group));
        }
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        // Every address is below that of the first page.
        item.setMatchNested(!entry.path().replaceFirst("^/", "").isEmpty());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        return item;
    }
}
