package dev.plimsoll.platform.web;

import dev.plimsoll.platform.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Which permission an endpoint asks for. */
final class Permissions {
    private Permissions() {}

    /** What the method says, else its controller; null where neither says one. */
    static @Nullable String of(HandlerMethod endpoint) {
        RequiresPermission required = endpoint.getMethodAnnotation(RequiresPermission.class);
        if (required == null) {
            required = AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), RequiresPermission.class);
        }
        return required == null ? null : required.value();
    }
}
