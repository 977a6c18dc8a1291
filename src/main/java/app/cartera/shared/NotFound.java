package app.cartera.shared;

/** There is no such record, or no longer. */
public class NotFound extends Refusal {

    public NotFound(long id) {
        super("error.notFound", String.valueOf(id));
    }
}
