package dev.plimsoll.recipes.api;

import java.util.ArrayList;
import java.util.List;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;

/** Puts the annotation where a parameter has to bear it. */
final class Valid {
    private Valid() {}

    /** Stands first, whatever else the parameter is annotated with. */
    static J.VariableDeclarations before(J.VariableDeclarations parameter, J.Annotation valid) {
        List<J.Annotation> annotations = new ArrayList<>(List.of(valid));
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
}
