package dev.plimsoll.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which permission the caller of an endpoint must have; on a controller, for each endpoint that says none itself. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequiresPermission {
    /** The permission, such as {@code orders:write}, or {@link #NONE}. */
    String value();

    /** Anybody may call. */
    String NONE = "";
}
