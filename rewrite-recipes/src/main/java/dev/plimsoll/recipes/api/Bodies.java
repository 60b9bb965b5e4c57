package dev.plimsoll.recipes.api;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.MethodMatcher;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The bodies of requests as Spring takes them, and what makes it validate them. */
final class Bodies {
    private static final String CONTROLLER = "org.springframework.stereotype.Controller";
    private static final String BODY = "org.springframework.web.bind.annotation.RequestBody";
    private static final String MAPPING = "org.springframework.web.bind.annotation.RequestMapping";
    private static final String PATCH = "org.springframework.web.bind.annotation.PatchMapping";
    private static final String VALIDATED = "org.springframework.validation.annotation.Validated";
    private static final Set<String> CONSTRAINTS =
            Set.of("jakarta.validation.Constraint", "javax.validation.Constraint");

    /** What calls one of these validates by hand. */
    static final List<MethodMatcher> VALIDATORS = Stream.of(
                    "jakarta.validation.Validator",
                    "javax.validation.Validator",
                    "org.springframework.validation.Validator",
                    "org.springframework.validation.DataBinder")
            .map(type -> new MethodMatcher(type + " validate*(..)", true))
            .toList();

    private Bodies() {}

    static boolean isController(JavaType.@Nullable FullyQualified type) {
        return type != null && isMadeOf(type, Set.of(CONTROLLER), new HashSet<>());
    }

    /** A PATCH sends what changes, and leaves out what a constraint may ask for. */
    static boolean takesChanges(J.MethodDeclaration method) {
        return method.getLeadingAnnotations().stream()
                .anyMatch(mapping -> TypeUtils.isOfClassType(mapping.getType(), PATCH)
                        || TypeUtils.isOfClassType(mapping.getType(), MAPPING) && namesOnlyPatch(mapping));
    }

    private static boolean namesOnlyPatch(J.Annotation mapping) {
        return mapping.getArguments() != null
                && mapping.getArguments().stream()
                        .filter(J.Assignment.class::isInstance)
                        .map(J.Assignment.class::cast)
                        .filter(argument -> argument.getVariable().toString().equals("method"))
                        .anyMatch(argument -> verbs(argument.getAssignment())
                                .allMatch(verb -> verb.toString().endsWith("PATCH")));
    }

    private static Stream<? extends J> verbs(J methods) {
        return methods instanceof J.NewArray array && array.getInitializer() != null
                ? array.getInitializer().stream()
                : Stream.of(methods);
    }

    static boolean isBody(J.VariableDeclarations parameter) {
        return annotations(parameter)
                .anyMatch(type -> type.getFullyQualifiedName().equals(BODY));
    }

    /** As Spring has it: {@code @Validated}, or any annotation whose name begins with Valid. */
    static boolean isValidated(J.VariableDeclarations parameter) {
        return annotations(parameter)
                .anyMatch(type -> type.getClassName().replaceFirst(".*\\.", "").startsWith("Valid")
                        || isMadeOf(type, Set.of(VALIDATED), new HashSet<>()));
    }

    static boolean canBeConstrained(JavaType.FullyQualified body) {
        return body.getKind() != JavaType.FullyQualified.Kind.Enum
                && !TypeUtils.isAssignableTo("java.lang.Iterable", body)
                && !TypeUtils.isAssignableTo("java.util.Map", body);
    }

    static boolean declaresConstraints(JavaType.FullyQualified body) {
        JavaType.FullyQualified above = body.getSupertype();
        return Stream.concat(
                                body.getMembers().stream().map(JavaType.Variable::getAnnotations),
                                body.getMethods().stream().map(JavaType.Method::getAnnotations))
                        .flatMap(Collection::stream)
                        .anyMatch(annotation -> isMadeOf(annotation, CONSTRAINTS, new HashSet<>()))
                || above != null && declaresConstraints(above);
    }

    private static Stream<JavaType.FullyQualified> annotations(J.VariableDeclarations parameter) {
        return parameter.getAllAnnotations().stream()
                .map(annotation -> TypeUtils.asFullyQualified(annotation.getType()))
                .flatMap(Stream::ofNullable);
    }

    private static boolean isMadeOf(JavaType.FullyQualified type, Set<String> wanted, Set<String> seen) {
        return type.getAnnotations().stream()
                .anyMatch(annotation -> wanted.contains(annotation.getFullyQualifiedName())
                        || seen.add(annotation.getFullyQualifiedName()) && isMadeOf(annotation, wanted, seen));
    }
}
