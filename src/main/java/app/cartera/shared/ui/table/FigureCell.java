package app.cartera.shared.ui.table;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;

/** A figure in a table: where it lacks entries it has an asterisk, and says how many to those who point at it or hear it. */
public final class FigureCell {

    /** A figure too long for its column goes on below after one of its thousands. */
    private static final String TEMPLATE = """
            <span class="${item.look}">${item.figure.split(/(?<=\\d[.,])(?=\\d{3})/).map(part => html`${part}<wbr>`)}</span>\
            <span class="visually-hidden"> ${item.lacking}</span>""";

    private FigureCell() {}

    /**
     * @param look a CSS class, or nothing
     * @param leftOut how many entries are missing from the figure, because there is no rate
     */
    public static <T> LitRenderer<T> renderer(
            ValueProvider<T, String> figure, ValueProvider<T, String> look, ValueProvider<T, Long> leftOut) {
        return LitRenderer.<T>of(TEMPLATE)
                .withProperty("figure", row -> marked(figure.apply(row), leftOut.apply(row)))
                .withProperty("look", look)
                .withProperty("lacking", row -> lacking(leftOut.apply(row)));
    }

    /** The cell of a figure in a table that is no grid; it tells how many entries are missing, as {@link #renderer} does. */
    public static NativeTableCell of(String figure, long leftOut) {
        var cell = new NativeTableCell(marked(figure, leftOut));
        if (leftOut > 0) {
            var lacking = new Span(" " + lacking(leftOut));
            lacking.addClassName("visually-hidden");
            cell.add(lacking);
            cell.setTitle(lacking(leftOut));
        }
        return cell;
    }

    /** "* 1.200,50 €": before it, so that the digits stand in line. */
    public static String marked(String figure, long leftOut) {
        return (leftOut == 0 ? "" : "* ") + figure;
    }

    /** "(without 2 entries, for lack of a rate)" */
    public static String lacking(long leftOut) {
        return leftOut == 0 ? "" : translate("figure.lacking", leftOut);
    }
}
