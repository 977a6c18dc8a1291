package app.cartera.imports;

import java.io.Serializable;
import java.util.List;

/**
 * A column of a file that is to be imported.
 *
 * @param <C> what columns can say
 * @param samples the first of its values
 * @param guess what it seems to say, by its title and its values
 */
public record ImportColumn<C extends Enum<C>>(String title, List<String> samples, C guess) implements Serializable {}
