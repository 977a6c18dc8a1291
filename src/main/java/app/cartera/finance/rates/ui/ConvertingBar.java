package app.cartera.finance.rates.ui;

import app.cartera.shared.ui.WaitingBar;
import app.cartera.shared.ui.WaitingText;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Waits while entries are converted anew, and says that this takes long where they are many. */
class ConvertingBar extends Composite<Div> {

    private final WaitingBar waiting = new WaitingBar(getTranslation("operation.progress"));
    private final WaitingText what = new WaitingText();

    ConvertingBar() {
        getContent().addClassName("converting");
        getContent().add(waiting, what);
    }

    /** As {@link WaitingBar#await}. */
    <T> void await(CompletableFuture<T> work, Command meanwhile, SerializableConsumer<Supplier<T>> goOn) {
        waiting.await(
                work,
                () -> {
                    what.setText(getTranslation("rates.converting"));
                    meanwhile.execute();
                },
                ended -> {
                    what.setText("");
                    goOn.accept(ended);
                });
    }
}
