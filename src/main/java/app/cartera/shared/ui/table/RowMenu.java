package app.cartera.shared.ui.table;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.internal.JacksonUtils;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A menu at the end of each row of a grid. The browser makes it from one template: a row costs the server a name and
 * the numbers of the items that it has not, and not the components of a menu.
 */
public class RowMenu<T> implements Serializable {

    private static final String TEMPLATE = """
            <vaadin-context-menu open-on="click" position="bottom-end"
                .items="${%s.filter(choice => !item.hidden.includes(choice.act))}"
                @item-selected="${e => act(e.detail.value.act)}"
                @opened-changed="${e => e.target.firstElementChild.setAttribute('aria-expanded', e.detail.value)}">
              <vaadin-button theme="tertiary small icon" class="row-menu" aria-haspopup="menu"
                  @keydown="${e => e.key === 'ArrowDown' && (e.preventDefault(), e.currentTarget.click())}"
                  aria-label="${item.label}"><vaadin-icon icon="%s"></vaadin-icon></vaadin-button>
            </vaadin-context-menu>""";

    private final SerializableFunction<T, String> label;
    private final List<Item<T>> items = new ArrayList<>();

    /** @param label what a screen reader calls the menu of a row */
    public RowMenu(SerializableFunction<T, String> label) {
        this.label = label;
    }

    public void addItem(String text, SerializableConsumer<T> act) {
        addItem(text, row -> true, act);
    }

    /** @param offered whether the menu of a row has it */
    public void addItem(String text, SerializablePredicate<T> offered, SerializableConsumer<T> act) {
        items.add(new Item<>(text, offered, act));
    }

    /**
     * Adds the column, at the end, wherever the others are scrolled to; the items have been added before.
     *
     * @param header for screen readers
     */
    public Grid.Column<T> addTo(Grid<T> grid, String header) {
        var hidden = new Span(header);
        hidden.addClassName("visually-hidden");
        return grid.addColumn(renderer())
                .setHeader(hidden)
                .setWidth("46px")
                .setFlexGrow(0)
                .setFrozenToEnd(true);
    }

    private LitRenderer<T> renderer() {
        return LitRenderer.<T>of(TEMPLATE.formatted(
                        choices(),
                        VaadinIcon.ELLIPSIS_DOTS_V.create().getElement().getAttribute("icon")))
                .withProperty("label", label::apply)
                .withProperty("hidden", this::hidden)
                .withFunction(
                        "act",
                        (row, chosen) -> items.get(chosen.get(0).asInt()).act().accept(row));
    }

    private String choices() {
        var choices = IntStream.range(0, items.size())
                .mapToObj(act -> Map.of("text", items.get(act).text(), "act", act))
                .toList();
        return JacksonUtils.listToJson(choices).toString();
    }

    private List<Integer> hidden(T row) {
        return IntStream.range(0, items.size())
                .filter(act -> !items.get(act).offered().test(row))
                .boxed()
                .toList();
    }

    private record Item<T>(String text, SerializablePredicate<T> offered, SerializableConsumer<T> act)
            implements Serializable {}
}
