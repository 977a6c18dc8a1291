package app.cartera.demo;

import app.cartera.project.ProjectForm;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * A project as The World Bank publishes it: dates in two ways of writing, amounts with and without separators, anything
 * may be missing.
 */
record WorldBankProject(
        String code,
        String name,
        @Nullable String description,
        String status,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        @Nullable BigDecimal cost,
        List<Financing> financing,
        @Nullable String borrower,
        @Nullable String country,
        Set<String> sectors) {

    /** What one source gives, in US dollars. */
    record Financing(String source, BigDecimal amount) {}

    private static final List<String> SOURCES = List.of("IBRD Commitment", "IDA Commitment", "Grant Amount");
    private static final String RESOURCE = "demo/world-bank-projects-2016.csv";
    private static final DateTimeFormatter US_DATE = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.US);

    static List<WorldBankProject> ofResource() {
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new ClassPathResource(RESOURCE).getInputStream(), StandardCharsets.UTF_8)) {
            return csv.stream().map(line -> of(line::findField)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads it from the columns of the export by their names. */
    static WorldBankProject of(Function<String, Optional<String>> columns) {
        return new WorldBankProject(
                columns.apply("Project Id").orElseThrow(),
                columns.apply("Project Name").orElseThrow(),
                shortened(text(columns, "Project Development Objective")),
                columns.apply("Project Status").orElse(""),
                date(text(columns, "Board Approval Date")),
                date(text(columns, "Project Closing Date")),
                amount(text(columns, "Current Project Cost")),
                financing(columns),
                text(columns, "Borrower"),
                text(columns, "Country Code"),
                sectors(columns));
    }

    private static List<Financing> financing(Function<String, Optional<String>> columns) {
        return SOURCES.stream()
                .flatMap(source ->
                        Stream.ofNullable(amount(text(columns, source))).map(amount -> new Financing(source, amount)))
                .toList();
    }

    /** Those that are short enough for a tag. */
    private static Set<String> sectors(Function<String, Optional<String>> columns) {
        return Stream.of("Sector 1", "Sector 2", "Sector 3")
                .flatMap(column -> columns.apply(column).stream())
                .filter(sector -> sector.length() <= ProjectForm.LONGEST_TAG)
                .collect(Collectors.toSet());
    }

    private static @Nullable String text(Function<String, Optional<String>> columns, String name) {
        return columns.apply(name).filter(value -> !value.isBlank()).orElse(null);
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null ? null : text.substring(0, Math.min(text.length(), ProjectForm.LONGEST_DESCRIPTION));
    }

    /** "2016-06-30T00:00:00Z" or "12/31/2021 12:00:00 AM". */
    private static @Nullable LocalDate date(@Nullable String text) {
        if (text == null) {
            return null;
        } else {
            var day = text.split("[T ]")[0];
            return day.contains("/") ? LocalDate.parse(day, US_DATE) : LocalDate.parse(day);
        }
    }

    /** "200000000" or "200,000,000"; 0 stands for an amount nobody entered. */
    private static @Nullable BigDecimal amount(@Nullable String text) {
        var amount = text == null ? BigDecimal.ZERO : new BigDecimal(text.replace(",", ""));
        return amount.signum() == 0 ? null : amount;
    }
}
