package dev.plimsoll.recipes.privacy;

import static org.openrewrite.Tree.randomId;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** The annotation of what says whose data it is, as one file has to write it. */
final class SubjectAnnotation {
    private final String fullName;
    private final String simpleName;
    private final boolean nameIsTaken;

    SubjectAnnotation(String fullName, J.CompilationUnit unit) {
        this.fullName = fullName;
        this.simpleName = fullName.substring(fullName.lastIndexOf('.') + 1);
        this.nameIsTaken = Stream.concat(
                        unit.getTypesInUse().getTypesInUse().stream()
                                .map(TypeUtils::asFullyQualified)
                                .flatMap(Stream::ofNullable),
                        unit.getClasses().stream()
                                .map(J.ClassDeclaration::getType)
                                .flatMap(Stream::ofNullable))
                .anyMatch(type -> type.getClassName().equals(simpleName)
                        && !type.getFullyQualifiedName().equals(fullName));
    }

    boolean needsItsFullName() {
        return nameIsTaken;
    }

    /** Stands on a line of its own above what the id is annotated with already. */
    J.VariableDeclarations above(J.VariableDeclarations id) {
        if (id.getLeadingAnnotations().stream()
                .anyMatch(annotation -> TypeUtils.isOfClassType(annotation.getType(), fullName))) {
            return id;
        }
        Space line = Space.format("\n" + id.getPrefix().getIndent());
        List<J.Annotation> annotations = new ArrayList<>(List.of(annotation()));
        annotations.addAll(ListUtils.mapFirst(id.getLeadingAnnotations(), first -> first.withPrefix(line)));
        return id.withLeadingAnnotations(annotations);
    }

    private J.Annotation annotation() {
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
}
