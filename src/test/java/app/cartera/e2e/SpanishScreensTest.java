package app.cartera.e2e;

class SpanishScreensTest extends ScreenChecks {

    SpanishScreensTest() {
        super("es", Look.WIDE_LIGHT, Look.NARROW_DARK);
    }
}
