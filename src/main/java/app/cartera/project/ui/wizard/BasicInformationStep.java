package app.cartera.project.ui.wizard;

import app.cartera.project.ui.BasicInformationFields;

/** Step 1: what the project is, whose it is, when it is. */
class BasicInformationStep extends FieldsStep {

    BasicInformationStep(BasicInformationFields fields) {
        super("project.basic", fields);
    }
}
