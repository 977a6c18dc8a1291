package app.cartera.journal;

import java.io.Serializable;

/**
 * A field that an Undo leaves as it is, though other fields of its record go back.
 *
 * @param ofMoney whether that is since it goes with amounts, which the person may not see; otherwise it was changed again
 *     afterwards
 */
public record KeptField(RecordType type, String field, boolean ofMoney) implements Serializable {

    /** One that was changed again afterwards. */
    public KeptField(RecordType type, String field) {
        this(type, field, false);
    }
}
