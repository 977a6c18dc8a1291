package app.cartera.journal;

import java.io.Serializable;

/** A field that an Undo leaves as it is, though other fields of its record go back: it was changed again afterwards. */
public record KeptField(RecordType type, String field) implements Serializable {}
