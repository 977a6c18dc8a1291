package app.cartera.project;

import app.cartera.shared.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A project is due before it starts. */
public class DatesReversed extends Refusal {

    public DatesReversed() {
        super("error.datesReversed");
    }

    /** Nothing is said of a project that lacks one of the two. */
    public static boolean are(@Nullable LocalDate start, @Nullable LocalDate due) {
        return start != null && due != null && due.isBefore(start);
    }

    @Override
    public String field() {
        return "dueDate";
    }
}
