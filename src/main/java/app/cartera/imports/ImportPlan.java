package app.cartera.imports;

import java.io.Serializable;
import java.util.List;

/**
 * How a file is to be imported.
 *
 * @param <C> what columns can say
 * @param <P> the plan itself
 */
public interface ImportPlan<C extends Enum<C>, P extends ImportPlan<C, P>> extends Serializable {

    ImportFile file();

    /** What each of the columns says. */
    List<C> roles();

    /** Whether what seems to be there already is left out. */
    boolean withoutThere();

    P withoutThere(boolean withoutThere);

    P withFile(ImportFile file);

    P withRoles(List<C> roles);

    /** With what the other has for lines that do not say it. */
    P withDefaultsOf(P other);
}
