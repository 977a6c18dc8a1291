package app.cartera.shared.ui.shell;

import app.cartera.shared.NotFound;
import app.cartera.shared.ui.Refusals;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;

/** The address of a record that is not there, or no longer. */
@ParentLayout(MainLayout.class)
@PermitAll
class MissingRecordPage extends ErrorPage implements HasErrorParameter<NotFound> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> error) {
        show(VaadinIcon.SEARCH, "error.missing.title", Refusals.text(error.getException()));
        return 404;
    }
}
