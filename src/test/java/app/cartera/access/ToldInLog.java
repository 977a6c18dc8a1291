package app.cartera.access;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Lets the log tell what is done about accounts, also where tests are to log errors alone. */
class ToldInLog implements BeforeEachCallback, AfterEachCallback {

    private static final String ACCESS = ToldInLog.class.getPackageName();

    @Override
    public void beforeEach(ExtensionContext context) {
        logging().setLogLevel(ACCESS, LogLevel.INFO);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        logging().setLogLevel(ACCESS, null);
    }

    private static LoggingSystem logging() {
        return LoggingSystem.get(ToldInLog.class.getClassLoader());
    }
}
