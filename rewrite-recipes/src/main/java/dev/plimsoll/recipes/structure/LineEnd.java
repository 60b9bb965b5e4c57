package dev.plimsoll.recipes.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TextComment;

/** The comment that ends the line before a declaration: it is read as a part of what follows, and says nothing of it. */
final class LineEnd {
    private LineEnd() {}

    static Optional<Comment> in(Space prefix) {
        return prefix.getComments().stream()
                .findFirst()
                .filter(TextComment.class::isInstance)
                .filter(comment -> !prefix.getWhitespace().contains("\n"))
                .filter(comment -> comment.getSuffix().contains("\n"));
    }

    static Space without(Space prefix) {
        List<Comment> comments = prefix.getComments();
        return in(prefix)
                .map(end -> Space.build(end.getSuffix(), comments.subList(1, comments.size())))
                .orElse(prefix);
    }

    static Space before(Space prefix, List<Comment> ends) {
        if (ends.isEmpty()) {
            return prefix;
        }
        List<Comment> comments = new ArrayList<>(ends);
        comments.set(ends.size() - 1, ends.get(ends.size() - 1).withSuffix(prefix.getWhitespace()));
        comments.addAll(prefix.getComments());
        return Space.build(" ", comments);
    }
}
