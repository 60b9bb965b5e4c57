package dev.plimsoll.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the text attribute of an entity by which a {@link Pii} attribute beside it is found: the platform keeps a keyed hash of the value in it.
 *
 * <p>What is encrypted cannot be searched; {@code findByEmailLookup("ada@example.com")} can, and a unique constraint holds on its column.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Lookup {
    /** The name of the attribute in the same class whose value is looked up. */
    String value();
}
