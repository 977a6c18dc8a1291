package app.cartera.journal;

import app.cartera.shared.Refusal;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The refusal that stopped an operation in the background, as it is kept with it: whoever looks is told then. */
public class StoppedBy extends Refusal {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoppedBy(Kept kept) {
        super(kept.key, kept.arguments.toArray());
    }

    static StoppedBy of(String kept) {
        return new StoppedBy(JSON.readValue(kept, Kept.class));
    }

    static String kept(Refusal refusal) {
        return JSON.writeValueAsString(new Kept(refusal.key(), List.of(refusal.arguments())));
    }

    private record Kept(String key, List<Object> arguments) {}
}
