package app.cartera.imports.ui;

import app.cartera.shared.Refusal;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.RefusedText;
import app.cartera.shared.ui.WaitingBar;
import app.cartera.shared.ui.dialog.Unsaved;
import app.cartera.shared.ui.page.StepList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The step that the person is at, below the names of all; what was refused there; and that something is waited for. */
class ShownStep extends Composite<Div> {

    private static final List<String> NAMES =
            List.of("import.step.file", "import.step.columns", "import.step.preview", "import.step.done");

    private final StepList names = new StepList();
    private final RefusedText refused = new RefusedText();
    private final WaitingBar waiting = new WaitingBar(getTranslation("operation.progress"));
    private final Div content = new Div();
    private final Paragraph told = new Paragraph();

    ShownStep() {
        content.addClassName("import-step");
        getContent().addClassName("import-steps");
        // Stays in the page while the steps come and go: what comes with its text is not read out.
        told.addClassName("import-told");
        told.getElement().setAttribute("role", "status");
        getContent().add(names, refused, waiting, told, content);
    }

    void show(int number, Component step) {
        refused.setText("");
        names.show(NAMES, number);
        content.removeAll();
        told.setText("");
        content.add(step);
    }

    /** Says above the step what it has come to. */
    void tell(String text) {
        told.setText(text);
    }

    void refuse(Refusal refusal) {
        refused.setText(Refusals.text(refusal));
    }

    void markUnsaved(boolean unsaved) {
        Unsaved.mark(content, unsaved);
    }

    /** Goes on with the answer, or with why there is none; meanwhile nothing can be done in the step. */
    <T> void await(CompletableFuture<T> answer, SerializableConsumer<T> goOn, SerializableConsumer<Refusal> refused) {
        await(answer, given -> {
            try {
                goOn.accept(given.get());
            } catch (Refusal refusal) {
                refused.accept(refusal);
            }
        });
    }

    /** @param goOn gets what gives the answer, or throws why there is none */
    <T> void await(CompletableFuture<T> answer, SerializableConsumer<Supplier<T>> goOn) {
        refused.setText("");
        waiting.await(answer, () -> content.setEnabled(false), given -> {
            content.setEnabled(true);
            goOn.accept(given);
        });
    }
}
