package app.cartera.project;

/** The fields that can be set in bulk, by the names they have in the form and so in the journal. */
public enum BulkField {
    CLIENT("clientId"),
    STATUS("status");

    final String formField;

    BulkField(String formField) {
        this.formField = formField;
    }

    static BulkField of(String formField) {
        for (var field : values()) {
            if (field.formField.equals(formField)) {
                return field;
            }
        }
        throw new IllegalArgumentException(formField);
    }
}
