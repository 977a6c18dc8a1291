package app.cartera.imports;

import java.io.Serializable;
import java.util.List;

/**
 * How a file is to be imported.
 *
 * @param <C> what columns can say
 */
public interface ImportPlan<C extends Enum<C>> extends Serializable {

    ImportFile file();

    /** What each of the columns says. */
    List<C> roles();
}
