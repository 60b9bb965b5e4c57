package dev.plimsoll.recipes.client;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * An interface of Feign.
 *
 * @param type its full name
 * @param name the service that it calls, empty where it cannot be told
 * @param url its address as it is written, empty where there is none
 * @param obstacles why the platform could not do what Feign does for it
 */
record FeignClient(String type, String name, String url, Set<String> obstacles) {
    static final Set<String> ANNOTATIONS = Set.of(
            "org.springframework.cloud.openfeign.FeignClient", "org.springframework.cloud.netflix.feign.FeignClient");
    private static final Set<String> UNDERSTOOD =
            Set.of("value", "name", "serviceId", "contextId", "url", "path", "primary", "decode404", "dismiss404");

    static Optional<FeignClient> of(J.ClassDeclaration declared, Constants constants) {
        JavaType.FullyQualified type = declared.getType();
        return annotation(declared.getLeadingAnnotations())
                .flatMap(annotation ->
                        type == null ? Optional.empty() : Optional.of(read(declared, annotation, constants)));
    }

    static Optional<J.Annotation> annotation(List<J.Annotation> annotations) {
        return annotations.stream()
                .filter(annotation -> is(annotation, ANNOTATIONS))
                .findFirst();
    }

    /** Whether a file declares or names one. */
    static boolean isUsedIn(J.CompilationUnit unit) {
        return unit.getTypesInUse().getTypesInUse().stream()
                .map(TypeUtils::asFullyQualified)
                .anyMatch(type -> type != null
                        && (ANNOTATIONS.contains(type.getFullyQualifiedName())
                                || type.getAnnotations().stream()
                                        .anyMatch(annotation ->
                                                ANNOTATIONS.contains(annotation.getFullyQualifiedName()))));
    }

    static boolean is(J.Annotation annotation, Set<String> names) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
        return type != null && names.contains(type.getFullyQualifiedName());
    }

    private static FeignClient read(J.ClassDeclaration declared, J.Annotation annotation, Constants constants) {
        Arguments arguments = Arguments.of(annotation);
        Set<String> obstacles = new TreeSet<>();
        arguments.names().stream()
                .filter(name -> !UNDERSTOOD.contains(name))
                .forEach(name -> obstacles.add("its " + name
                        + " has no counterpart: decide what a failed call, or a request of its own kind, is to do"));
        arguments
                .get("decode404", "dismiss404")
                .filter(FeignClient::isTrue)
                .ifPresent(yes ->
                        obstacles.add("it takes a 404 for an answer, which is a failure of the call on the platform"));
        arguments
                .get("primary")
                .filter(primary -> !isTrue(primary))
                .ifPresent(no -> obstacles.add("it is not primary"));
        String name = arguments
                .get("name", "value", "serviceId")
                .flatMap(constants::text)
                .orElse("");
        if (!name.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")) {
            obstacles.add("the service that it calls is not named by a text such as \"payments\"");
        }
        String url = url(arguments.get("url").orElse(null), constants, obstacles);
        if (declared.getExtends() != null || declared.getImplements() != null) {
            obstacles.add("it inherits methods, which others may serve");
        }
        if (declared.getTypeParameters() != null) {
            obstacles.add("it has type parameters");
        }
        if (arguments.get("path").isPresent() && Mappings.ofClass(declared).isPresent()) {
            obstacles.add("it has a path and a @RequestMapping");
        }
        Mappings.ofClass(declared).ifPresent(mapping -> Mappings.check(mapping, constants, obstacles));
        new FeignMethods(constants, obstacles).check(declared);
        return new FeignClient(Reach.name(declared.getType()), name, url, obstacles);
    }

    private static String url(@Nullable Expression written, Constants constants, Set<String> obstacles) {
        if (written == null) {
            return "";
        }
        Optional<String> url = constants.text(written);
        if (url.isEmpty() || url.get().contains("#{")) {
            obstacles.add("its address is computed");
            return "";
        }
        String text = url.get();
        return text.isEmpty() || text.contains("://") || text.startsWith("${") ? text : "http://" + text;
    }

    private static boolean isTrue(Expression value) {
        return value instanceof J.Literal literal && Boolean.TRUE.equals(literal.getValue());
    }
}
