package dev.plimsoll.recipes.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** Takes statements out of a block, and leaves what stands behind the one before on the same line. */
final class Removal {
    private Removal() {}

    static J.Block without(J.Block block, Predicate<Statement> gone) {
        List<Statement> kept = new ArrayList<>();
        List<Comment> carried = new ArrayList<>();
        for (Statement statement : block.getStatements()) {
            if (gone.test(statement)) {
                carried.addAll(behindTheOneBefore(statement.getPrefix()));
            } else {
                kept.add(carried.isEmpty() ? statement : statement.withPrefix(with(carried, statement.getPrefix())));
                carried.clear();
            }
        }
        if (kept.size() == block.getStatements().size()) {
            return block;
        }
        Space old = block.getStatements().get(0).getPrefix();
        if (!kept.isEmpty()
                && !kept.get(0).getId().equals(block.getStatements().get(0).getId())) {
            kept.set(0, kept.get(0).withPrefix(firstPrefix(kept.get(0).getPrefix(), old)));
        }
        J.Block smaller = block.withStatements(kept);
        return carried.isEmpty() ? smaller : smaller.withEnd(with(carried, smaller.getEnd()));
    }

    /** The new first one stands as far from the brace as the old one did. */
    private static Space firstPrefix(Space own, Space old) {
        return own.getComments().isEmpty() ? own.withWhitespace(old.getWhitespace()) : own;
    }

    private static List<Comment> behindTheOneBefore(Space prefix) {
        List<Comment> same = new ArrayList<>();
        String before = prefix.getWhitespace();
        for (Comment comment : prefix.getComments()) {
            if (before.contains("\n")) {
                break;
            }
            same.add(comment);
            before = comment.getSuffix();
        }
        return same;
    }

    private static Space with(List<Comment> carried, Space prefix) {
        List<Comment> all = new ArrayList<>(carried);
        Comment last = all.remove(all.size() - 1);
        all.add(last.withSuffix(prefix.getWhitespace()));
        all.addAll(prefix.getComments());
        return Space.build(" ", all);
    }
}
