package dev.plimsoll.recipes.logging;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeUtils;

/**
 * The logger that a class writes to.
 *
 * @param isNew whether the class has to be given it
 */
record ClassLogger(String name, boolean isNew) {

    /** Empty where no name is free, or where the class can hold none. */
    static Optional<ClassLogger> of(J.ClassDeclaration type, J.CompilationUnit unit) {
        if (type.getKind() != J.ClassDeclaration.Kind.Type.Class) {
            return Optional.empty();
        }
        Set<String> taken = names(unit);
        Optional<String> own = fields(type)
                .filter(field -> TypeUtils.isOfClassType(field.getType(), Slf4j.LOGGER))
                .filter(field -> field.hasModifier(J.Modifier.Type.Static))
                .map(field -> field.getVariables().get(0).getSimpleName())
                .findFirst();
        if (own.isPresent()) {
            return own.filter(name -> declarations(unit, name) == 1).map(name -> new ClassLogger(name, false));
        }
        boolean isLombok = type.getLeadingAnnotations().stream()
                .anyMatch(annotation -> TypeUtils.isOfClassType(annotation.getType(), "lombok.extern.slf4j.Slf4j"));
        if (isLombok) {
            return Optional.of(new ClassLogger("log", false)).filter(logger -> declarations(unit, "log") == 0);
        }
        boolean isAnotherLogger = unit.getImports().stream()
                .anyMatch(imported -> imported.getTypeName().matches(".*\\.(Logger|LoggerFactory)")
                        && !imported.getTypeName().startsWith("org.slf4j."));
        return isAnotherLogger
                ? Optional.empty()
                : Stream.of("LOG", "LOGGER")
                        .filter(name -> !taken.contains(name))
                        .findFirst()
                        .map(name -> new ClassLogger(name, true));
    }

    private static Stream<J.VariableDeclarations> fields(J.ClassDeclaration type) {
        return type.getBody().getStatements().stream()
                .filter(J.VariableDeclarations.class::isInstance)
                .map(J.VariableDeclarations.class::cast);
    }

    private static Set<String> names(J.CompilationUnit unit) {
        Set<String> names = new TreeSet<>();
        new JavaIsoVisitor<Set<String>>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Set<String> found) {
                found.add(identifier.getSimpleName());
                return identifier;
            }
        }.visit(unit, names);
        return names;
    }

    private static long declarations(J.CompilationUnit unit, String name) {
        long[] count = {0};
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.VariableDeclarations.NamedVariable visitVariable(
                    J.VariableDeclarations.NamedVariable variable, Integer nothing) {
                count[0] += variable.getSimpleName().equals(name) ? 1 : 0;
                return super.visitVariable(variable, nothing);
            }
        }.visit(unit, 0);
        return count[0];
    }
}
