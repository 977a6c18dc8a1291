package app.cartera.project;

import java.io.Serializable;
import java.util.Set;

/** Which projects a bulk change is for: some that were picked, or all that match a filter. The latter keeps no rows. */
public sealed interface ProjectSelection extends Serializable {

    /** Projects picked one by one. */
    record Picked(Set<Long> ids) implements ProjectSelection {}

    /** Every project that matches the filter, but for those taken out one by one. */
    record Matching(ProjectFilter filter, Set<Long> except) implements ProjectSelection {}
}
