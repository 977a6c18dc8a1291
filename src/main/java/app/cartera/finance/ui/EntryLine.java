package app.cartera.finance.ui;

import app.cartera.finance.EntryForm;
import app.cartera.shared.Refusal;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.OneClick;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.WaitingBar;
import app.cartera.shared.ui.dialog.Unsaved;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** One line in which entries are typed one after the other: Enter posts, and the amount of the next one can be typed. */
class EntryLine extends Composite<Div> {

    private final EntryFields fields = new EntryFields();
    private final Button post = new Button(getTranslation("entry.post"));
    private final WaitingBar waiting = new WaitingBar(getTranslation("operation.progress"));
    private final SerializableFunction<EntryForm, CompletableFuture<EntryForm>> onPost;
    private final SerializableConsumer<EntryForm> onPosted;
    private final SerializableConsumer<Refusal> onRefused;

    private long projectId;
    private boolean justPosted;

    /**
     * @param onPost posts the entry on another thread; what it throws is shown to the person, who goes on typing
     * @param onPosted gets the entry as it was posted
     * @param onRefused gets what it was refused for, before that is shown
     */
    EntryLine(
            SerializableFunction<EntryForm, CompletableFuture<EntryForm>> onPost,
            SerializableConsumer<EntryForm> onPosted,
            SerializableConsumer<Refusal> onRefused) {
        this.onPost = onPost;
        this.onPosted = onPosted;
        this.onRefused = onRefused;
        getContent().addClassNames("toolbar", "entry-line");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("entry.new"));
        getContent().add(fields.all());
        getContent().add(post, waiting);
        fields.onTyped(() -> justPosted = false);
        Unsaved.ifFilled(fields.singleLine());
        post.addThemeVariants(ButtonVariant.PRIMARY);
        OneClick.on(post, this::post);
        // The value of a field reaches the server when the field loses the focus, which Enter alone does not do.
        post.addClickShortcut(Key.ENTER).listenOn(fields.singleLine()).resetFocusOnActiveElement();
    }

    void setCategories(CategoryNames categories) {
        fields.setCategories(categories);
    }

    /** Begins anew for another project; for the same one, what stands there stays. */
    void show(long projectId, String currency) {
        if (this.projectId != projectId) {
            this.projectId = projectId;
            leavePosting();
            fields.begin(currency);
        }
    }

    /** What is being posted for the project of before is neither waited for nor to be posted for this one. */
    private void leavePosting() {
        if (waiting.isWaiting()) {
            waiting.cancel();
            getContent().setEnabled(true);
            fields.empty();
        }
    }

    boolean isDirty() {
        return isVisible() && !fields.isEmpty();
    }

    boolean isPosting() {
        return waiting.isWaiting();
    }

    private void post() {
        if (justPosted && fields.isEmpty()) {
            // Enter was hit twice.
            fields.focusAmount();
        } else if (!waiting.isWaiting()) {
            fields.read(null, 0, projectId).ifPresent(this::post);
        }
    }

    /** What was typed stands there, and cannot be changed, until it is posted. */
    private void post(EntryForm typed) {
        waiting.await(onPost.apply(typed), () -> getContent().setEnabled(false), ended -> {
            getContent().setEnabled(true);
            goOn(ended);
        });
    }

    private void goOn(Supplier<EntryForm> ended) {
        try {
            onPosted.accept(ended.get());
            fields.empty();
            justPosted = true;
        } catch (Refusal refusal) {
            onRefused.accept(refusal);
            if (!fields.refuse(refusal.field(), Refusals.text(refusal))) {
                Notifications.failure(Refusals.text(refusal));
            }
        }
    }
}
