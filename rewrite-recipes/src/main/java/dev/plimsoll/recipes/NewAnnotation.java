package dev.plimsoll.recipes;

import static org.openrewrite.Tree.randomId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.JavaTemplate;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaCoordinates;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

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
        this.nameIsTaken = uses(unit, fullName) || declares(unit, fullName);
    }

    private static boolean uses(J.CompilationUnit unit, String fullName) {
        return unit.getTypesInUse().getTypesInUse().stream()
                .map(TypeUtils::asFullyQualified)
                .anyMatch(type -> type != null && isAnother(type.getClassName(), type, fullName));
    }

    /** Types inside of others too, which hide an import from all that stands beside them. */
    private static boolean declares(J.CompilationUnit unit, String fullName) {
        AtomicBoolean declares = new AtomicBoolean();
        new JavaIsoVisitor<AtomicBoolean>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, AtomicBoolean found) {
                if (isAnother(type.getSimpleName(), type.getType(), fullName)) {
                    found.set(true);
                }
                return super.visitClassDeclaration(type, found);
            }
        }.visit(unit, declares);
        return declares.get();
    }

    private static boolean isAnother(String name, JavaType.@Nullable FullyQualified type, String fullName) {
        return fullName.endsWith("." + name) && !TypeUtils.isOfClassType(type, fullName);
    }

    /** Whether it is there already. */
    public boolean isAmong(List<J.Annotation> annotations) {
        return annotations.stream().anyMatch(each -> TypeUtils.isOfClassType(each.getType(), fullName));
    }

    /** For who puts it in its place by other means than {@link #add}; the import is left to {@link #addImport}. */
    public J.Annotation written() {
        J.Identifier name = new J.Identifier(
                randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                List.of(),
                nameIsTaken ? fullName : simpleName,
                JavaType.ShallowClass.build(fullName),
                null);
        return new J.Annotation(randomId(), Space.EMPTY, Markers.EMPTY, name, null);
    }

    /** Adds its import, unless the file means another type by the simple name. */
    public void addImport(JavaIsoVisitor<ExecutionContext> visitor) {
        if (!nameIsTaken) {
            visitor.maybeAddImport(fullName);
        }
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
        addImport(visitor);
        return JavaTemplate.builder("@" + (nameIsTaken ? fullName : simpleName))
                .imports(fullName)
                .javaParser(JavaParser.fromJavaVersion()
                        .dependsOn("package %s; public @interface %s {}".formatted(packageName, simpleName)))
                .build()
                .apply(cursor, place.apply(Comparator.comparing(other -> !other.getSimpleName()
                        .equals(simpleName))));
    }

    /** Adds it to a type before all others, on a line of its own, and its import; what stands there stays as it is written. */
    public J.ClassDeclaration addAbove(
            J.ClassDeclaration type, JavaIsoVisitor<ExecutionContext> visitor, String newline) {
        addImport(visitor);
        Space next = Space.format(newline + type.getPrefix().getIndent());
        List<J.Annotation> annotations = new ArrayList<>(type.getLeadingAnnotations());
        annotations.add(0, written());
        if (annotations.size() > 1) {
            annotations.set(1, annotations.get(1).withPrefix(next));
            return type.withLeadingAnnotations(annotations);
        }
        J.ClassDeclaration annotated = type.withLeadingAnnotations(annotations);
        if (type.getModifiers().isEmpty()) {
            return annotated.getPadding().withKind(type.getPadding().getKind().withPrefix(next));
        }
        List<J.Modifier> modifiers = new ArrayList<>(type.getModifiers());
        modifiers.set(0, modifiers.get(0).withPrefix(next));
        return annotated.withModifiers(modifiers);
    }
}
