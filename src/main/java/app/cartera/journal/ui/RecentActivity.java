package app.cartera.journal.ui;

import app.cartera.journal.OperationRow;
import app.cartera.shared.ui.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;

/** The latest operations: what was done to what, by whom and when. */
public class RecentActivity extends Composite<Section> {

    public RecentActivity() {
        getContent().addClassName("section");
    }

    public void show(List<OperationRow> operations) {
        getContent().removeAll();
        if (operations.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("activity.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("history-entries");
            operations.forEach(operation -> list.add(item(operation)));
            getContent().add(list);
        }
    }

    private static ListItem item(OperationRow row) {
        var what =
                new RouterLink(OperationText.kind(row.kind()), OperationView.class, OperationView.parameters(row.id()));
        var when = new Span(row.user() + " · " + Formats.current().moment(row.at()));
        when.addClassName("history-when");
        var item = new ListItem(what, RecordLink.byFullName(row), when);
        item.addClassName("recent-operation");
        return item;
    }
}
