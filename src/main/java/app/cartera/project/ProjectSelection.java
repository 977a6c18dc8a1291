package app.cartera.project;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** Which projects a bulk change is for: some that were picked, or all that match a filter. The latter keeps no rows. */
public sealed interface ProjectSelection extends Serializable {

    /** As many ids as a statement takes well. */
    int IDS = 1000;

    /** The selection in parts that one statement each can ask for. */
    Stream<ProjectSelection> parts();

    /** Whether a project belongs to it for what its entries come to, which change without it. */
    boolean isByFigures();

    /** Projects picked one by one. */
    record Picked(Set<Long> ids) implements ProjectSelection {

        @Override
        public Stream<ProjectSelection> parts() {
            return ids.stream().sorted().gather(Gatherers.windowFixed(IDS)).map(part -> new Picked(Set.copyOf(part)));
        }

        @Override
        public boolean isByFigures() {
            return false;
        }
    }

    /** Every project that matches the filter, but for those taken out one by one. */
    record Matching(ProjectFilter filter, Set<Long> except) implements ProjectSelection {

        @Override
        public Stream<ProjectSelection> parts() {
            return Stream.of(this);
        }

        @Override
        public boolean isByFigures() {
            return filter.health() != null;
        }
    }
}
