package app.cartera.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a component look again and again how far something has come that goes on without it. The page asks the server only
 * as long as any component of it needs that.
 */
public final class Polling {

    private static final int HALF_A_SECOND = 500;

    private Polling() {}

    /** Looks every half second until there is nothing more to see, or the component is gone. */
    public static void until(Component component, SerializableSupplier<Boolean> ended) {
        var ui = UI.getCurrent();
        var watch = new Watch(ui);
        watch.stops.add(ui.addPollListener(poll -> {
            if (!component.isAttached() || watch.sees(ended)) {
                watch.end();
            }
        }));
    }

    private static class Watch implements Serializable {

        private final UI ui;
        private final List<Registration> stops = new ArrayList<>();

        Watch(UI ui) {
            this.ui = ui;
            count(1);
            ui.setPollInterval(HALF_A_SECOND);
        }

        /** A look that fails is the last one, or it would fail again and again. */
        boolean sees(SerializableSupplier<Boolean> ended) {
            try {
                return ended.get();
            } catch (RuntimeException failed) {
                end();
                throw failed;
            }
        }

        void end() {
            if (!stops.isEmpty()) {
                stops.forEach(Registration::remove);
                stops.clear();
                if (count(-1) == 0) {
                    ui.setPollInterval(-1);
                }
            }
        }

        private int count(int more) {
            var before = (Integer) ComponentUtil.getData(ui, Polling.class.getName());
            var now = (before == null ? 0 : before) + more;
            ComponentUtil.setData(ui, Polling.class.getName(), (Object) now);
            return now;
        }
    }
}
