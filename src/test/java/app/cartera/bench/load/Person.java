package app.cartera.bench.load;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Somebody at work in the projects. Each act looks at what came and fails where a person would have frowned. */
class Person {

    private static final Duration POLL_EVERY = Duration.ofMillis(500);
    private static final int PATIENCE = 60;

    private final Tab tab;

    Person(Tab tab) {
        this.tab = tab;
    }

    void signIn(String user, String password) {
        tab.signIn(user, password);
        tab.load("/projects");
        check(!rows().isEmpty(), "no projects after sign-in");
    }

    void list() {
        tab.rpc(Rpc.navigate("projects"));
        heading("Proyectos");
        check(!rows().isEmpty(), "no projects");
    }

    /** Types a word of a project that is in sight. */
    void filter() {
        var word = Stream.of(name(any(rows())).split("[^\\p{L}]+"))
                .filter(each -> each.length() > 3)
                .findFirst()
                .orElse("a");
        var search = find(node -> node.tag().equals("vaadin-text-field") && node.hasClass("search"), "search field");
        tab.rpc(Rpc.set(search, "value", word), Rpc.event(search.id, "input", "{\"1\":1,\"for\":\"trailing\"}"));
        var found = rows();
        check(!found.isEmpty(), "nothing found for " + word);
        check(
                found.stream().allMatch(row -> folded(row.toString()).contains(folded(word))),
                "found what does not contain " + word);
    }

    void openProject() {
        var row = any(rows());
        tab.rpc(Rpc.navigate(field(row, "_href", "projects/")));
        heading(name(row));
    }

    void openClient() {
        var owned = rows().stream()
                .filter(row -> !field(row, "_href", "finance/contacts/").isEmpty())
                .toList();
        if (!owned.isEmpty()) {
            var row = any(owned);
            tab.rpc(Rpc.navigate(field(row, "_href", "finance/contacts/")));
            check(!rows().isEmpty(), "a client without its projects");
            heading(clientName(row));
        }
    }

    /** Gives a few projects in sight a client that is in sight as well, after a look at the preview. */
    void assign() {
        var client = rows().stream()
                .map(Person::clientName)
                .filter(name -> !name.isEmpty())
                .findFirst();
        if (client.isPresent()) {
            tick(3);
            click(menuItem("Asignar clientes…"));
            var box = find(node -> node.tag().equals("vaadin-combo-box") && isInDialog(node), "client of the dialog");
            choose(box, client.get());
            await(() -> !dialogText().contains("Contando"), "preview");
            check(!dialogText().contains("Elija"), "no preview");
            var apply = find(
                    node -> node.tag().equals("vaadin-button") && text(node).startsWith("Asignar a"), "button");
            if (apply.has("disabled")) {
                click(find(
                        node -> node.tag().equals("vaadin-button") && text(node).equals("Cancelar"), "cancel"));
            } else {
                var before = notices();
                click(apply);
                await(() -> !before.containsAll(notices()), "word of what was assigned in: " + dialogText());
                var told = notices().stream()
                        .filter(notice -> !before.contains(notice))
                        .map(this::text)
                        .toList();
                check(told.stream().allMatch(Person::isGoodWord), "not assigned: " + told);
            }
        }
    }

    /** Who assigned the same projects to somebody a moment later is told that they changed meanwhile. */
    private static boolean isGoodWord(String told) {
        return told.contains("Cliente asignado a") || told.contains("mientras tanto");
    }

    /** Looks as often as the page does. */
    private void await(BooleanSupplier there, String what) {
        for (var looks = 0; !there.getAsBoolean(); looks++) {
            check(looks < PATIENCE, "no " + what);
            pause();
            tab.rpc(Rpc.poll());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_EVERY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Tab.Failure("stopped");
        }
    }

    /** How many projects match. */
    int matching() {
        return tab.page().size(grid());
    }

