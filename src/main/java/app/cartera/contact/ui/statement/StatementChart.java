package app.cartera.contact.ui.statement;

import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.chart.ChartAxis;
import app.cartera.shared.ui.chart.ChartData;
import app.cartera.shared.ui.chart.ChartData.Series;
import app.cartera.shared.ui.chart.ChartData.Shape;
import app.cartera.shared.ui.chart.ChartData.Tone;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** A chart of columns and lines, drawn as such: it is as sharp as the paper allows, and its texts are texts. */
class StatementChart {

    private static final float LEFT = 50;
    private static final float BOTTOM = 16;
    private static final float TOP = 22;
    private static final float TEXT_SIZE = 7;
    private static final float KEY = 7;
    private static final float ROOM_OF_LABEL = 44;
    private static final float PART_WITH_BARS = 0.7f;

    private final ChartData data;
    private final ChartAxis axis;
    private final Formats formats;
    private final float width;
    private final float height;

    StatementChart(ChartData data, Formats formats, float width, float height) {
        this.data = data;
        this.axis = ChartAxis.of(data);
        this.formats = formats;
        this.width = width;
        this.height = height;
    }

    Image draw(PdfWriter writer) {
        var canvas = writer.getDirectContent().createTemplate(width, height);
        drawKeys(canvas);
        drawAxis(canvas);
        var bars = with(Shape.BARS);
        for (var bar = 0; bar < bars.size(); bar++) {
            drawBars(canvas, bars.get(bar), bar, bars.size());
        }
        with(Shape.LINE).forEach(line -> drawLine(canvas, line));
        drawCategories(canvas);
        return Image.getInstance(canvas);
    }

    private void drawKeys(PdfTemplate canvas) {
        var x = LEFT;
        for (var series : data.series()) {
            canvas.setColorFill(colour(series.tone()));
            canvas.rectangle(x, height - KEY, KEY, series.shape() == Shape.LINE ? 1.5f : KEY);
            canvas.fill();
            x += KEY + 3;
            var name = printable(series.name());
            write(canvas, PdfContentByte.ALIGN_LEFT, name, x, height - KEY + 1);
            x += StatementFonts.PLAIN.getWidthPoint(name, TEXT_SIZE) + 14;
        }
    }

    private void drawAxis(PdfTemplate canvas) {
        canvas.setLineWidth(0.5f);
        for (var mark : axis.marks()) {
            canvas.setColorStroke(mark.signum() == 0 ? StatementFonts.MUTED : StatementFonts.LINE);
            canvas.moveTo(LEFT, y(mark));
            canvas.lineTo(width, y(mark));
            canvas.stroke();
            write(
                    canvas,
                    PdfContentByte.ALIGN_RIGHT,
                    data.unit().tick(mark, formats),
                    LEFT - 5,
                    y(mark) - TEXT_SIZE / 3);
        }
    }

    private void drawBars(PdfTemplate canvas, Series series, int number, int of) {
        var bar = slot() * PART_WITH_BARS / of;
        canvas.setColorFill(colour(series.tone()));
        for (var category = 0; category < series.values().size(); category++) {
            var value = series.values().get(category);
            if (value != null) {
                var x = LEFT + category * slot() + slot() * (1 - PART_WITH_BARS) / 2 + number * bar;
                canvas.rectangle(x, y(BigDecimal.ZERO), bar * 0.95f, y(value) - y(BigDecimal.ZERO));
            }
        }
        canvas.fill();
    }

    private void drawLine(PdfTemplate canvas, Series series) {
        canvas.setColorStroke(colour(series.tone()));
        canvas.setLineWidth(1.2f);
        var drawing = false;
        for (var category = 0; category < series.values().size(); category++) {
            var value = series.values().get(category);
            if (value != null && drawing) {
                canvas.lineTo(middle(category), y(value));
            } else if (value != null) {
                canvas.moveTo(middle(category), y(value));
            }
            drawing = value != null;
        }
        canvas.stroke();
    }

    /** As many names as there is room for. */
    private void drawCategories(PdfTemplate canvas) {
        var every = Math.max(1, (int) Math.ceil(ROOM_OF_LABEL / slot()));
        for (var category = 0; category < data.categories().size(); category += every) {
            write(
                    canvas,
                    PdfContentByte.ALIGN_CENTER,
                    data.categories().get(category).name(),
                    middle(category),
                    2);
        }
    }

    private void write(PdfTemplate canvas, int alignment, String text, float x, float y) {
        canvas.beginText();
        canvas.setFontAndSize(StatementFonts.PLAIN, TEXT_SIZE);
        canvas.setColorFill(StatementFonts.QUIET);
        canvas.showTextAligned(alignment, printable(text), x, y, 0);
        canvas.endText();
    }

    private static String printable(String text) {
        return StatementFonts.printable(text, StatementFonts.NOTE);
    }

    private List<Series> with(Shape shape) {
        return data.series().stream().filter(series -> series.shape() == shape).toList();
    }

    private float slot() {
        return (width - LEFT) / data.categories().size();
    }

    private float middle(int category) {
        return LEFT + (category + 0.5f) * slot();
    }

    private float y(BigDecimal value) {
        var part = value.subtract(axis.low()).floatValue()
                / axis.high().subtract(axis.low()).floatValue();
        return BOTTOM + part * (height - BOTTOM - TOP);
    }

    private static Color colour(Tone tone) {
        return switch (tone) {
            case ACCENT -> StatementFonts.ACCENT;
            case MUTED -> StatementFonts.MUTED;
            case INK -> StatementFonts.INK;
        };
    }
}
