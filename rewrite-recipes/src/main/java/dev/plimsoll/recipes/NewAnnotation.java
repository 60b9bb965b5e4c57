package dev.plimsoll.recipes;

import java.util.Comparator;
import java.util.function.Function;
import org.openrewrite.Cursor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.JavaTemplate;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaCoordinates;
import org.openrewrite.java.tree.TypeUtils;

/** An annotation without arguments, as one file has to write it. */
public final class NewAnnotation {
    private final String fullName;
    private final String packageName;
    private final String simpleName;
    private final boolean nameIsTaken;

    /** For one file, which may mean another type by the simple name. */
    public NewAnnotation(String fullName, J.CompilationUnit unit) {
        int dot = fullName.lastIndexOf('.');
        this.fullName = fullName;
        this.packageName = fullName.substring(0, dot);
        this.simpleName = fullName.substring(dot + 1);
        this.nameIsTaken = unit.getTypesInUse().getTypesInUse().stream()
                .map(TypeUtils::asFullyQualified)
                .anyMatch(type -> type != null
                        && type.getClassName().equals(simpleName)
                        && !type.getFullyQualifiedName().equals(fullName));
    }

    /**
     * Adds it before all others, and its import.
     *
     * @param place what is annotated, given the order of its annotations
     */
    public <T extends J> T add(
            JavaIsoVisitor<ExecutionContext> visitor,
            Cursor cursor,
            Function<Comparator<J.Annotation>, JavaCoordinates> place) {
        if (!nameIsTaken) {
            visitor.maybeAddImport(fullName);
        }
        return JavaTemplate.builder("@" + (nameIsTaken ? fullName : simpleName))
                .imports(fullName)
                .javaParser(JavaParser.fromJavaVersion()
                        .dependsOn("package %s; public @interface %s {}".formatted(packageName, simpleName)))
                .build()
                .apply(cursor, place.apply(Comparator.comparing(other -> !other.getSimpleName()
                        .equals(simpleName))));
    }
}
