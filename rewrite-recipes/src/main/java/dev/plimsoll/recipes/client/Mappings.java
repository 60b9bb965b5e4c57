package dev.plimsoll.recipes.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Spring MVC's mappings, and what the same request is for an HTTP interface. */
final class Mappings {
    static final String WEB = "org.springframework.web.bind.annotation.";
    static final String EXCHANGES = "org.springframework.web.service.annotation.";
    private static final Set<String> UNDERSTOOD = Set.of("value", "path", "method", "produces", "consumes", "name");
    private static final Map<String, String> EXCHANGE_OF = Map.of(
            "GET", "GetExchange",
            "POST", "PostExchange",
            "PUT", "PutExchange",
            "PATCH", "PatchExchange",
            "DELETE", "DeleteExchange");

    private Mappings() {}

    static Optional<J.Annotation> of(List<J.Annotation> annotations) {
        return annotations.stream().filter(Mappings::is).findFirst();
    }

    static Optional<J.Annotation> ofClass(J.ClassDeclaration declared) {
        return of(declared.getLeadingAnnotations());
    }

    private static boolean is(J.Annotation annotation) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
        return type != null
                && type.getFullyQualifiedName().startsWith(WEB)
                && type.getClassName().endsWith("Mapping");
    }

    /** Adds what cannot be said with an HTTP interface. */
    static void check(J.Annotation mapping, Constants constants, Set<String> obstacles) {
        Arguments arguments = Arguments.of(mapping);
        String name = "@" + mapping.getSimpleName();
        arguments.names().stream()
                .filter(argument -> !UNDERSTOOD.contains(argument))
                .forEach(argument -> obstacles.add(name + " has " + argument));
        for (String argument : List.of("value", "path", "consumes", "produces")) {
            arguments
                    .get(argument)
                    .filter(value -> Arguments.single(value).isEmpty() && !isEmptyList(value))
                    .ifPresent(value -> obstacles.add(name + " has more than one " + argument));
        }
        arguments
                .get("consumes")
                .flatMap(Arguments::single)
                .filter(type -> !type.toString().toLowerCase(Locale.ROOT).contains("json"))
                .ifPresent(type -> obstacles.add("it sends something else than JSON"));
        if (mapping.getSimpleName().equals("RequestMapping")
                && arguments.get("method").isPresent()
                && method(mapping).isEmpty()) {
            obstacles.add(name + " has several methods");
        }
        arguments
                .get("value", "path")
                .flatMap(Arguments::single)
                .filter(path ->
                        constants.text(path).filter(text -> text.contains("${")).isPresent())
                .ifPresent(path -> obstacles.add("a path is a property"));
    }

    private static boolean isEmptyList(Expression value) {
        return value instanceof J.NewArray list
                && (list.getInitializer() == null
                        || list.getInitializer().stream().allMatch(J.Empty.class::isInstance));
    }

    /** GET where a {@code @RequestMapping} does not say, as Feign has it; empty where there are several. */
    static Optional<String> method(J.Annotation mapping) {
        String name = mapping.getSimpleName();
        if (!name.equals("RequestMapping")) {
            return Optional.of(name.replaceFirst("Mapping$", "").toUpperCase(Locale.ROOT));
        }
        Optional<Expression> method = Arguments.of(mapping).get("method");
        return method.isEmpty()
                ? Optional.of("GET")
                : method.flatMap(Arguments::single).map(one -> one.toString().replaceFirst(".*\\.", ""));
    }

    /** The name of the annotation that asks for the same. */
    static String exchange(J.Annotation mapping, boolean ofAClass) {
        return ofAClass
                ? "HttpExchange"
                : EXCHANGE_OF.getOrDefault(method(mapping).orElse(""), "HttpExchange");
    }

    static Map<String, Expression> arguments(J.Annotation mapping, boolean ofAClass) {
        Arguments old = Arguments.of(mapping);
        Map<String, Expression> arguments = new LinkedHashMap<>();
        if (exchange(mapping, ofAClass).equals("HttpExchange") && !ofAClass) {
            arguments.put("method", Arguments.text(method(mapping).orElseThrow()));
        }
        boolean reads = !ofAClass && method(mapping).orElse("").equals("GET");
        old.get("value", "path")
                .flatMap(Arguments::single)
                .ifPresent(path ->
                        arguments.put(arguments.isEmpty() && isAlone(old, reads) ? "value" : "url", fromTheRoot(path)));
        if (!reads) {
            old.get("consumes").flatMap(Arguments::single).ifPresent(type -> arguments.put("contentType", type));
        }
        old.get("produces").flatMap(Arguments::single).ifPresent(type -> arguments.put("accept", type));
        return arguments;
    }

    /** Feign puts a slash before a path that has none. */
    static Expression fromTheRoot(Expression path) {
        return path instanceof J.Literal literal
                        && literal.getValue() instanceof String text
                        && !text.isEmpty()
                        && !text.startsWith("/")
                ? Arguments.text("/" + text).withPrefix(literal.getPrefix())
                : path;
    }

    private static boolean isAlone(Arguments old, boolean reads) {
        return old.get("produces").flatMap(Arguments::single).isEmpty()
                && (reads || old.get("consumes").flatMap(Arguments::single).isEmpty());
    }
}
