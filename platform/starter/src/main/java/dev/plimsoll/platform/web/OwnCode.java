package dev.plimsoll.platform.web;

import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;

/** Tells what a service wrote from what it uses. */
record OwnCode(List<String> packages) {
    private static final String PLATFORM = "dev.plimsoll.platform.";

    static OwnCode of(BeanFactory beans) {
        return new OwnCode(AutoConfigurationPackages.has(beans) ? AutoConfigurationPackages.get(beans) : List.of());
    }

    boolean contains(Class<?> type) {
        return contains(type.getName());
    }

    boolean contains(String type) {
        return packages.stream().anyMatch(in -> in.isEmpty() || type.startsWith(in + "."));
    }

    /** Whether the service or the platform wrote the text of the exception: a library's may say what the outside must not read. */
    boolean threw(Throwable exception) {
        StackTraceElement[] trace = exception.getStackTrace();
        return trace.length > 0 && (trace[0].getClassName().startsWith(PLATFORM) || contains(trace[0].getClassName()));
    }
}
