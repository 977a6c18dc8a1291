package app.cartera.contact.ui.statement;

import static app.cartera.finance.TestEntries.cost;
import static app.cartera.finance.TestEntries.revenue;
import static app.cartera.finance.TestEntries.with;
import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.ContributionService;
import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryService;
import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import app.cartera.finance.rates.RateForm;
import app.cartera.finance.rates.RateService;
import app.cartera.project.ProjectService;
import app.cartera.shared.Values;
import app.cartera.shared.ui.Formats;
import app.cartera.sheet.ExportProgress;
import app.cartera.sheet.ui.Exported;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ViewTest
@SignedIn(Role.MANAGER)
class ClientStatementTest extends SpringBrowserlessTest {

    private static final Period OF_2025 = Period.between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final String ADDRESS = "tab=contribution&period=custom&from=2025-01-01&to=2025-12-31";

    @Autowired
    ContactService contacts;

    @Autowired
    ProjectService projects;

    @Autowired
    EntryService entries;

    @Autowired
    ContributionService contributions;

    @Autowired
    RateService rates;

    @BeforeEach
    void read_spanish() {
        read(Locale.of("es", "ES"));
    }

    @Test
    void what_the_page_shows_is_fetched_as_a_statement() throws IOException {
        var alan = client("Alan Insurance");
        var web = project(alan, "Web nueva");
        post(revenue(web, "1234567890.12"), "2025-02-03", "EUR");
        post(cost(web, "400.5"), "2025-04-30", "EUR");
        post(revenue(web, "700"), "2025-05-01", "USD");
        post(revenue(web, "999"), "2024-12-31", "EUR");
        UI.getCurrent().navigate("finance/contacts/" + alan, QueryParameters.fromString(ADDRESS));

        test(find(Button.class).withText("Extracto (PDF)").single()).click();
        var file = Exported.opened(this);

        var contribution = contributions.ofClient(alan, OF_2025, Attribution.TODAY);
        var text = text(file);
        assertThat(text)
                .contains("Alan Insurance", "B12345678", "Calle Mayor 1", "28013 Madrid", "España")
                .contains("1 ene 2025 – 31 dic 2025", "Cliente actual", "Web nueva", "Página 1 de 1")
                .contains("* Fuera de las cifras, por no haber tipo de cambio a EUR: ingresos 700")
                .contains(
                        "700,00 100,0\u00a0% * 0,00 Sin tipo",
                        "Web nueva * 1.234.567.890,12", "Total * 1.234.567.890,12")
                .contains("* Sin los movimientos para los que no hay tipo de cambio.")
                .doesNotContain("costes 0")
                .contains("feb 2025", "may 2025", "Por mes · en €");
        assertThat(text).contains(shown(contribution.total()));
        contributions
                .partsOfClient(alan, OF_2025, Attribution.TODAY)
                .lines()
                .forEach(line -> assertThat(text).contains(shown(line.figures())));
    }

    @Test
    @SignedIn(Role.ADMIN)
    void a_rate_of_many_digits_stays_on_its_line() throws IOException {
        var alan = client("Alan Insurance");
        rates.add(new RateForm(null, "IDR", LocalDate.of(2025, 2, 3), new BigDecimal("17000")));
        post(revenue(project(alan, "Web"), "1234567890"), "2025-02-03", "IDR");

        assertThat(text(statement(alan, OF_2025))).contains("72.621,64 0,0000588235 3 feb 2025");
    }

    @Test
    void each_project_has_its_figures_on_as_many_pages_as_it_takes() throws IOException {
        var alan = client("Alan Insurance");
        IntStream.rangeClosed(1, 130).forEach(number -> {
            var project = project(alan, "Proyecto n.º " + number);
            post(revenue(project, number + ".25"), "2025-02-03", "EUR");
        });

        var file = statement(alan, OF_2025);

        assertThat(text(file))
                .contains(IntStream.rangeClosed(1, 130)
                        .mapToObj(number -> "Proyecto n.º %d %d,25 0,00 %d,25 100".formatted(number, number, number))
                        .toList());
        try (var pdf = Loader.loadPDF(file)) {
            var pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (var page = 1; page <= pages; page++) {
                assertThat(text(pdf, page)).contains("Página %d de %d".formatted(page, pages), "Proyecto Ingresos EUR");
            }
        }
    }

