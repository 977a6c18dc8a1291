package app.cartera.project.ui;

import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;

/**
 * One act on many projects as a person meets it.
 *
 * @param name the section of its texts: {@code bulk.NAME.menu}, {@code title}, {@code apply} and {@code done}
 * @param ask puts into the dialog what chooses the value, and tells the dialog what was chosen
 */
record BulkVerb(String name, SerializableConsumer<BulkDialog> ask) implements Serializable {}
