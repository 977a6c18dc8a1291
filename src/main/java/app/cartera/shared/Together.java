package app.cartera.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the components of a record that make sense together alone, such as an amount and its currency: neither an Undo nor two
 * people's edits mix old and new ones.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Together {

    /** What they are together. */
    String value();
}
