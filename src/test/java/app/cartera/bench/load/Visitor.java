package app.cartera.bench.load;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A tab of a real browser, of which the network is watched by its own developer tools. */
class Visitor {

    /** So long the answers to what was asked for by then may take. */
    private static final int REST = 500;

    private final Page page;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> cached = new HashSet<>();
    private final Map<String, Long> bytes = new HashMap<>();
    private int redirects;

    Visitor(Page page) {
        this.page = page;
        watch(page.context().newCDPSession(page));
    }

    Page page() {
        return page;
    }

    private void watch(CDPSession tools) {
        tools.on("Network.requestWillBeSent", event -> {
            asked.add(id(event));
            if (event.has("redirectResponse")) {
                redirects++;
                add(event, event.getAsJsonObject("redirectResponse"));
            }
        });
        tools.on("Network.requestServedFromCache", event -> cached.add(id(event)));
        tools.on("Network.responseReceived", event -> {
            if (event.getAsJsonObject("response").get("fromDiskCache").getAsBoolean()) {
                cached.add(id(event));
            }
        });
        tools.on("Network.loadingFinished", event -> add(event, event));
        tools.send("Network.enable");
    }

    private void add(JsonObject event, JsonObject answer) {
        bytes.merge(id(event), answer.get("encodedDataLength").getAsLong(), Long::sum);
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    /** Acts, and waits until what is awaited can be seen. */
    Loaded load(Runnable act, String awaited) {
        asked.clear();
        cached.clear();
        bytes.clear();
        redirects = 0;
        var began = System.nanoTime();
        act.run();
        page.locator(awaited).first().waitFor();
        var millis = (System.nanoTime() - began) / 1e6;
        var until = new HashSet<>(asked);
        page.waitForTimeout(REST);
        until.removeAll(cached);
        var sum = until.stream().mapToLong(id -> bytes.getOrDefault(id, 0L)).sum();
        return new Loaded(millis, until.size() + redirects, sum);
    }
}
