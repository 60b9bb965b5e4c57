package dev.plimsoll.platform.client;

import dev.plimsoll.platform.ServiceClient;
import dev.plimsoll.platform.data.PlatformFailure;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.service.annotation.HttpExchange;

/** The interfaces by which a service says what it calls. */
record DeclaredClients(List<Class<?>> types) {
    /** Refuses what no client can be made of. */
    DeclaredClients {
        types = List.copyOf(types);
        types.forEach(DeclaredClients::check);
    }

    static String serviceOf(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(ServiceClient.class)).value();
    }

    private static void check(Class<?> type) {
        if (!type.isInterface()) {
            throw new PlatformFailure(
                    type.getName() + " has @ServiceClient and is no interface.",
                    "Make it an interface with @HttpExchange methods, and inject it where it is called.");
        }
        if (!serviceOf(type).matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")) {
            throw new PlatformFailure(
                    type.getName() + " has @ServiceClient(\"" + serviceOf(type) + "\"), which is no name of a service.",
                    "Write the name by which it is found in the network, such as @ServiceClient(\"payments\").");
        }
        Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> !AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class))
                .findFirst()
                .ifPresent(DeclaredClients::refuse);
    }

    private static void refuse(Method method) {
        throw new PlatformFailure(
                method.getDeclaringClass().getName() + "." + method.getName() + " does not say what it calls.",
                "Annotate it with @GetExchange(\"/path\"), @PostExchange and their like, or make it a default method.");
    }

    /** Refuses settings for what is not called. */
    void checkNames(Set<String> configured) {
        Set<String> services = new TreeSet<>();
        types.forEach(type -> services.add(serviceOf(type)));
        for (String name : new TreeSet<>(configured)) {
            if (!services.contains(name)) {
                throw new PlatformFailure(
                        "plimsoll.clients." + name + " is set, and no interface is annotated with @ServiceClient(\""
                                + name + "\").",
                        services.stream()
                                .min(Comparator.comparingInt(service -> Distance.between(name, service)))
                                .map(nearest -> "Did you mean plimsoll.clients." + nearest + "? Called are: "
                                        + String.join(", ", services) + ".")
                                .orElse("Remove it: this service declares no client."));
            }
        }
    }
}
