package app.cartera.shared.ui.table;

import com.vaadin.browserless.LitRendererTestUtil;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.internal.JacksonUtils;
import java.lang.reflect.Field;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The {@link RowMenu} of a row, as the browser makes it. */
public final class RowMenuTester<T> {

    private static final Pattern CHOICES = Pattern.compile("\\.items=\"\\$\\{(\\[.*])\\.filter");

    private final LitRenderer<T> renderer;
    private final T row;

    public RowMenuTester(Grid<T> grid, T row) {
        this.renderer = (LitRenderer<T>) grid.getColumns().getLast().getRenderer();
        this.row = row;
    }

    /** What the menu offers, in its order. */
    public List<String> items() {
        return choices().map(RowMenuTester::text).toList();
    }

    public void clickItem(String text) {
        var act = choices()
                .filter(choice -> text(choice).equals(text))
                .map(choice -> choice.get("act").asInt())
                .toList();
        if (act.isEmpty()) {
            throw new IllegalArgumentException("It offers " + items() + ", and not " + text);
        }
        LitRendererTestUtil.invokeFunction(
                renderer, RowMenuTester::field, index -> row, 0, "act", JacksonUtils.listToJson(act));
    }

    private Stream<JsonNode> choices() {
        var hidden = (List<?>) renderer.getValueProviders().get("hidden").apply(row);
        var choices = CHOICES.matcher(template()).results().findFirst().orElseThrow();
        return JsonMapper.shared()
                .readTree(choices.group(1))
                .valueStream()
                .filter(choice -> !hidden.contains(choice.get("act").asInt()));
    }

    private static String text(JsonNode choice) {
        return choice.get("text").asString();
    }

    private String template() {
        try {
            return (String) field(LitRenderer.class, "templateExpression").get(renderer);
        } catch (IllegalAccessException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Field field(Class<?> type, String name) {
        try {
            var field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
