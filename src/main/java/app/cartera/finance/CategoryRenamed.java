package app.cartera.finance;

import app.cartera.shared.Refusal;
import app.cartera.shared.Word;
import java.util.Objects;

/** Somebody else has renamed the category since it was shown. Carries it as it is now, for a form that goes on from there. */
public class CategoryRenamed extends Refusal {

    private final CategoryRow current;

    CategoryRenamed(CategoryRow current) {
        super("error.categoryRenamed", Objects.requireNonNullElseGet(current.name(), () -> new Word(current.word())));
        this.current = current;
    }

    public CategoryRow current() {
        return current;
    }

    @Override
    public String field() {
        return "name";
    }
}
