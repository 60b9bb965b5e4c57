package dev.plimsoll.recipes.api;

import static org.openrewrite.Tree.randomId;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** The annotation as one file has to write it. */
final class Valid {
    private final String nameSpace;
    private final boolean nameIsTaken;

    Valid(String nameSpace, J.CompilationUnit unit) {
        this.nameSpace = nameSpace;
        this.nameIsTaken = unit.getTypesInUse().getTypesInUse().stream()
                .map(TypeUtils::asFullyQualified)
                .flatMap(Stream::ofNullable)
                .anyMatch(type -> type.getClassName().equals("Valid")
                        && !type.getPackageName().equals(nameSpace));
    }

    boolean needsItsFullName() {
        return nameIsTaken;
    }

    String fullName() {
        return nameSpace + ".Valid";
    }

    /** Stands first, whatever else the parameter is annotated with. */
    J.VariableDeclarations before(J.VariableDeclarations parameter) {
        List<J.Annotation> annotations = new ArrayList<>(List.of(annotation()));
        annotations.addAll(
                ListUtils.mapFirst(parameter.getLeadingAnnotations(), first -> first.withPrefix(Space.SINGLE_SPACE)));
        J.VariableDeclarations annotated = parameter.withLeadingAnnotations(annotations);
        if (annotations.size() > 1) {
            return annotated;
        }
        if (parameter.getModifiers().isEmpty()) {
            TypeTree type = parameter.getTypeExpression();
            return type == null ? annotated : annotated.withTypeExpression(type.withPrefix(Space.SINGLE_SPACE));
        }
        List<J.Modifier> modifiers = new ArrayList<>(parameter.getModifiers());
        modifiers.set(0, modifiers.get(0).withPrefix(Space.SINGLE_SPACE));
        return annotated.withModifiers(modifiers);
    }

    private J.Annotation annotation() {
        J.Identifier name = new J.Identifier(
                randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                List.of(),
                nameIsTaken ? fullName() : "Valid",
                JavaType.ShallowClass.build(fullName()),
                null);
        return new J.Annotation(randomId(), Space.EMPTY, Markers.EMPTY, name, null);
    }
}
