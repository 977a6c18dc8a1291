package app.cartera.shared.ui.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

/**
 * Where the menu leads whoever signs out: the page that is left asks first about what was typed there, and is away by the
 * time the session ends. Its address does nothing, so that no other site signs anybody out by a link.
 */
@Route("sign-out")
@PermitAll
class SignOutView extends Main implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final transient AuthenticationContext authentication;

    SignOutView(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getTrigger() != NavigationTrigger.UI_NAVIGATE) {
            event.forwardTo("");
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        authentication.logout();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("user.signOut");
    }
}
