package app.cartera.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.imports.LineError;
import app.cartera.imports.WrongLine;
import app.cartera.shared.ui.Formats;
import app.cartera.sheet.Cell;
import app.cartera.sheet.Export;
import app.cartera.sheet.SheetColumn;
import app.cartera.sheet.SheetRows;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines that cannot be imported as a file, which can be when they are corrected: with all that they had, and what is wrong. */
final class WrongLinesExport {

    private WrongLinesExport() {}

    /** @param titles of the columns of the file */
    static Export<WrongLine> of(List<String> titles, Supplier<Stream<WrongLine>> wrongLines) {
        return new Export<>(
                translate("import.wrongLines.title"),
                translate("import.wrongLines.fileName"),
                Formats.current().locale(),
                columns(titles),
                () -> SheetRows.of(wrongLines.get()));
    }

    private static List<SheetColumn<WrongLine>> columns(List<String> titles) {
        var added = List.of(
                SheetColumn.<WrongLine>of(
                        translate("import.line"), wrong -> Cell.of(wrong.line().number())),
                SheetColumn.<WrongLine>wide(translate("import.fault"), wrong -> Cell.of(told(wrong.errors()))));
        return Stream.concat(
                        added.stream(),
                        own(titles, added.stream().map(SheetColumn::title).toList()))
                .toList();
    }

    /** Without those that were added, where such a file comes again. */
    private static Stream<SheetColumn<WrongLine>> own(List<String> titles, List<String> added) {
        var first = titles.stream().limit(added.size()).toList().equals(added) ? added.size() : 0;
        return IntStream.range(first, titles.size())
                .mapToObj(column ->
                        SheetColumn.of(titles.get(column), wrong -> wrong.line().cell(column)));
    }

    private static String told(List<LineError> errors) {
        if (errors.isEmpty()) {
            return translate("import.wrongLines.rightNow");
        }
        return errors.stream().map(WrongLinesExport::told).collect(Collectors.joining(" "));
    }

    private static String told(LineError error) {
        return Stream.of(error.column(), error.value(), translate("import.fault." + error.fault()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
