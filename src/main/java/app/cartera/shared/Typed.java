package app.cartera.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people type and paste, without the white space and the invisible characters around it, which come from pages and sheets. */
public final class Typed {

    private static final String UNSEEN = "[\\s\\p{Z}\\p{Cc}\\p{Cf}]";

    /** Matches what has something to be seen, for the names that are no part of a form. */
    public static final String SEEN = UNSEEN + "*+[\\s\\S]++";

    /** Each run of them is looked at once: somebody may paste a million spaces. */
    private static final Pattern AROUND = Pattern.compile("^%1$s++|(?<!%1$s)%1$s++$".formatted(UNSEEN));

    private Typed() {}

    /** Empty where there is nothing to be seen. */
    public static String name(@Nullable String typed) {
        return typed == null ? "" : AROUND.matcher(typed).replaceAll("");
    }

    /** Null where there is nothing to be seen. */
    public static @Nullable String text(@Nullable String typed) {
        var text = name(typed);
        return text.isEmpty() ? null : text;
    }
}
