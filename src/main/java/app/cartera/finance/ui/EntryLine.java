package app.cartera.finance.ui;

import app.cartera.finance.EntryForm;
import app.cartera.shared.Refusal;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.OneClick;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.dialog.Unsaved;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;

/** One line in which entries are typed one after the other: Enter posts, and the amount of the next one can be typed. */
class EntryLine extends Composite<Div> {

    private final EntryFields fields = new EntryFields();
    private final Button post = new Button(getTranslation("entry.post"));
    private final SerializableConsumer<EntryForm> onPost;

    private long projectId;
    private boolean justPosted;

    /** @param onPost posts the entry; what it throws is shown to the person, who goes on typing */
    EntryLine(SerializableConsumer<EntryForm> onPost) {
        this.onPost = onPost;
        getContent().addClassNames("toolbar", "entry-line");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("entry.new"));
        getContent().add(fields.all());
        getContent().add(post);
        fields.onTyped(() -> justPosted = false);
        Unsaved.ifFilled(fields.singleLine());
        post.addThemeVariants(ButtonVariant.PRIMARY);
        OneClick.on(post, this::post);
        // The value of a field reaches the server when the field loses the focus, which Enter alone does not do.
        post.addClickShortcut(Key.ENTER).listenOn(fields.singleLine()).resetFocusOnActiveElement();
    }

    /** Begins anew for another project; for the same one, what stands there stays. */
    void show(long projectId, String currency, CategoryNames categories) {
        if (this.projectId != projectId) {
            this.projectId = projectId;
            fields.begin(currency, categories);
        }
    }

    boolean isDirty() {
        return isVisible() && !fields.isEmpty();
    }

    private void post() {
        if (justPosted && fields.isEmpty()) {
            // Enter was hit twice.
            fields.focusAmount();
        } else {
            fields.read(null, 0, projectId).ifPresent(this::post);
        }
    }

    private void post(EntryForm typed) {
        try {
            onPost.accept(typed);
            fields.empty();
            justPosted = true;
        } catch (Refusal refusal) {
            if (!fields.refuse(refusal.field(), Refusals.text(refusal))) {
                Notifications.failure(Refusals.text(refusal));
            }
        }
    }
}
