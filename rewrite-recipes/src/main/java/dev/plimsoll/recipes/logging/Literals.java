package dev.plimsoll.recipes.logging;

import static org.openrewrite.Tree.randomId;

import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** Texts in a source. */
final class Literals {
    private Literals() {}

    static J.Literal text(String text) {
        return new J.Literal(
                randomId(), Space.EMPTY, Markers.EMPTY, text, '"' + text + '"', null, JavaType.Primitive.String);
    }
}
