package dev.plimsoll.recipes.clock;

import java.util.ArrayList;
import java.util.List;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.marker.Markers;

/** Puts code where a developer would have written it; what stands there, comments too, stays as it is. */
final class Placed {
    private Placed() {}

    /** @param before the line break or blank line before it, with its indent */
    static J.Block in(J.Block block, int index, Statement statement, String before) {
        List<Statement> all = new ArrayList<>(block.getStatements());
        Space next = index < all.size() ? all.get(index).getPrefix() : block.getEnd();
        Space own = Space.build(before, List.of());
        Space rest = next;
        if (!next.getComments().isEmpty() && !next.getWhitespace().contains("\n") && !endsIn(block, index, next)) {
            Comment sameLine = next.getComments().get(0);
            own = Space.build(next.getWhitespace(), List.of(sameLine.withSuffix(before)));
            rest = Space.build(
                    sameLine.getSuffix(),
                    next.getComments().subList(1, next.getComments().size()));
        }
        if (index == all.size()) {
            all.add(statement.withPrefix(own));
            return block.withStatements(all).withEnd(rest.getWhitespace().contains("\n") ? rest : end(before));
        }
        all.set(index, all.get(index).withPrefix(rest));
        all.add(index, statement.withPrefix(own));
        return block.withStatements(all);
    }

    /** A comment before the first member, or in an empty block, is about what follows. */
    private static boolean endsIn(J.Block block, int index, Space next) {
        return index == 0 && next.getComments().get(0).isMultiline();
    }

    private static Space end(String before) {
        return Space.build(before.replaceAll(" {4}$|\t$", ""), List.of());
    }

    /** With a blank line before a member, unless it is a field among others. */
    static J.Block withBlankLineBefore(J.Block block, int index, boolean isApart) {
        return block.withStatements(ListUtils.map(
                block.getStatements(),
                (at, member) -> at == index && (isApart || !(member instanceof J.VariableDeclarations))
                        ? member.withPrefix(member.getPrefix()
                                .withWhitespace(blank(member.getPrefix().getWhitespace())))
                        : member));
    }

    /** With a blank line, if there is none. */
    static String blank(String whitespace) {
        String newline = whitespace.contains("\r\n") ? "\r\n" : "\n";
        return whitespace.indexOf('\n') == whitespace.lastIndexOf('\n') ? newline + whitespace : whitespace;
    }

    /** After all others in a list of parameters or arguments, as its neighbours are set. */
    static <T extends J> JContainer<T> last(JContainer<T> list, T added) {
        List<JRightPadded<T>> all = new ArrayList<>(list.getPadding().getElements());
        all.removeIf(each -> each.getElement() instanceof J.Empty);
        if (all.isEmpty()) {
            return JContainer.build(
                    list.getBefore(), List.of(JRightPadded.build(added.withPrefix(Space.EMPTY))), list.getMarkers());
        }
        JRightPadded<T> before = all.get(all.size() - 1);
        String whitespace = before.getElement().getPrefix().getWhitespace();
        boolean isBelow = whitespace.contains("\n") && (all.size() == 1 || allBelow(all));
        Space prefix = isBelow ? Space.build(whitespace, List.of()) : Space.SINGLE_SPACE;
        all.set(all.size() - 1, before.withAfter(Space.EMPTY));
        Space after = before.getAfter();
        if (!after.getComments().isEmpty()) {
            List<Comment> comments = new ArrayList<>(after.getComments());
            Comment last = comments.get(comments.size() - 1);
            String between = last.isMultiline() ? " " : last.getSuffix();
            comments.set(comments.size() - 1, last.withSuffix(isBelow ? whitespace : between));
            prefix = after.withComments(comments);
            after = Space.build(last.getSuffix(), List.of());
        }
        all.add(new JRightPadded<>(added.withPrefix(prefix), after, Markers.EMPTY));
        return JContainer.build(list.getBefore(), all, list.getMarkers());
    }

    private static <T extends J> boolean allBelow(List<JRightPadded<T>> all) {
        return all.subList(1, all.size()).stream()
                .allMatch(each -> each.getElement().getPrefix().getWhitespace().contains("\n"));
    }
}
