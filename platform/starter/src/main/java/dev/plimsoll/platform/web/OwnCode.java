package dev.plimsoll.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;

/** Tells what a service wrote from what it uses. */
record OwnCode(List<String> packages) {
    private static final Set<String> SAYS_WHAT_IT_IS_TOLD = Set.of(
            "dev.plimsoll.platform.Money",
            "org.springframework.util.Assert",
            "org.apache.commons.lang3.Validate",
            "com.google.common.base.Preconditions");

    static OwnCode of(BeanFactory beans) {
        return new OwnCode(AutoConfigurationPackages.has(beans) ? AutoConfigurationPackages.get(beans) : List.of());
    }

    boolean contains(Class<?> type) {
        return contains(type.getName());
    }

    /** A class without a package is nobody else's. */
    boolean contains(String type) {
        return type.indexOf('.') < 0 || packages.stream().anyMatch(in -> type.startsWith(in + "."));
    }

    /** Whether the service wrote the text of the exception: a library's may say what the outside must not read. */
    boolean threw(Throwable exception) {
        return Arrays.stream(exception.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(thrower -> !SAYS_WHAT_IT_IS_TOLD.contains(thrower))
                .findFirst()
                .filter(this::contains)
                .isPresent();
    }
}
