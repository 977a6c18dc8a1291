package app.cartera.imports;

import app.cartera.shared.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** A file cannot be imported as it is, or as it was asked for. */
public class ImportRefused extends Refusal {

    /** @param reason the end of the key of its text */
    public ImportRefused(String reason, Object... arguments) {
        super("error.import." + reason, arguments);
    }

    /** The uploaded file was not kept until it was to be read again. */
    static ImportRefused fileGone(String name) {
        return new ImportRefused("fileGone", name);
    }

    /** Some lines are wrong, and all of them or none were to be imported. */
    public static ImportRefused wrongLines(int lines) {
        return new ImportRefused("wrongLines", lines);
    }

    /** The same file was imported after the preview had been made. */
    static ImportRefused meanwhile(String name) {
        return new ImportRefused("meanwhile", name);
    }

    /**
     * Refuses columns of which two say the same that only one can.
     *
     * @param reason the end of the key of the text that says so
     */
    public static <C extends Enum<C>> void checkNoneTwice(List<C> roles, Predicate<C> isForMany, String reason) {
        if (roles.stream().anyMatch(role -> !isForMany.test(role) && Collections.frequency(roles, role) > 1)) {
            throw new ImportRefused(reason);
        }
    }
}
