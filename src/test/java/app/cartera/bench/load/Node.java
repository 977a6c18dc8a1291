package app.cartera.bench.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An element or a text of a page, with what the server told about it, by the numbers of Vaadin's node features. */
class Node {

    private static final int ELEMENT = 0;
    private static final int PROPERTIES = 1;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int TEXT = 7;
    private static final int CLASSES = 11;
    private static final int VIRTUAL_CHILDREN = 24;

    final int id;
    private final Map<Integer, Map<String, JsonNode>> maps = new HashMap<>();
    private final Map<Integer, List<Object>> lists = new HashMap<>();

    Node(int id) {
        this.id = id;
    }

    void apply(JsonNode change) {
        var feature = change.path("feat").asInt();
        switch (change.path("type").asString()) {
            case "put" -> map(feature).put(change.path("key").asString(), change.path("value"));
            case "remove" -> map(feature).remove(change.path("key").asString());
            case "clear" -> list(feature).clear();
            case "splice" -> splice(list(feature), change);
            default -> {}
        }
    }

    private static void splice(List<Object> list, JsonNode change) {
        var index = Math.min(change.path("index").asInt(), list.size());
        for (var removed = change.path("remove").asInt(); removed > 0 && index < list.size(); removed--) {
            list.remove(index);
        }
        var added = new ArrayList<>();
        change.path("addNodes").forEach(node -> added.add(node.asInt()));
        change.path("add").forEach(value -> added.add(value.asString()));
        list.addAll(index, added);
    }

    String tag() {
        return text(map(ELEMENT).get("tag"));
    }

    /** A browser takes a dialog out once it is closed. */
    boolean isVisible() {
        var visible = map(ELEMENT).get("visible");
        var closed = tag().equals("vaadin-dialog") && property("opened").equals("false");
        return !closed && (visible == null || visible.asBoolean(true));
    }

    String ownText() {
        return text(map(TEXT).get("text"));
    }

    String attribute(String name) {
        return text(map(ATTRIBUTES).get(name));
    }

    boolean has(String attribute) {
        return map(ATTRIBUTES).containsKey(attribute);
    }

    String property(String name) {
        return text(map(PROPERTIES).get(name));
    }

    boolean hasClass(String name) {
        return list(CLASSES).contains(name);
    }

    List<Integer> children() {
        var all = new ArrayList<Integer>();
        list(CHILDREN).forEach(child -> all.add((Integer) child));
        list(VIRTUAL_CHILDREN).forEach(child -> all.add((Integer) child));
        return all;
    }

    private Map<String, JsonNode> map(int feature) {
        return maps.computeIfAbsent(feature, any -> new HashMap<>());
    }

    private List<Object> list(int feature) {
        return lists.computeIfAbsent(feature, any -> new ArrayList<>());
    }

    private static String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? "" : value.asString("");
    }
}
