package app.cartera.bench.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a page shows: the tree of elements and the rows of its lists, kept up to date by each answer of the server. */
class Page {

    private static final int BODY = 1;

    private final Map<Integer, Node> nodes = new HashMap<>();
    private final Map<Integer, TreeMap<Integer, JsonNode>> rows = new HashMap<>();
    private final Map<Integer, Integer> sizes = new HashMap<>();

    /** Takes an answer in, and returns the calls with which a browser replies to it. */
    List<String> apply(JsonNode answer) {
        answer.path("changes").forEach(this::change);
        var replies = new ArrayList<String>();
        answer.path("execute").forEach(call -> execute(call, replies));
        return replies;
    }

    private void change(JsonNode change) {
        var id = change.path("node").asInt();
        switch (change.path("type").asString()) {
            case "attach" -> nodes.put(id, new Node(id));
            case "detach" -> nodes.remove(id);
            default -> nodes.computeIfAbsent(id, Node::new).apply(change);
        }
    }

    /** The calls that fill lists. The last argument is the script, the first the element. */
    private void execute(JsonNode call, List<String> replies) {
        var script = call.get(call.size() - 1).asString();
        var node = call.get(0).path("@v-node").asInt();
        if (script.contains(".$connector.set(")) {
            var shown = rows.computeIfAbsent(node, any -> new TreeMap<>());
            var index = call.get(1).asInt();
            for (var row : call.get(2)) {
                shown.put(index++, row);
            }
        } else if (script.contains(".$connector.updateSize(")) {
            sizes.put(node, call.get(1).asInt());
        } else if (script.contains(".$connector.clear(")) {
            var from = call.get(1).asInt();
            rows.getOrDefault(node, new TreeMap<>())
                    .subMap(from, from + call.get(2).asInt())
                    .clear();
        } else if (script.contains(".$connector.confirm(")) {
            replies.add(Rpc.call(node, "confirmUpdate", call.get(1).asInt()));
        } else if (script.startsWith("try{Promise.resolve")) {
            call.forEach(argument -> {
                if (argument.has("@v-return")
                        && replies.stream().noneMatch(reply -> reply.equals(Rpc.returned(argument)))) {
                    returned(call, argument, replies);
                }
            });
        }
    }

    /** A script that ran well answers on the first of its two channels. */
    private static void returned(JsonNode call, JsonNode argument, List<String> replies) {
        var first = call.valueStream().filter(each -> each.has("@v-return")).findFirst();
        if (first.isPresent() && first.get().equals(argument)) {
            replies.add(Rpc.returned(argument));
        }
    }

    Node body() {
        return nodes.computeIfAbsent(BODY, Node::new);
    }

    /** The elements in the page, in the order of the page. */
    List<Node> all(Predicate<Node> which) {
        return all(body(), which);
    }

    List<Node> all(Node root, Predicate<Node> which) {
        var found = new ArrayList<Node>();
        var seen = new HashSet<Integer>();
        var waiting = new ArrayDeque<Node>();
        waiting.push(root);
        while (!waiting.isEmpty()) {
            var node = waiting.pop();
            if (seen.add(node.id) && node.isVisible()) {
                if (which.test(node)) {
                    found.add(node);
                }
                node.children().reversed().stream()
                        .map(nodes::get)
                        .filter(child -> child != null)
                        .forEach(waiting::push);
            }
        }
        return found;
    }

    Optional<Node> first(Predicate<Node> which) {
        return all(which).stream().findFirst();
    }

    String text(Node root) {
        return all(root, node -> !node.ownText().isEmpty()).stream()
                .map(Node::ownText)
                .collect(Collectors.joining(" "));
    }

    List<JsonNode> rows(Node list) {
        return List.copyOf(rows.getOrDefault(list.id, new TreeMap<>()).values());
    }

    int size(Node list) {
        return sizes.getOrDefault(list.id, 0);
    }

    int nodes() {
        return nodes.size();
    }
}
