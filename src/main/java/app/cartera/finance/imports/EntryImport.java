package app.cartera.finance.imports;

import app.cartera.finance.EntryKind;
import app.cartera.imports.ImportColumn;
import app.cartera.imports.ImportFile;
import app.cartera.imports.ImportPlan;
import app.cartera.imports.ImportRefused;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be imported.
 *
 * @param roles what each of its columns says
 * @param withoutThere leaves out what seems to be there already
 * @param locale by its habits dates and amounts are read that could mean two things
 */
public record EntryImport(
        ImportFile file, List<ColumnRole> roles, Defaults defaults, boolean withoutThere, Locale locale)
        implements ImportPlan<ColumnRole, EntryImport> {

    /** With the roles that its columns seem to have. */
    public static EntryImport of(
            ImportFile file, List<ImportColumn<ColumnRole>> columns, Defaults defaults, Locale locale) {
        return new EntryImport(file, columns.stream().map(ImportColumn::guess).toList(), defaults, true, locale);
    }

    @Override
    public EntryImport withFile(ImportFile file) {
        return new EntryImport(file, roles, defaults, withoutThere, locale);
    }

    @Override
    public EntryImport withRoles(List<ColumnRole> roles) {
        return new EntryImport(file, roles, defaults, withoutThere, locale);
    }

    @Override
    public EntryImport withDefaultsOf(EntryImport other) {
        return withDefaults(other.defaults);
    }

    public EntryImport withDefaults(Defaults defaults) {
        return new EntryImport(file, roles, defaults, withoutThere, locale);
    }

    @Override
    public EntryImport withoutThere(boolean withoutThere) {
        return new EntryImport(file, roles, defaults, withoutThere, locale);
    }

    /** @throws ImportRefused when it does not say all that an entry needs, or says it twice */
    void check() {
        if (!roles.contains(ColumnRole.PROJECT) && defaults.projectId() == null) {
            throw new ImportRefused("noProject");
        } else if (!roles.contains(ColumnRole.DATE) && defaults.date() == null) {
            throw new ImportRefused("noDate");
        } else if (roles.stream().noneMatch(ColumnRole::isAmount)) {
            throw new ImportRefused("noAmount");
        }
        ImportRefused.checkNoneTwice(roles, ColumnRole::isForMany, "twice");
    }

    /**
     * What holds for a line that does not say it itself.
     *
     * @param projectId also the only project of which there can be lines; null where each line names its own
     * @param kind of amounts that can be both; null to tell by their sign
     * @param categoryId null for no category
     * @param currency null for that of the project
     */
    public record Defaults(
            @Nullable Long projectId,
            @Nullable LocalDate date,
            @Nullable EntryKind kind,
            @Nullable Long categoryId,
            @Nullable String currency)
            implements Serializable {

        public static final Defaults NONE = ofProject(null);

        public static Defaults ofProject(@Nullable Long projectId) {
            return new Defaults(projectId, null, null, null, null);
        }
    }
}
