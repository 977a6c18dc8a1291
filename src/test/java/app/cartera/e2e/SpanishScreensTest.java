package app.cartera.e2e;

import java.util.List;

class SpanishScreensTest extends ScreenChecks {

    SpanishScreensTest() {
        super("es", List.of(Look.WIDE_LIGHT), List.of(Look.NARROW_LIGHT));
    }
}
