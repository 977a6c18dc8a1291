package app.cartera.access;

import app.cartera.shared.Refusal;

/** The password one said to have now is not the one one has. */
public class WrongPassword extends Refusal {

    WrongPassword() {
        super("error.passwordWrong");
    }

    @Override
    public String field() {
        return "current";
    }
}
