package app.cartera.project;

import app.cartera.shared.Refusal;

/** A project is due before it starts. */
public class DatesReversed extends Refusal {

    public DatesReversed() {
        super("error.datesReversed");
    }

    @Override
    public String field() {
        return "dueDate";
    }
}
