package app.cartera.shared.ui.field;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.server.Command;
import java.util.stream.Stream;

/** What a person types or chooses in fields, unlike what the application shows there. */
public final class ChangesByPerson {

    private ChangesByPerson() {}

    public static void listen(Stream<HasValue<?, ?>> fields, Command changed) {
        fields.forEach(field -> field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.execute();
            }
        }));
    }
}
