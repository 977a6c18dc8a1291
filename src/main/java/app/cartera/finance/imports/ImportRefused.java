package app.cartera.finance.imports;

import app.cartera.shared.Refusal;
import java.util.Collections;

/** A file cannot be imported as it is, or as it was asked for. */
public class ImportRefused extends Refusal {

    private ImportRefused(String reason, Object... arguments) {
        super("error.import." + reason, arguments);
    }

    /** The uploaded file was not kept until it was to be read again. */
    static ImportRefused fileGone(String name) {
        return new ImportRefused("fileGone", name);
    }

    /** Some lines are wrong, and all of them or none were to be imported. */
    static ImportRefused wrongLines(int lines) {
        return new ImportRefused("wrongLines", lines);
    }

    /** The same file was imported after the preview had been made. */
    static ImportRefused meanwhile(String name) {
        return new ImportRefused("meanwhile", name);
    }

    /** What is there already cannot be told while others are adding or removing it. */
    static ImportRefused othersAtWork() {
        return new ImportRefused("othersAtWork");
    }

    /** Refuses what does not say all that an entry needs, or says it twice. */
    static void check(EntryImport plan) {
        var roles = plan.roles();
        var defaults = plan.defaults();
        if (!roles.contains(ColumnRole.PROJECT) && defaults.projectId() == null) {
            throw new ImportRefused("noProject");
        } else if (!roles.contains(ColumnRole.DATE) && defaults.date() == null) {
            throw new ImportRefused("noDate");
        } else if (roles.stream().noneMatch(ColumnRole::isAmount)) {
            throw new ImportRefused("noAmount");
        } else if (roles.stream().anyMatch(role -> !role.isForMany() && Collections.frequency(roles, role) > 1)) {
            throw new ImportRefused("twice");
        }
    }
}
