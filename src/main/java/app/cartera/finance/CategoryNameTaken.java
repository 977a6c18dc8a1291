package app.cartera.finance;

import app.cartera.shared.Refusal;

/** Another category has this name. */
public class CategoryNameTaken extends Refusal {

    CategoryNameTaken(String name) {
        super("error.categoryNameTaken", name);
    }

    @Override
    public String field() {
        return "name";
    }
}
