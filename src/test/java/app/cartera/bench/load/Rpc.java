package app.cartera.bench.load;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls that a browser sends, as Chromium was seen to send them. */
final class Rpc {

    static final JsonMapper JSON = new JsonMapper();

    private static final String CLICK = """
            {"event.shiftKey":false,"event.metaKey":false,"event.detail":1,"event.ctrlKey":false,"event.clientX":600,\
            "event.clientY":400,"event.altKey":false,"event.button":0,"event.screenY":500,"event.screenX":600}""";

    private Rpc() {}

    static String navigate(String address) {
        var question = address.indexOf('?');
        var route = question < 0 ? address : address.substring(0, question);
        var query = question < 0 ? "" : address.substring(question + 1);
        return event(1, "ui-navigate", """
                {"route":%s,"query":%s,"appShellTitle":"Cartera","historyState":{"idx":1},"trigger":"link"}""".formatted(text(route), text(query)));
    }

    /** What the page sends twice a second while it waits for something. */
    static String poll() {
        return event(1, "ui-poll", "{}");
    }

    static String click(Node node) {
        return event(node.id, "click", CLICK);
    }

    static String event(int node, String event, String data) {
        return """
                {"type":"event","node":%d,"event":"%s","data":%s}""".formatted(node, event, data);
    }

    static String set(Node node, String property, Object value) {
        return """
                {"type":"mSync","node":%d,"feature":1,"property":"%s","value":%s}""".formatted(node.id, property, JSON.writeValueAsString(value));
    }

    static String call(int node, String method, Object... arguments) {
        return """
                {"type":"publishedEventHandler","node":%d,"templateEventMethodName":"%s",\
                "templateEventMethodArgs":%s,"promise":0}""".formatted(node, method, JSON.writeValueAsString(arguments));
    }

    static String returned(JsonNode channel) {
        var address = channel.path("@v-return");
        return """
                {"type":"channel","node":%d,"channel":%d,"args":[null]}""".formatted(address.get(0).asInt(), address.get(1).asInt());
    }

    private static String text(String text) {
        return JSON.writeValueAsString(text);
    }
}
