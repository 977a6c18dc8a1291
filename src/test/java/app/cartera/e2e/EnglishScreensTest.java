package app.cartera.e2e;

class EnglishScreensTest extends ScreenChecks {

    EnglishScreensTest() {
        super("en", Look.NARROW_LIGHT, Look.WIDE_DARK);
    }
}
