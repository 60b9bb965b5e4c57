package dev.plimsoll.recipes.events;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/**
 * A statement that publishes an event which it makes, or two where the first keeps the event in a variable for the second.
 *
 * @param call what publishes
 * @param event what is published
 * @param statements how many there are
 */
record Telling(J.MethodInvocation call, J.NewClass event, int statements) {
    /** What begins at one place of a block, where nothing but telling comes of it. */
    static Optional<Telling> at(int place, J.Block block) {
        List<Statement> all = block.getStatements();
        if (!standsForItself(all.get(place))) {
            return Optional.empty();
        }
        if (publishes(all.get(place)) && argument(all.get(place)) instanceof J.NewClass event && isMade(event)) {
            return Optional.of(new Telling((J.MethodInvocation) all.get(place), event, 1));
        }
        boolean isKept = place + 1 < all.size()
                && all.get(place) instanceof J.VariableDeclarations kept
                && kept.getVariables().size() == 1
                && kept.getLeadingAnnotations().isEmpty()
                && publishes(all.get(place + 1))
                && all.get(place + 1).getComments().isEmpty()
                && argument(all.get(place + 1)) instanceof J.Identifier name
                && name.getSimpleName().equals(kept.getVariables().get(0).getSimpleName())
                && uses(name.getSimpleName(), block) == 2;
        return isKept
                        && ((J.VariableDeclarations) all.get(place))
                                        .getVariables()
                                        .get(0)
                                        .getInitializer()
                                instanceof J.NewClass event
                        && isMade(event)
                ? Optional.of(new Telling((J.MethodInvocation) all.get(place + 1), event, 2))
                : Optional.empty();
    }

    /** A comment behind the statement before speaks of that. */
    private static boolean standsForItself(Statement statement) {
        return statement.getComments().isEmpty()
                || statement.getPrefix().getWhitespace().contains("\n");
    }

    private static boolean publishes(Statement statement) {
        return statement instanceof J.MethodInvocation call
                && (call.getSelect() instanceof J.Identifier || call.getSelect() instanceof J.FieldAccess)
                && call.getSimpleName().equals("publishEvent")
                && Channel.isOfSpring(call.getSelect().getType());
    }

    private static Expression argument(Statement call) {
        return ((J.MethodInvocation) call).getArguments().get(0);
    }

    private static boolean isMade(J.NewClass event) {
        return event.getBody() == null && event.getArguments().stream().allMatch(Telling::doesNothing);
    }

    private static boolean doesNothing(Expression value) {
        return value instanceof J.Identifier
                || value instanceof J.Literal
                || value instanceof J.Empty
                || value instanceof J.MethodInvocation call
                        && call.getSimpleName().matches("get[A-Z].*|is[A-Z].*|id")
                        && call.getSelect() instanceof J.Identifier
                        && call.getArguments().get(0) instanceof J.Empty;
    }

    private static int uses(String name, J.Block block) {
        AtomicInteger uses = new AtomicInteger();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer none) {
                if (identifier.getSimpleName().equals(name)) {
                    uses.incrementAndGet();
                }
                return identifier;
            }
        }.visit(block, 0);
        return uses.get();
    }
}
