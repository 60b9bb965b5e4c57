package dev.plimsoll.recipes.privacy;

import dev.plimsoll.recipes.NewAnnotation;
import java.util.ArrayList;
import java.util.List;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** Puts the annotation of what says whose data it is where an id has to bear it. */
final class SubjectAnnotation {
    private SubjectAnnotation() {}

    /** Stands on a line of its own above what the id is annotated with already. */
    static J.VariableDeclarations above(J.VariableDeclarations id, NewAnnotation subject) {
        if (subject.isAmong(id.getLeadingAnnotations())) {
            return id;
        }
        Space line = Space.format("\n" + id.getPrefix().getIndent());
        List<J.Annotation> annotations = new ArrayList<>(List.of(subject.written()));
        annotations.addAll(ListUtils.mapFirst(id.getLeadingAnnotations(), first -> first.withPrefix(line)));
        return id.withLeadingAnnotations(annotations);
    }
}
