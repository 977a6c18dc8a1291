package app.cartera.finance.rates;

import app.cartera.shared.Refusal;

/** What was given to be imported is no file of the European Central Bank's reference rates. */
public class NotEcbFile extends Refusal {

    private static final int SHOWN = 40;

    private NotEcbFile(String key, Object... arguments) {
        super(key, arguments);
    }

    static NotEcbFile other() {
        return new NotEcbFile("error.ecbFile");
    }

    static NotEcbFile wrong(int line, String text) {
        return new NotEcbFile("error.ecbFile.wrong", line, text.substring(0, Math.min(text.length(), SHOWN)));
    }

    static NotEcbFile large(int megabytes) {
        return new NotEcbFile("error.ecbFile.large", megabytes);
    }
}
