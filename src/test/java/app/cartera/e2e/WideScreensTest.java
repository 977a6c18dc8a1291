package app.cartera.e2e;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

class WideScreensTest extends ScreenChecks {

    WideScreensTest() {
        super(1280);
    }

    static Stream<Arguments> combinations() {
        return unlessAll(arguments("es", ColorScheme.LIGHT), arguments("en", ColorScheme.DARK));
    }
}
