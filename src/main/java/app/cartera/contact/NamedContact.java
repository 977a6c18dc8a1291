package app.cartera.contact;

import app.cartera.shared.DistinctName;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A contact by its name, and by what tells it from others of that name. */
public interface NamedContact {

    String name();

    @Nullable
    String taxId();

    @Nullable
    String city();

    /** What tells namesakes apart: "B12345674 · Madrid". */
    default String details() {
        return details(taxId(), city());
    }

    default DistinctName distinctName() {
        return new DistinctName(name(), details());
    }

    /** As {@link #details()}, of what was read of a contact. */
    static String details(@Nullable String taxId, @Nullable String city) {
        return Stream.of(taxId, city)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
