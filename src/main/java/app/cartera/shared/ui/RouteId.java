package app.cartera.shared.ui;

import com.vaadin.flow.router.BeforeEnterEvent;

/** The number of a record in the path of an address. */
public final class RouteId {

    private static final int LONGEST = 18;

    private RouteId() {}

    /** 0, which no record has, where it has more digits than a number that Java can read. */
    public static long of(BeforeEnterEvent event, String parameter) {
        return event.getRouteParameters()
                .get(parameter)
                .filter(digits -> digits.length() <= LONGEST)
                .map(Long::parseLong)
                .orElse(0L);
    }
}
