package app.cartera.shared;

/** There is no such record, or no longer. */
public class NotFound extends Refusal {

    private final long id;

    public NotFound(long id) {
        super("error.notFound", String.valueOf(id));
        this.id = id;
    }

    public long id() {
        return id;
    }
}
