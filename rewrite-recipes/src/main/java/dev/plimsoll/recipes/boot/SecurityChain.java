package dev.plimsoll.recipes.boot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** One chain of calls of a configuration, on its way to one with lambdas; gives up where it is not sure. */
final class SecurityChain {
    private final SecurityRules rules;
    private final SecurityPatterns names;
    private final Deque<Part> parts = new ArrayDeque<>();
    private Space gap = Space.EMPTY;
    private Space next = Space.EMPTY;
    private boolean isWithDefaults;

    /** What has been opened and not closed. */
    private static final class Part {
        private final JavaType type;
        private final J.@Nullable MethodInvocation opener;
        private final J.@Nullable Identifier parameter;
        private Expression at;
        private boolean isEmpty = true;
        private boolean isSealed;

        Part(JavaType type, J.@Nullable MethodInvocation opener, Expression at) {
            this.type = type;
            this.opener = opener;
            this.at = at;
            this.parameter = at instanceof J.Identifier name ? name : null;
        }

        String name() {
            return SecurityDsl.name(type);
        }
    }

    SecurityChain(SecurityRules rules, SecurityPatterns names) {
        this.rules = rules;
        this.names = names;
    }

    /** Whether a part without anything in it is written, for which there is a word. */
    boolean isWithDefaults() {
        return isWithDefaults;
    }

    /** The chain with lambdas; null where there is none that surely does the same. */
    @Nullable
    Expression moved(J.MethodInvocation outermost, Object parent) {
        boolean isInBlock = parent instanceof J.Block;
        boolean isLookedAt = !isInBlock && !(parent instanceof J.Lambda);
        List<J.MethodInvocation> calls = new ArrayList<>();
        Expression root = outermost;
        while (root instanceof J.MethodInvocation call && call.getSelect() != null) {
            calls.add(0, call);
            root = call.getSelect();
        }
        if (root.getType() == null || !SecurityDsl.isOfConfiguration(root.getType())) {
            return null;
        }
        parts.push(new Part(root.getType(), null, root));
        boolean isOfFive = top().name().equals(SecurityDsl.RULES)
                && calls.stream().map(J.MethodInvocation::getMethodType).anyMatch(SecurityChain::isMatching);
        if (isOfFive) {
            if (isInBlock) {
                return null;
            }
            top().at = rules.otherDispatches(root.withPrefix(Space.EMPTY), before(calls.get(0)));
        }
        for (int i = 0; i < calls.size(); i++) {
            next = i + 1 < calls.size() ? before(calls.get(i + 1)) : Space.EMPTY;
            if (!take(calls.get(i))) {
                return null;
            }
        }
        if (!gap.getComments().isEmpty() || isLookedAt && parts.size() > 1) {
            return null;
        }
        while (parts.size() > 1) {
            if (!close()) {
                return null;
            }
        }
        return parts.pop().at.withPrefix(outermost.getPrefix());
    }

    private static boolean isMatching(JavaType.@Nullable Method method) {
        return method != null && SecurityRules.isMatching(method);
    }

    private boolean take(J.MethodInvocation call) {
        JavaType.Method method = call.getMethodType();
        if (method == null) {
            return false;
        }
        if (SecurityDsl.isAnd(call) && parts.size() > 1) {
            return ends(call);
        }
        if (top().isSealed || parts.size() > 1 && !isFree(call)) {
            return false;
        }
        String opened = SecurityDsl.opened(call);
        return opened == null ? goesOn(call, method) : opens(call, method, opened);
    }

    private Part top() {
        return parts.element();
    }

    private boolean ends(J.MethodInvocation and) {
        String result = SecurityDsl.name(and.getType());
        Part top = top();
        if (result.equals(top.name()) && !top.isEmpty && !top.isSealed) {
            top.isSealed = true;
            return before(and).getComments().isEmpty();
        }
        gap = joined(gap, before(and));
        return !result.equals(top.name()) && result.equals(below()) && close();
    }

