package app.cartera.project.ui.wizard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;

/** Asks whether to go on with the project one was writing, or to begin another. */
class UnfinishedDraft extends Composite<Div> {

    UnfinishedDraft(String name, Command resume, Command startAnew) {
        var question = name.isBlank()
                ? getTranslation("wizard.unfinished.nameless")
                : getTranslation("wizard.unfinished", name);
        var goOn = new Button(getTranslation("wizard.resume"), click -> resume.execute());
        goOn.addThemeVariants(ButtonVariant.PRIMARY);
        var anew = new Button(getTranslation("wizard.startAnew"), click -> startAnew.execute());
        var buttons = new Div(goOn, anew);
        buttons.addClassName("page-actions");
        getContent().add(new Paragraph(question), buttons);
    }
}