    void selectAll() {
        tick(1);
        click(find(node -> node.tag().equals("vaadin-button") && text(node).startsWith("Seleccionar los"), "all"));
        check(bar().map(this::text).orElse("").contains("seleccionados"), "not all selected");
    }

    private Optional<Node> bar() {
        return tab.page().first(node -> node.hasClass("selection-bar"));
    }

    private void tick(int projects) {
        var shown = new ArrayList<>(rows());
        Collections.shuffle(shown, ThreadLocalRandom.current());
        shown.stream()
                .limit(projects)
                .forEach(row ->
                        tab.rpc(Rpc.call(grid().id, "select", row.path("key").asString())));
        check(bar().isPresent(), "nothing selected");
    }

    private void choose(Node box, String client) {
        tab.rpc(
                Rpc.set(box, "filter", client),
                Rpc.event(box.id, "filter-changed", "{}"),
                Rpc.set(box, "opened", true),
                Rpc.event(box.id, "opened-changed", "{}"));
        tab.rpc(Rpc.call(box.id, "setViewportRange", 0, 50, client));
        var offered = tab.page().rows(box);
        var wanted = offered.stream()
                .filter(row -> row.path("label").asString().equals(client))
                .findFirst();
        check(wanted.isPresent(), "not offered: " + client);
        tab.rpc(
                Rpc.set(box, "filter", ""),
                Rpc.event(box.id, "filter-changed", "{}"),
                Rpc.set(box, "value", wanted.orElseThrow().path("key").asString()),
                Rpc.event(box.id, "value-changed", "{}"),
                Rpc.set(box, "opened", false),
                Rpc.event(box.id, "opened-changed", "{}"));
    }

    private void click(Node node) {
        tab.rpc(Rpc.click(node));
    }

    private Node menuItem(String text) {
        return find(node -> node.tag().endsWith("-item") && text(node).equals(text), text);
    }

    private boolean isInDialog(Node node) {
        return tab.page().all(each -> each.tag().equals("vaadin-dialog")).stream()
                .anyMatch(dialog -> !tab.page().all(dialog, node::equals).isEmpty());
    }

    private String dialogText() {
        return tab.page()
                .first(node -> node.tag().equals("vaadin-dialog"))
                .map(this::text)
                .orElse("");
    }

    private List<Node> notices() {
        return tab.page().all(node -> node.tag().equals("vaadin-notification"));
    }

    private void heading(String expected) {
        var shown = tab.page().all(node -> node.tag().equals("h1")).stream()
                .map(this::text)
                .toList();
        check(shown.contains(expected), "headed " + shown + " and not " + expected);
    }

    private Node grid() {
        return find(node -> node.tag().equals("vaadin-grid"), "table");
    }

    private List<JsonNode> rows() {
        return tab.page().rows(grid());
    }

    private Node find(Predicate<Node> which, String what) {
        return tab.page().first(which).orElseThrow(() -> new Tab.Failure("no " + what));
    }

    private String text(Node node) {
        return tab.page().text(node).strip();
    }

    private static String name(JsonNode row) {
        return named(row, "projects/");
    }

    private static String clientName(JsonNode row) {
        return named(row, "finance/contacts/");
    }

    /** The name that a template shows beside the link that begins so. */
    private static String named(JsonNode row, String path) {
        return row.propertyStream()
                .filter(property -> property.getKey().endsWith("_href")
                        && property.getValue().asString("").startsWith(path))
                .map(property ->
                        row.path(property.getKey().replace("_href", "_name")).asString(""))
                .findFirst()
                .orElse("");
    }

    private static String field(JsonNode row, String suffix, String start) {
        return row.propertyStream()
                .filter(property -> property.getKey().endsWith(suffix))
                .map(property -> property.getValue().asString(""))
                .filter(value -> value.startsWith(start))
                .findFirst()
                .orElse("");
    }

    private static JsonNode any(List<JsonNode> rows) {
        check(!rows.isEmpty(), "no rows");
        return rows.get(ThreadLocalRandom.current().nextInt(rows.size()));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new Tab.Failure(what);
        }
    }
}