    private boolean opens(J.MethodInvocation call, JavaType.Method method, String name) {
        boolean isAuthorizing = SecurityDsl.AUTHORIZE.contains(method.getName());
        if (call.getType() == null || isAuthorizing && !rules.begins(method.getName())) {
            return false;
        }
        J.MethodInvocation opener = moved(call);
        JavaType type = isAuthorizing ? JavaType.ShallowClass.build(SecurityDsl.RULES) : call.getType();
        String free = names.isTaken(name) ? name + "Customizer" : name;
        if (names.isTaken(free)) {
            return false;
        }
        parts.push(new Part(type, opener, SecurityTrees.parameter(free, type)));
        if (isAuthorizing && rules.isOfOncePerRequest()) {
            top().at = rules.otherDispatches(top().at, next);
        }
        return true;
    }

    private boolean goesOn(J.MethodInvocation call, JavaType.Method method) {
        J.MethodInvocation moved = moved(call);
        if (top().name().equals(SecurityDsl.RULES)) {
            J.MethodInvocation rule = rules.rule(moved, method);
            if (rule == null) {
                return false;
            }
            moved = rule;
        } else if (SecurityRules.isMatching(method)) {
            J.MethodInvocation matching = rules.matching(moved, method);
            if (matching == null) {
                return false;
            }
            moved = matching;
        }
        Part top = top();
        top.at = moved;
        top.isEmpty = false;
        boolean isBack = parts.size() > 1
                && !SecurityDsl.name(call.getType()).equals(top.name())
                && SecurityDsl.name(call.getType()).equals(below());
        return !isBack || close();
    }

    /** On what has become of the calls before it. */
    private J.MethodInvocation moved(J.MethodInvocation call) {
        Space before = before(call);
        Space space = joined(gap, before);
        gap = Space.EMPTY;
        JRightPadded<Expression> select = new JRightPadded<>(
                top().at
                        .withPrefix(
                                parts.size() == 1 && isRoot(top().at) ? top().at.getPrefix() : Space.EMPTY),
                space,
                Markers.EMPTY);
        return call.getPadding().withSelect(select).withPrefix(Space.EMPTY);
    }

    private static boolean isRoot(Expression at) {
        return !(at instanceof J.MethodInvocation);
    }

    private static Space before(J.MethodInvocation call) {
        JRightPadded<Expression> select = call.getPadding().getSelect();
        return select == null ? Space.EMPTY : select.getAfter();
    }

    /** The comments of both, and one line break where either has one. */
    private static Space joined(Space first, Space second) {
        if (first.getComments().isEmpty()) {
            boolean isBroken = second.getWhitespace().contains("\n")
                    || !second.getComments().isEmpty();
            return isBroken || !first.getWhitespace().contains("\n") ? second : first;
        }
        String last = second.getWhitespace().contains("\n")
                ? second.getWhitespace()
                : first.getComments().get(first.getComments().size() - 1).getSuffix();
        List<Comment> comments = ListUtils.mapLast(first.getComments(), one -> one.withSuffix(last));
        return first.withComments(ListUtils.concatAll(comments, second.getComments()));
    }

    private String below() {
        return parts.stream().skip(1).findFirst().map(Part::name).orElse("");
    }

    private boolean close() {
        Part part = parts.pop();
        if (part.opener == null || part.parameter == null || part.opener.getMethodType() == null) {
            return false;
        }
        boolean isAuthorizing = part.name().equals(SecurityDsl.RULES);
        Expression body = isAuthorizing ? rules.ended(part.at) : part.at;
        if (body == null || isAuthorizing && part.isEmpty) {
            return false;
        }
        isWithDefaults |= part.isEmpty;
        JavaType.Method method = part.opener.getMethodType();
        String name = isAuthorizing ? "authorizeHttpRequests" : method.getName();
        String owner = SecurityDsl.name(method.getDeclaringType());
        J.MethodInvocation closed = SecurityTrees.customized(
                part.opener,
                SecurityTrees.method(owner, name, top().type),
                part.isEmpty ? SecurityTrees.withDefaults() : SecurityTrees.lambda(part.parameter, body));
        top().at = closed;
        top().isEmpty = false;
        return true;
    }

    /** A lambda may throw nothing checked, and reads only what never changes. */
    private boolean isFree(J.MethodInvocation call) {
        return SecurityArguments.areFree(call, names);
    }
}
