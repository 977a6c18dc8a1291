package app.cartera.shared.ui.table;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.internal.JacksonUtils;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A menu at the end of each row of a grid. The browser makes it from one template: a row costs the server a name, and
 * not the components of a menu.
 */
public class RowMenu<T> implements Serializable {

    private static final String TEMPLATE = """
            <vaadin-context-menu open-on="click" position="bottom-end" .items="${%s}"
                @item-selected="${e => act(e.detail.value.act)}"
                @opened-changed="${e => e.target.firstElementChild.setAttribute('aria-expanded', e.detail.value)}">
              <vaadin-button theme="tertiary small icon" class="row-menu" aria-haspopup="menu"
                  aria-label="${item.label}"><vaadin-icon icon="%s"></vaadin-icon></vaadin-button>
            </vaadin-context-menu>""";

    private final SerializableFunction<T, String> label;
    private final List<String> texts = new ArrayList<>();
    private final List<SerializableConsumer<T>> acts = new ArrayList<>();

    /** @param label what a screen reader calls the menu of a row */
    public RowMenu(SerializableFunction<T, String> label) {
        this.label = label;
    }

    public void addItem(String text, SerializableConsumer<T> act) {
        texts.add(text);
        acts.add(act);
    }

    /** Adds the column; the items have been added before. */
    public Grid.Column<T> addTo(Grid<T> grid, String header) {
        return atEnd(grid.addColumn(renderer()), header).setWidth("46px");
    }

    /**
     * Makes it a column of menus: at the end, wherever the others are scrolled to. Its header is for screen readers. A menu bar
     * with less room than this would hide its only button behind three dots of its own.
     */
    public static <T> Grid.Column<T> atEnd(Grid.Column<T> menus, String header) {
        var hidden = new Span(header);
        hidden.addClassName("visually-hidden");
        return menus.setHeader(hidden).setWidth("64px").setFlexGrow(0).setFrozenToEnd(true);
    }

    private LitRenderer<T> renderer() {
        return LitRenderer.<T>of(TEMPLATE.formatted(
                        items(),
                        VaadinIcon.ELLIPSIS_DOTS_V.create().getElement().getAttribute("icon")))
                .withProperty("label", label::apply)
                .withFunction(
                        "act", (row, chosen) -> acts.get(chosen.get(0).asInt()).accept(row));
    }

    private String items() {
        var items = IntStream.range(0, texts.size())
                .mapToObj(act -> Map.of("text", texts.get(act), "act", act))
                .toList();
        return JacksonUtils.listToJson(items).toString();
    }
}
