package app.cartera.shared;

import org.jspecify.annotations.Nullable;

/**
 * The application says no to something a person asked for, and says why. The message is a translation key with its
 * arguments; a refusal that concerns one field names it, so that a form can show it there.
 */
public abstract class Refusal extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    protected Refusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    /** The form's field this is about, if it is about one. */
    public @Nullable String field() {
        return null;
    }
}
