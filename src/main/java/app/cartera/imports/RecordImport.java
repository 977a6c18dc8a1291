package app.cartera.imports;

import app.cartera.imports.ColumnMeaning.Kind;
import java.util.List;
import java.util.Locale;

/**
 * How a file is to be imported of which each line is a record.
 *
 * @param <C> what columns can say
 * @param <F> what a person edits of a record
 * @param defaults has what holds for a line that does not say it itself
 * @param withoutThere leaves out what seems to be there already, and lines that repeat another
 * @param locale by its habits dates and amounts are read that could mean two things
 */
public record RecordImport<C extends Enum<C> & ColumnMeaning, F extends Record>(
        ImportFile file, List<C> roles, F defaults, boolean withoutThere, Locale locale)
        implements ImportPlan<C, RecordImport<C, F>> {

    /** @throws ImportRefused when no column says what each record must have, or two say the same */
    void check(List<C> meanings) {
        if (meanings.stream().anyMatch(meaning -> meaning.isNeeded() && !roles.contains(meaning))) {
            throw new ImportRefused("noName");
        }
        ImportRefused.checkNoneTwice(roles, role -> role.kind() == Kind.NOTHING, "twiceInRecord");
    }

    @Override
    public RecordImport<C, F> withFile(ImportFile file) {
        return new RecordImport<>(file, roles, defaults, withoutThere, locale);
    }

    @Override
    public RecordImport<C, F> withRoles(List<C> roles) {
        return new RecordImport<>(file, roles, defaults, withoutThere, locale);
    }

    @Override
    public RecordImport<C, F> withDefaultsOf(RecordImport<C, F> other) {
        return withDefaults(other.defaults);
    }

    public RecordImport<C, F> withDefaults(F defaults) {
        return new RecordImport<>(file, roles, defaults, withoutThere, locale);
    }

    @Override
    public RecordImport<C, F> withoutThere(boolean withoutThere) {
        return new RecordImport<>(file, roles, defaults, withoutThere, locale);
    }
}
