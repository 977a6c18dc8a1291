package app.cartera.project.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.project.BulkOutcome;
import app.cartera.project.BulkPreview;
import app.cartera.project.ProjectStatus;
import app.cartera.shared.ui.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a bulk change would do: how many change and from what, how many are left alone and why, and the first of each. */
class BulkEffect extends Composite<Div> {

    BulkEffect() {
        getContent().addClassName("bulk-effect");
        getContent().getElement().setAttribute("role", "status");
    }

    void show(String text) {
        getContent().removeAll();
        getContent().add(new Paragraph(text));
    }

    void show(BulkPreview preview) {
        var groups = new UnorderedList(group(changing(preview), preview, BulkOutcome.CHANGES));
        preview.counts().forEach((outcome, count) -> {
            if (outcome != BulkOutcome.CHANGES && count > 0) {
                groups.add(group(outcome(preview, outcome, count), preview, outcome));
            }
        });
        getContent().removeAll();
        getContent().add(new Paragraph(getTranslation("bulk.selected", preview.selected())), groups);
    }

    private ListItem group(String text, BulkPreview preview, BulkOutcome outcome) {
        var item = new ListItem(text);
        var examples = preview.examples().get(outcome);
        if (examples != null) {
            var more = preview.count(outcome) > examples.size() ? "…" : "";
            var names = new Div(String.join(", ", examples) + more);
            names.addClassName("bulk-examples");
            item.add(names);
        }
        return item;
    }

    /** "3 se omiten: cerrados." */
    static Stream<String> skipped(BulkPreview preview) {
        return preview.counts().entrySet().stream()
                .filter(each -> each.getKey() != BulkOutcome.CHANGES && each.getValue() > 0)
                .map(each -> outcome(preview, each.getKey(), each.getValue()) + ".");
    }

    /** Where the new value depends on the old one, those that stay are those without a value. */
    private static String outcome(BulkPreview preview, BulkOutcome outcome, long count) {
        var empty = outcome == BulkOutcome.ALREADY && preview.request().change().isRelative();
        return translate(empty ? "bulk.outcome.EMPTY" : "bulk.outcome." + outcome, count);
    }

    private String changing(BulkPreview preview) {
        var changing = getTranslation("bulk.changing", preview.changing());
        if (preview.from().isEmpty()) {
            return changing;
        }
        var named = preview.from().stream()
                .map(value -> getTranslation("bulk.from", value.projects(), text(preview, value.value())))
                .collect(Collectors.joining(", "));
        var others = preview.changing()
                - preview.from().stream().mapToLong(BulkPreview.Value::projects).sum();
        return changing + " (" + named + (others > 0 ? getTranslation(others(preview), others) : "") + ")";
    }

    private static String others(BulkPreview preview) {
        return preview.from().stream().anyMatch(value -> value.value() instanceof LocalDate)
                ? "bulk.fromOtherDates"
                : "bulk.fromOthers";
    }

    private String text(BulkPreview preview, @Nullable Object value) {
        return switch (value) {
            case null ->
                getTranslation("bulk.from.none." + preview.request().change().kind());
            case ProjectStatus status -> getTranslation("bulk.from.now", ProjectTexts.status(status));
            case LocalDate date ->
                getTranslation("bulk.from.now", Formats.current().date(date));
            default -> getTranslation("bulk.from.of", value);
        };
    }
}
