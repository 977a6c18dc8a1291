package app.cartera.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What stands on the command line as --name=value; what begins with -X or -D is for the Java of the application. */
record Options(List<String> arguments) {

    static final String PASSWORD = "cartera-demo";

    static Options of(String... arguments) {
        return new Options(List.of(arguments));
    }

    boolean has(String name) {
        return arguments.stream().anyMatch(argument -> argument.startsWith("--" + name + "="));
    }

    String text(String name, String otherwise) {
        return arguments.stream()
                .filter(argument -> argument.startsWith("--" + name + "="))
                .map(argument -> argument.substring(name.length() + 3))
                .findFirst()
                .orElse(otherwise);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(text(name, String.valueOf(otherwise)));
    }

    List<Integer> numbers(String name, String otherwise) {
        return Arrays.stream(text(name, otherwise).split(","))
                .map(Integer::valueOf)
                .toList();
    }

    List<String> javaOptions() {
        return arguments.stream()
                .filter(argument -> argument.startsWith("-X") || argument.startsWith("-D"))
                .toList();
    }

    List<String> settings() {
        return arguments.stream()
                .filter(argument -> argument.startsWith("--app."))
                .map(argument -> "--" + argument.substring(6))
                .toList();
    }

    /** The application on --data=DIR, or on fresh demo data; --app.x=y goes to it as --x=y. */
    App startApp() {
        var launch = new ArrayList<>(javaOptions());
        launch.addAll(List.of("-jar", App.JAR.toString()));
        var settings = new ArrayList<>(settings());
        if (!has("data") && !has("app.spring.datasource.url")) {
            settings.add("--spring.profiles.active=demo");
        }
        return App.start(launch, data(), settings);
    }

    private Path data() {
        try {
            return has("data") ? Path.of(text("data", "")) : Files.createTempDirectory("cartera-bench");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
