package app.cartera.e2e;

import java.util.List;

class EnglishScreensTest extends ScreenChecks {

    EnglishScreensTest() {
        super("en", List.of(Look.NARROW_DARK), List.of(Look.WIDE_DARK));
    }
}
