package app.cartera.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/**
 * Names as they occur: the words of the published projects in their own frequency ("project" in every second one), and
 * invented words for what only few have.
 */
class Names {

    private static final String PUBLISHED = "demo/world-bank-projects-2016.csv";
    private static final List<String> SYLLABLES =
            List.of("al", "ba", "cor", "da", "el", "fi", "gan", "ho", "in", "ja", "ku", "la", "mer", "no", "or", "pa");
    private static final List<String> FORMS = List.of("S.L.", "S.A.", "GmbH", "Ltd", "SAS", "Inc.", "& Hijos", "Group");
    private static final List<String> TRADES = List.of(
            "Seguros", "Construcciones", "Consulting", "Energía", "Transportes", "Software", "Ministry of", "Banco");
    private static final List<String> GIVEN =
            List.of("Ana", "Álvaro", "Eva", "Iñaki", "Jürgen", "Lucía", "Marta", "Óscar", "Pau", "Zoë");
    private static final List<String> FAMILY = List.of("García", "Ibáñez", "Öztürk");

    private final List<List<String>> projects;
    private final List<String> objectives;
    private final RandomGenerator random;

    Names(RandomGenerator random) throws IOException {
        this.random = random;
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new ClassPathResource(PUBLISHED).getInputStream(), StandardCharsets.UTF_8)) {
            var lines = csv.stream().toList();
            projects = lines.stream()
                    .map(line -> List.of(line.getField("Project Name").strip().split("\\s+")))
                    .toList();
            objectives = lines.stream()
                    .map(line -> line.getField("Project Development Objective"))
                    .filter(text -> !text.isBlank())
                    .toList();
        }
    }

    /** At most the last five words of a published name, where "Project" mostly stands; one in three in a place. */
    String project() {
        var words = pick(projects);
        var name = words.stream().skip(Math.max(0, words.size() - 5)).collect(Collectors.joining(" "));
        return random.nextInt(3) == 0 ? name + " " + invented(3) : name;
    }

    String objective() {
        var text = pick(objectives);
        return text.substring(0, Math.min(200, text.length()));
    }

    String contact() {
        return pick(TRADES) + " " + invented(3) + " " + pick(FORMS);
    }

    /** The names of thirty people. */
    static List<String> people() {
        return FAMILY.stream()
                .flatMap(family -> GIVEN.stream().map(given -> given + " " + family))
                .toList();
    }

    String invented(int syllables) {
        var word = IntStream.range(0, syllables).mapToObj(i -> pick(SYLLABLES)).collect(Collectors.joining());
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
