package dev.plimsoll.recipes.client;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Looks at the methods of an interface of Feign for what an HTTP interface of Spring does not do. */
final class FeignMethods {
    private static final Set<String> PARAMETERS =
            Set.of("PathVariable", "RequestParam", "RequestHeader", "RequestBody");
    private static final List<String> NOT_ALIKE = List.of(
            "feign.",
            "reactor.",
            "java.util.concurrent.",
            "org.springframework.data.domain.",
            "java.io.",
            "java.net.URI",
            "org.springframework.web.multipart.");

    private final Constants constants;
    private final Set<String> obstacles;

    FeignMethods(Constants constants, Set<String> obstacles) {
        this.constants = constants;
        this.obstacles = obstacles;
    }

    void check(J.ClassDeclaration declared) {
        for (Statement statement : declared.getBody().getStatements()) {
            if (statement instanceof J.MethodDeclaration method && method.getBody() == null) {
                check(method);
            }
        }
    }

    private void check(J.MethodDeclaration method) {
        Optional<J.Annotation> mapping = Mappings.of(method.getLeadingAnnotations());
        if (mapping.isEmpty()) {
            obstacles.add(method.getSimpleName() + " has no mapping of Spring MVC");
            return;
        }
        Mappings.check(mapping.get(), constants, obstacles);
        checkType(
                method,
                method.getMethodType() == null ? null : method.getMethodType().getReturnType());
        List<J.VariableDeclarations> parameters = parameters(method);
        parameters.forEach(parameter -> check(method, parameter));
        if (parameters.stream().filter(FeignMethods::isBody).count() > 1) {
            obstacles.add(method.getSimpleName() + " has more than one body");
        }
        if (parameters.stream().anyMatch(FeignMethods::isBody)
                && Mappings.method(mapping.get())
                        .filter(name -> name.equals("GET"))
                        .isPresent()) {
            obstacles.add(method.getSimpleName() + " sends a body with GET");
        }
    }

    static List<J.VariableDeclarations> parameters(J.MethodDeclaration method) {
        return method.getParameters().stream()
                .filter(J.VariableDeclarations.class::isInstance)
                .map(J.VariableDeclarations.class::cast)
                .toList();
    }

    /** What has no annotation is the body for Feign. */
    static boolean isBody(J.VariableDeclarations parameter) {
        return parameter.getLeadingAnnotations().stream()
                .noneMatch(annotation ->
                        isWeb(annotation) && !annotation.getSimpleName().equals("RequestBody"));
    }

    static boolean isWeb(J.Annotation annotation) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
        return type != null
                && (type.getFullyQualifiedName().startsWith(Mappings.WEB)
                        || type.getFullyQualifiedName().startsWith("org.springframework.cloud."));
    }

    private void check(J.MethodDeclaration method, J.VariableDeclarations parameter) {
        checkType(method, parameter.getType());
        for (J.Annotation annotation : parameter.getLeadingAnnotations()) {
            if (isWeb(annotation) && !PARAMETERS.contains(annotation.getSimpleName())) {
                obstacles.add("a parameter of " + method.getSimpleName() + " has @" + annotation.getSimpleName());
            }
        }
        if (parameter.getVarargs() != null) {
            obstacles.add(method.getSimpleName() + " takes any number of arguments");
        }
    }

    private void checkType(J.MethodDeclaration method, @Nullable JavaType type) {
        if (type instanceof JavaType.Parameterized parameterized) {
            parameterized.getTypeParameters().forEach(inner -> checkType(method, inner));
        }
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        if (type == null || type instanceof JavaType.Unknown) {
            obstacles.add(method.getSimpleName() + " has a type that is not known");
        } else if (named != null && NOT_ALIKE.stream().anyMatch(named.getFullyQualifiedName()::startsWith)) {
            obstacles.add(method.getSimpleName() + " has a " + named.getClassName()
                    + ", which is read or sent otherwise on the platform");
        }
    }
}
