package app.cartera.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class OneClickTest {

    private final Button save = new Button("Save");

    @Test
    void while_it_is_done_it_cannot_be_asked_for_again() {
        var enabled = new ArrayList<Boolean>();
        OneClick.on(save, () -> enabled.add(save.isEnabled()));

        save.click();
        save.click();

        assertThat(enabled).containsExactly(false, false);
        assertThat(save.isEnabled()).isTrue();
    }

    @Test
    void what_failed_can_be_tried_again() {
        OneClick.on(save, () -> {
            throw new IllegalStateException("Somebody was in the way");
        });

        assertThatThrownBy(save::click).isInstanceOf(IllegalStateException.class);

        assertThat(save.isEnabled()).isTrue();
    }
}
