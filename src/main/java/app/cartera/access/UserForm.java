package app.cartera.access;

import app.cartera.shared.Folded;
import app.cartera.shared.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What an admin edits of a person.
 *
 * @param id nothing yet for a new one
 * @param version the version the admin looked at; a save against any other is refused
 * @param username what the person signs in with, without regard to case and accents
 */
public record UserForm(
        @Nullable Long id,
        int version,
        @NotBlank @Size(max = 120) String username,
        @NotBlank @Size(max = 120) String name,
        @NotNull Role role)
        implements Serializable {

    public static final UserForm NEW = new UserForm(null, 0, "", "", Role.EDITOR);

    public UserForm {
        username = username(username);
        name = Typed.name(name);
    }

    /** A user name that is typed; empty where it is made of accents alone, of which signing in would compare nothing. */
    public static String username(String typed) {
        var username = Typed.name(typed);
        return Folded.key(username).isEmpty() ? "" : username;
    }
}
