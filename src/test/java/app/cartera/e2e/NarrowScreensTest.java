package app.cartera.e2e;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

class NarrowScreensTest extends ScreenChecks {

    NarrowScreensTest() {
        super(360);
    }

    static Stream<Arguments> combinations() {
        return unlessAll(arguments("es", ColorScheme.DARK), arguments("en", ColorScheme.LIGHT));
    }
}
