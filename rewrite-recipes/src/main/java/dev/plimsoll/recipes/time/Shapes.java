package dev.plimsoll.recipes.time;

import dev.plimsoll.recipes.UsedMethods;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Methods and fields whose declaration names Joda-Time; whoever uses one has to move with it. */
final class Shapes {
    private Shapes() {}

    static boolean has(JavaType.Method method) {
        return Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                .anyMatch(Joda::has);
    }

    static boolean isRecordOf(J.ClassDeclaration type) {
        return type.getPrimaryConstructor() != null
                && type.getPrimaryConstructor().stream()
                        .anyMatch(part ->
                                part instanceof J.VariableDeclarations component && Joda.has(component.getType()));
    }

    /** The classes, by full name, of whose declarations a file uses one, Joda-Time's own and collections left out. */
    static Set<String> used(J.CompilationUnit unit) {
        Set<String> owners = new TreeSet<>();
        new UsedMethods<Set<String>>() {
            @Override
            protected void used(JavaType.Method method, J by, Set<String> found) {
                if (has(method)) {
                    found.add(method.getDeclaringType().getFullyQualifiedName());
                }
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Set<String> found) {
                JavaType.Variable field = identifier.getFieldType();
                if (field != null && Joda.has(field.getType())) {
                    Joda.name(field.getOwner()).ifPresent(found::add);
                }
                return identifier;
            }
        }.visit(unit, owners);
        owners.removeIf(name -> Joda.has(name) || name.startsWith("java.util."));
        return owners;
    }
}
