package app.cartera.shared.ui.shell;

import app.cartera.shared.ui.page.EmptyState;
import app.cartera.shared.ui.page.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page that could not be shown, inside the shell, so that nobody is stranded. */
abstract class ErrorPage extends Composite<Main> implements HasDynamicTitle {

    private String title = "";

    void show(VaadinIcon icon, String titleKey, String text) {
        title = getTranslation(titleKey);
        getContent().addClassName("page");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(title),
                        new EmptyState(icon, text, new Anchor("", getTranslation("error.toStart"))));
    }

    /** For whatever a role does not open; gives the status of such an answer. */
    int showNoRight() {
        show(VaadinIcon.LOCK, "error.accessDenied.title", getTranslation("error.accessDenied"));
        return 403;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
