package app.cartera.finance;

import app.cartera.shared.Refusal;

/** Another category has this name. */
public class CategoryNameTaken extends Refusal {

    CategoryNameTaken(String name) {
        this("error.categoryNameTaken", name);
    }

    private CategoryNameTaken(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Another category has by now the name that an Undo would give back. */
    CategoryNameTaken byNow() {
        return new CategoryNameTaken("error.categoryNameTaken.byNow", arguments());
    }

    @Override
    public String field() {
        return "name";
    }
}
