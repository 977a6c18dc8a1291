package app.cartera.bench.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/** A tab of a browser with cookies of its own: speaks Vaadin's protocol as its client does, without drawing anything. */
class Tab {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final String BROWSER =
            "&v-sh=800&v-sw=1280&v-wh=800&v-ww=1280&v-bh=800&v-bw=1280&v-curdate=1795479172542&v-tzo=0&v-dstd=0&v-rtzo=0"
                    + "&v-dston=false&v-tzid=UTC&v-wn=v-0.0163&v-td=false&v-pr=1&v-np=Linux%20x86_64&v-cs=light%20dark"
                    + "&v-pv=VISIBLE&v-tn=aura";

    private final HttpClient http;
    private final String base;
    private String cookie = "";
    private String token = "";
    private int ui;
    private int syncId;
    private int clientId;
    private Page page = new Page();
    private int requests;

    Tab(HttpClient http, String base) {
        this.http = http;
        this.base = base;
    }

    Page page() {
        return page;
    }

    int requests() {
        return requests;
    }

    void signIn(String user, String password) {
        var form = get("/login");
        var csrf = CSRF.matcher(form);
        if (!csrf.find()) {
            throw new Failure("no sign-in form");
        }
        start("/login");
        leave();
        var sent =
                "_csrf=%s&username=%s&password=%s".formatted(encoded(csrf.group(1)), encoded(user), encoded(password));
        var answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(sent)));
        var to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || to.contains("error")) {
            throw new Failure("not signed in: " + answer.statusCode() + " " + to);
        }
    }

    /** Loads an address anew, as on entering it in the address bar. */
    void load(String address) {
        get(address);
        start(address);
    }

    private void start(String address) {
        page = new Page();
        var question = address.indexOf('?');
        var path = question < 0 ? address : address.substring(0, question);
        var query = question < 0 ? "" : address.substring(question + 1);
        var config = json(get(
                        "/?v-r=init&location=" + encoded(path.substring(1)) + "&query=" + encoded(query) + BROWSER))
                .path("appConfig");
        var first = config.path("uidl");
        ui = config.path("v-uiId").asInt();
        token = first.path("Vaadin-Security-Key").asString();
        syncId = first.path("syncId").asInt();
        clientId = first.path("clientId").asInt();
        page.apply(first);
        rpc(Rpc.navigate(address));
    }

    /** The browser's farewell on leaving the page. */
    private void leave() {
        post("{\"csrfToken\":\"%s\",\"rpc\":[],\"UNLOAD\":true}".formatted(token));
    }

    /** Sends calls, takes the answer in, and replies as long as the answers ask for it. */
    void rpc(String... calls) {
        rpc(List.of(calls));
    }

    private void rpc(List<String> calls) {
        var answer = json(post("{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
                .formatted(token, String.join(",", calls), syncId, clientId)));
        if (answer.path("meta").has("appError") || answer.path("meta").has("sessionExpired")) {
            throw new Failure("the page ended: " + answer.path("meta"));
        }
        syncId = answer.path("syncId").asInt();
        clientId = answer.path("clientId").asInt();
        var replies = page.apply(answer);
        if (!replies.isEmpty()) {
            rpc(replies);
        }
    }

    private String get(String path) {
        var answer = send(request(path).GET());
        if (answer.statusCode() != 200) {
            throw new Failure(answer.statusCode() + " for " + path);
        }
        return body(answer);
    }

    private String post(String body) {
        var answer = send(request("/?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new Failure(answer.statusCode() + " for a call");
        }
        return body(answer);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Encoding", "gzip")
                .header("Accept-Language", "es");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            requests++;
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").stream()
                    .filter(set -> set.startsWith("CARTERA_"))
                    .forEach(set -> cookie = set.split(";")[0]);
            return answer;
        } catch (IOException failed) {
            throw new Failure("no answer: " + failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("stopped");
        }
    }

    private static String body(HttpResponse<byte[]> answer) {
        try {
            var zipped =
                    answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
            var bytes = zipped
                    ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
                    : answer.body();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new Failure("broken answer: " + broken);
        }
    }

    private static JsonNode json(String text) {
        var inner = text.startsWith("for(;;);[") ? text.substring(9, text.length() - 1) : text;
        try {
            return Rpc.JSON.readTree(inner);
        } catch (RuntimeException unreadable) {
            throw new Failure("not an answer: " + text.substring(0, Math.min(80, text.length())));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came is not what a person would have seen. */
    static class Failure extends RuntimeException {
        Failure(String what) {
            super(what);
        }
    }
}
