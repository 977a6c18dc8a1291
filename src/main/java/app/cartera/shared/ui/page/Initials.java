package app.cartera.shared.ui.page;

import app.cartera.shared.Folded;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The initials of a name in a circle, whose colour comes from the name: the same everywhere. It is an ornament: the name
 * itself stands beside it, so screen readers pass over it.
 */
public class Initials extends Span {

    private static final int HUES = 12;
    private static final Pattern SPACES = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern IN_WORD = Pattern.compile("(?<=\\p{L})['’](?=\\p{L})");

    public Initials(String name) {
        super(of(name));
        addClassNames("initials", hue(name));
        getElement().setAttribute("aria-hidden", "true");
    }

    /** "Alan Insurance Ltd" gives "AI", "People's Bank" gives "PB". */
    public static String of(String name) {
        return SPACES.splitAsStream(IN_WORD.matcher(name).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /** The CSS class of the name's colour, for renderers that write their own markup. */
    public static String hue(String name) {
        return "hue-" + Math.floorMod(Folded.key(name).hashCode() * 31 >>> 3, HUES);
    }
}
