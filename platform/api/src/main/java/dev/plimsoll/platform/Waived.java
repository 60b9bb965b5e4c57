package dev.plimsoll.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets one element, and what lies in it, break one standard until a date, for a reason that stands beside it. */
@Documented
@Repeatable(Waived.List.class)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Waived {
    /** The id of the standard. */
    String standard();

    /** The last day (UTC) of the waiver, ISO-8601: {@code 2027-01-31}. */
    String until();

    /** Why it is right to break the standard here, for now. */
    String reason();

    /** Where the work to end the waiver is tracked. */
    String ticket() default "";

    /** What the compiler makes of several on one element; nobody writes it. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.CONSTRUCTOR})
    @interface List {
        /** The waivers in their order. */
        Waived[] value();
    }
}
