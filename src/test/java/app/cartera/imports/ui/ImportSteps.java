package app.cartera.imports.ui;

import app.cartera.QueryCount;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person does and sees in the steps of an import. */
public abstract class ImportSteps extends SpringBrowserlessTest {

    @Autowired
    EntityManager entities;

    protected void upload(String content) {
        upload(content.getBytes(StandardCharsets.UTF_8));
    }

    protected void upload(byte[] content) {
        test(find(Upload.class).single()).upload("marzo.csv", "text/csv", content);
        roundTrip();
    }

    /** How many queries it takes to read the file, and to say what importing it would do; another can be chosen then. */
    protected List<Long> queries(String content) {
        entities.flush();
        var queries = List.of(QueryCount.of(() -> upload(content)), QueryCount.of(() -> click("Comprobar")));
        click("Atrás");
        click("Atrás");
        return queries;
    }

    protected List<String> roles() {
        return find(Select.class).all().stream()
                .map(Select::getValue)
                .map(String::valueOf)
                .toList();
    }

    protected void role(String label, String role) {
        test(find(Select.class)
                        .withPropertyValue(select -> select.getAriaLabel().orElse(""), label)
                        .single())
                .selectItem(role);
    }

    protected void tick(String label) {
        test(box(label)).click();
    }

    protected Checkbox box(String label) {
        return find(Checkbox.class).withPropertyValue(Checkbox::getLabel, label).single();
    }

    protected void click(String text) {
        test(button(text)).click();
    }

    protected Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    protected String step() {
        return find(ListItem.class).all().stream()
                .filter(item -> item.getElement().hasAttribute("aria-current"))
                .findFirst()
                .orElseThrow()
                .getText();
    }

    protected <T extends Component & HasText> List<String> texts(Class<T> type) {
        // Amounts have a space that does not break.
        return find(type).all().stream()
                .map(text -> text.getText().replace('\u00a0', ' '))
                .toList();
    }
}
