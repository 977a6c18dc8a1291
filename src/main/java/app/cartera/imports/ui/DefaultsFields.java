package app.cartera.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/**
 * The fields for what the lines of a file do not say.
 *
 * @param <P> how a file is to be imported
 */
public abstract class DefaultsFields<P> extends Composite<Div> {

    protected DefaultsFields() {
        getContent().addClassName("import-defaults");
    }

    /** Whether it can go on so; otherwise what is wrong is said there, and has the focus. */
    public abstract boolean isGood();

    /** The plan with what was chosen. */
    public abstract P addedTo(P plan);
}
