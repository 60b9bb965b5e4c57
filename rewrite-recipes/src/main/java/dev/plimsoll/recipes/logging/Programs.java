package dev.plimsoll.recipes.logging;

import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeUtils;

/** Classes with a main method; that of a Spring Boot application is a service all the same, but for the method itself. */
final class Programs {
    private static final String SERVICE = "org.springframework.boot.autoconfigure.SpringBootApplication";

    private Programs() {}

    static boolean isProgram(Cursor place) {
        J.MethodDeclaration method = place.firstEnclosing(J.MethodDeclaration.class);
        return isMain(method)
                || place.getPathAsStream(J.ClassDeclaration.class::isInstance)
                        .map(J.ClassDeclaration.class::cast)
                        .anyMatch(Programs::isProgram);
    }

    private static boolean isProgram(J.ClassDeclaration type) {
        boolean isService = type.getLeadingAnnotations().stream()
                .anyMatch(annotation -> TypeUtils.isOfClassType(annotation.getType(), SERVICE));
        return !isService
                && type.getBody().getStatements().stream()
                        .anyMatch(statement -> statement instanceof J.MethodDeclaration method && isMain(method));
    }

    private static boolean isMain(J.@Nullable MethodDeclaration method) {
        return method != null
                && method.getSimpleName().equals("main")
                && method.hasModifier(J.Modifier.Type.Static)
                && method.getParameters().size() == 1;
    }
}
