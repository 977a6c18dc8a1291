package app.cartera.finance.ui;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.ContributionService;
import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryKind;
import app.cartera.finance.EntryService;
import app.cartera.finance.ProjectFigures;
import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import app.cartera.finance.rates.RateForm;
import app.cartera.finance.rates.RateService;
import app.cartera.finance.report.ClientReportFilter;
import app.cartera.finance.report.ClientReportRow;
import app.cartera.finance.report.ClientReportService;
import app.cartera.project.ProjectService;
import app.cartera.shared.Currencies;
import app.cartera.sheet.ui.Exported;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;

/** The files that are taken away have the figures of the screens to the cent, which FiguresAgreeTest holds to the entries. */
@ViewTest
@SignedIn(Role.ADMIN)
class FilesAgreeTest extends SpringBrowserlessTest {

    private static final Period OF_2025 = Period.between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final String ADDRESS = "period=custom&from=2025-01-01&to=2025-12-31";
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "KWD");

    @Autowired
    ContactService contacts;

    @Autowired
    ProjectService projects;

    @Autowired
    EntryService entries;

    @Autowired
    RateService rates;

    @Autowired
    ClientReportService reports;

    @Autowired
    ContributionService contributions;

    private final Random random = new Random(7);
    private final List<Long> clients = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();

    @BeforeEach
    void post_entries_in_several_currencies() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        UI.getCurrent().setLocale(Locale.of("es", "ES"));
        // The yen has no rate.
        rates.add(new RateForm(null, "USD", LocalDate.of(2024, 1, 1), new BigDecimal("1.0837")));
        rates.add(new RateForm(null, "KWD", LocalDate.of(2025, 2, 1), new BigDecimal("0.3331")));
        for (var name : List.of("Alan", "Berta", "Cora")) {
            clients.add(contacts.create(ContactForm.newClient(name)).id());
        }
        for (var number = 0; number < 8; number++) {
            var values = Map.of("currency", any(CURRENCIES), "clientId", any(clients));
            ids.add(projects.create(number == 0 ? named("Idea") : with(named("P" + number), values))
                    .id());
        }
        for (var number = 0; number < 80; number++) {
            post();
        }
    }

    @Test
    void the_report_is_the_one_on_the_screen() {
        for (var attribution : Attribution.values()) {
            var filter = ClientReportFilter.of(OF_2025).withAttribution(attribution);
            var report = reports.report(
                    filter, Sort.by(ClientReportRow.SortKey.REVENUE.name()).descending());
            open(
                    "finance/report",
                    ADDRESS + "&attribution=" + attribution.name().toLowerCase(Locale.ROOT));

            var lines = lines();

            assertThat(lines).hasSize((int) report.lines() + 1);
            for (var row : report.first()) {
                var line = lines.remove(0);
                assertThat(line.get("Cliente")).isEqualTo(row.name() == null ? "Sin cliente" : row.name());
                assertThat(line.get("Movimientos sin tipo de cambio")).isEqualTo(String.valueOf(row.leftOut()));
                agrees(line, row.figures(), row.before(), row.change());
            }
            var total = lines.getFirst();
            assertThat(total)
                    .containsEntry("Cliente", "Total")
                    .containsEntry("Desde", "2025-01-01")
                    .containsEntry("Hasta", "2025-12-31")
                    .containsEntry(
                            "De quién es un movimiento",
                            attribution == Attribution.TODAY ? "Cliente actual" : "Cliente en la fecha del movimiento");
            assertThat(new BigDecimal(total.get("Movimientos sin tipo de cambio")))
                    .isPositive();
            assertThat(report.leftOutBefore())
                    .isNotEmpty()
                    .allSatisfy(missing -> assertThat(total.get("Falta en los ingresos anteriores"))
                            .contains(missing.figures().currency()));
            agrees(total, report.total(), report.before(), report.change());
        }
    }

    @Test
    void the_projects_of_a_client_have_the_figures_of_the_period() {
        var figures = contributions.ofProjects(ids, OF_2025);
        var seen = 0;
        for (var client : clients) {
            open("finance/contacts/" + client, ADDRESS);
            for (var line : lines()) {
                var project = ids.stream()
                        .filter(id -> projects.overview(id).row().name().equals(line.get("Nombre")))
                        .findFirst()
                        .orElseThrow();
                agrees(line, figures.get(project).figures(), null, null);
                assertThat(line)
                        .containsEntry("Desde", "2025-01-01")
                        .containsEntry(
                                "Movimientos sin tipo de cambio", count(figures, project, ProjectFigures::leftOut))
                        .containsEntry(
                                "Movimientos sin tipo de cambio desde el principio",
                                count(figures, project, ProjectFigures::leftOutEver));
                seen++;
            }
        }
        assertThat(seen).isEqualTo(7);
    }

    @Test
    void the_entries_of_a_project_add_up_to_its_figures() {
        var figures = contributions.ofProjects(ids, Period.ALL);
        for (var project : ids) {
            open("projects/" + project + "/finance", "");
            var its = figures.get(project).figures();

            var lines = lines();

            assertThat(List.of(sum(lines, "Ingreso", its.currency()), sum(lines, "Coste", its.currency())))
                    .isEqualTo(List.of(its.revenue(), its.costs()));
        }
    }

    @Test
    void the_entries_that_are_filtered_out_are_not_in_the_file() {
        open("projects/" + ids.getFirst() + "/finance", "kind=cost&sort=amount");

        assertThat(lines()).isNotEmpty().allSatisfy(line -> assertThat(line).containsEntry("Tipo", "Coste"));
    }

    private static String count(
            Map<Long, ProjectFigures> figures, long project, ToLongFunction<ProjectFigures> entries) {
        return String.valueOf(entries.applyAsLong(figures.get(project)));
    }

    private static void agrees(Map<String, String> line, Figures figures, BigDecimal before, BigDecimal change) {
        assertThat(amount(line, "Ingresos")).isEqualByComparingTo(figures.revenue());
        assertThat(amount(line, "Costes")).isEqualByComparingTo(figures.costs());
        assertThat(amount(line, "Margen")).isEqualByComparingTo(figures.margin());
        same(line.get("Margen %"), figures.marginPercent());
        assertThat(line).containsEntry("Moneda", figures.currency());
        same(line.getOrDefault("Ingresos anteriores", ""), before);
        same(line.getOrDefault("Variación %", ""), change);
    }

    private static void same(String text, BigDecimal number) {
        if (number == null) {
            assertThat(text).isEmpty();
        } else {
            assertThat(new BigDecimal(text)).isEqualByComparingTo(number);
        }
    }

    private static BigDecimal sum(List<Map<String, String>> lines, String kind, String currency) {
        return lines.stream()
                .filter(line -> line.get("Tipo").equals(kind))
                .map(line -> line.get("Importe " + currency))
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(Currencies.decimals(currency), RoundingMode.HALF_EVEN);
    }

    private static BigDecimal amount(Map<String, String> line, String column) {
        return new BigDecimal(line.get(column));
    }

    /** Of the file that the page gives, each with its cells by column. */
    private List<Map<String, String>> lines() {
        var lines = Exported.lines(this, "Excel").stream()
                .map(line -> line.split("\\|", -1))
                .toList();
        find(Dialog.class).all().forEach(Dialog::close);
        var header = lines.getFirst();
        return lines.stream()
                .skip(1)
                .map(line -> Stream.iterate(0, column -> column < line.length, column -> column + 1)
                        .collect(Collectors.toMap(column -> header[column], column -> line[column])))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
    }

    private void post() {
        var currency = any(CURRENCIES);
        var amount = BigDecimal.valueOf(random.nextInt(1, 9_000_000), 2)
                .setScale(currency.equals("JPY") ? 0 : 2, RoundingMode.UP);
        entries.post(new EntryForm(
                null,
                0,
                any(ids),
                LocalDate.of(2024, 6, 1).plusDays(random.nextInt(600)),
                any(List.of(EntryKind.values())),
                null,
                amount,
                currency,
                null,
                null));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