    @Test
    void names_of_many_languages_are_printed_and_can_be_copied() throws IOException {
        var names =
                List.of("Łódź Żółw", "Příliš žluťoučký kůň", "Ωμέγα Τεχνική", "Юг и Север", "Größe & Söhne", "Peña");
        var client = client("Ţăndărică Ķīmija");
        names.forEach(name -> post(revenue(project(client, name), "5"), "2025-02-03", "EUR"));

        var file = statement(client, OF_2025);

        assertThat(text(file)).contains("Ţăndărică Ķīmija").contains(names);
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void hebrew_names_are_read_from_the_right_wherever_they_stand() throws IOException {
        var client = client("חברת הביטוח בע״מ");
        post(revenue(project(client, "אתר (חדש) 2025 לחברה"), "5"), "2025-02-03", "EUR");
        post(revenue(project(client, "ACME 12"), "5"), "2025-02-03", "EUR");

        assertThat(text(statement(client, OF_2025)).lines())
                .anyMatch(line -> line.startsWith("חברת הביטוח בע״מ"))
                .anyMatch(line -> line.startsWith("Extracto del cliente · חברת הביטוח בע״מ"))
                .anyMatch(line -> line.startsWith("אתר (חדש) 2025 לחברה 5,00"))
                .anyMatch(line -> line.startsWith("ACME 12 5,00"));
    }

    @Test
    void each_letter_that_the_font_lacks_is_printed_as_a_square() throws IOException {
        var client = client("東京 Łódź");
        post(revenue(project(client, "😀 مال Ωμέγα"), "5"), "2025-02-03", "EUR");

        var text = text(statement(client, OF_2025));

        assertThat(text).contains("□□ Łódź", "Extracto del cliente · □□ Łódź", "□ □□□ Ωμέγα 5,00");
    }

    @Test
    @SignedIn(Role.ADMIN)
    void an_amount_has_the_code_of_a_currency_whose_sign_the_font_lacks() throws IOException {
        rates.setCompanyCurrency("THB");
        var alan = client("Alan Insurance");
        var web = project(alan, "Web");
        post(revenue(web, "1234.5"), "2025-02-03", "THB");
        post(cost(web, "2000"), "2025-02-03", "THB");
        assertThat(Formats.current().money(BigDecimal.ONE, "THB")).contains("฿");

        assertThat(text(statement(alan, OF_2025)))
                .contains("1.234,50\u00a0THB", "2.000\u00a0THB", "-765,50\u00a0THB", "Por mes · en THB")
                .doesNotContain("□");

        read(Locale.UK);
        post(revenue(web, "700"), "2025-02-03", "INR");
        rates.setCompanyCurrency("EUR");
        assertThat(text(statement(alan, OF_2025))).contains("there is no rate into EUR", "INR\u00a0700 (3");

        rates.setCompanyCurrency("INR");
        assertThat(text(statement(alan, OF_2025))).contains("* INR\u00a0700", "By month · in INR");
    }

    @Test
    void a_client_without_entries_gets_one_that_says_so_in_zeros() throws IOException {
        var text = text(statement(client("Cora"), Period.ALL));

        assertThat(text).contains("Cora", "desde el principio", "Total 0,00 0,00 0,00 –", "Página 1 de 1");
    }

    @Test
    void a_statement_that_nobody_takes_ends() {
        var gone = new OutputStream() {
            @Override
            public void write(int any) throws IOException {
                throw new IOException("gone");
            }
        };
        var progress = new ExportProgress();

        assertThat(progress.write(of(client("Cora"), Period.ALL), gone)).isFalse();
        assertThat(progress.state()).isEqualTo(ExportProgress.State.CANCELLED);
    }

    @Test
    @SignedIn(Role.EDITOR)
    void who_may_not_see_money_gets_none() {
        var alan = client("Alan Insurance");
        UI.getCurrent().navigate("finance/contacts/" + alan, QueryParameters.fromString(ADDRESS));

        assertThat(find(Button.class).withText("Extracto (PDF)").exists()).isFalse();
        assertThatThrownBy(() -> statement(alan, OF_2025)).isInstanceOf(AccessDeniedException.class);
    }

    private static void read(Locale locale) {
        VaadinSession.getCurrent().setLocale(locale);
        UI.getCurrent().setLocale(locale);
    }

    private byte[] statement(long client, Period period) {
        var out = new ByteArrayOutputStream();
        assertThat(new ExportProgress().write(of(client, period), out)).isTrue();
        return out.toByteArray();
    }

    private ClientStatement of(long client, Period period) {
        return new ClientStatement(
                projects, contributions, contacts.overview(client).data(), period, Attribution.TODAY);
    }

    /** As a table has them, one after the other. */
    private static String shown(Figures figures) {
        var formats = Formats.current();
        return "%s %s %s"
                .formatted(
                        formats.amount(figures.revenue(), figures.currency()),
                        formats.amount(figures.costs(), figures.currency()),
                        formats.amount(figures.margin(), figures.currency()));
    }

    private static String text(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var reader = new PDFTextStripper();
        reader.setStartPage(page);
        reader.setEndPage(page);
        return reader.getText(pdf);
    }

    private static List<PDFont> fonts(PDDocument pdf) {
        var resources = pdf.getPage(0).getResources();
        return StreamSupport.stream(resources.getFontNames().spliterator(), false)
                .map(name -> font(pdf, name))
                .toList();
    }

    private static PDFont font(PDDocument pdf, COSName name) {
        try {
            return pdf.getPage(0).getResources().getFont(name);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private long client(String name) {
        var values = Map.of(
                "taxId",
                "B12345678",
                "street",
                "Calle Mayor 1",
                "postalCode",
                "28013",
                "city",
                "Madrid",
                "country",
                "ES");
        return contacts.create(Values.with(ContactForm.newClient(name), values)).id();
    }

    private long project(long client, String name) {
        return projects.create(with(named(name), Map.of("clientId", client))).id();
    }

    private void post(EntryForm entry, String day, String currency) {
        entries.post(with(entry, Map.of("date", LocalDate.parse(day), "currency", currency)));
    }
}
