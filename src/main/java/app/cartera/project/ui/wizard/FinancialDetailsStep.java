package app.cartera.project.ui.wizard;

import app.cartera.project.ui.FinancialFields;

/** Step 2: how the client pays. */
class FinancialDetailsStep extends FieldsStep {

    FinancialDetailsStep(FinancialFields fields) {
        super("project.financial", fields);
    }
}
