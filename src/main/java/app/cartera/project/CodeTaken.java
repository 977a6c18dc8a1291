package app.cartera.project;

import app.cartera.shared.Refusal;

/** Another project has this code, perhaps in another case or with other accents. */
public class CodeTaken extends Refusal {

    public CodeTaken(String code, String projectName) {
        super("error.codeTaken", code, projectName);
    }

    @Override
    public String field() {
        return "code";
    }
}
