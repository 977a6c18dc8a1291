package app.cartera.access;

import app.cartera.shared.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A person who is to have an account. */
public record NewAccount(
        @NotBlank @Size(max = 120) String username,
        @NotBlank @Size(max = 120) String name,
        String password,
        @NotNull Role role) {

    public NewAccount {
        username = UserForm.username(username);
        name = Typed.name(name);
    }

    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
