package app.cartera.shared.ui.page;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The state of something as a word with a coloured dot: the word says it, the colour lets one scan for it. */
public class StatusBadge extends Span {

    /** What a state means for the person looking. */
    public enum Tone {
        NEUTRAL,
        ACTIVE,
        WAITING,
        DONE,
        BAD
    }

    public StatusBadge(String word, Tone tone) {
        super(word);
        addClassNames("status", className(tone));
    }

    /** For renderers that write their own markup: {@code <span class="status status-active">}. */
    public static String className(Tone tone) {
        return "status-" + tone.name().toLowerCase(Locale.ROOT);
    }
}
