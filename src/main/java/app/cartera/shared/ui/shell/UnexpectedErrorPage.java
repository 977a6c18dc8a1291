package app.cartera.shared.ui.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;

/** A view that failed; the log says why. */
@ParentLayout(MainLayout.class)
@PermitAll
class UnexpectedErrorPage extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        show(
                VaadinIcon.WARNING,
                "error.unexpected.title",
                getTranslation("error.unexpected", UnexpectedErrors.log(error.getException())));
        return 500;
    }
}
