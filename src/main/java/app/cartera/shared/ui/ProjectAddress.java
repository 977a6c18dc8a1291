package app.cartera.shared.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;

/** Where the pages of projects are, to which pages of all features lead. */
public final class ProjectAddress {

    private ProjectAddress() {}

    public static String of(long projectId) {
        return "projects/" + projectId;
    }

    /** The list of those that a filter, as the parameters of an address, leaves. */
    public static String list(Map<String, List<String>> filter) {
        return "projects?" + new QueryParameters(filter).getQueryString();
    }
}
