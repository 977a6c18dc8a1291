package app.cartera.imports;

import java.io.Serializable;

/** Why a line of a file cannot be imported: an enum of the feature that imports it, whose names are the keys of the texts. */
public interface LineFault extends Serializable {

    String name();
}
