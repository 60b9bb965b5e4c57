package dev.plimsoll.recipes.events;

import java.util.List;
import java.util.Optional;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/**
 * A statement that publishes an event which it makes, or which the block keeps in a variable.
 *
 * @param call what publishes
 * @param event what is published
 * @param statements what nobody needs once nothing is published: the call, and the variable where nothing else reads it
 */
record Telling(J.MethodInvocation call, J.NewClass event, List<Statement> statements) {
    /** What one place of a block tells, where nothing but telling comes of it. */
    static Optional<Telling> at(int place, J.Block block) {
        Statement statement = block.getStatements().get(place);
        if (!standsForItself(statement) || !publishes(statement)) {
            return Optional.empty();
        }
        J.MethodInvocation call = (J.MethodInvocation) statement;
        Expression published = call.getArguments().get(0);
        if (published instanceof J.NewClass event) {
            return isMade(event) ? Optional.of(new Telling(call, event, List.of(call))) : Optional.empty();
        }
        return published instanceof J.Identifier name
                ? block.getStatements().subList(0, place).stream()
                        .filter(kept -> name.getSimpleName().equals(variable(kept)))
                        .findFirst()
                        .flatMap(kept -> kept(kept, call, block))
                : Optional.empty();
    }

    private static Optional<Telling> kept(Statement kept, J.MethodInvocation call, J.Block block) {
        Optional<J.NewClass> event = kept(kept);
        Reads reads = new Reads(variable(kept));
        reads.visit(block, 0);
        if (event.isEmpty() || reads.isWritten || reads.count == 2 && !standsForItself(kept)) {
            return Optional.empty();
        }
        return Optional.of(new Telling(call, event.get(), reads.count == 2 ? List.of(kept, call) : List.of(call)));
    }

    /** The event that a statement does no more than keep in a variable. */
    static Optional<J.NewClass> kept(Statement statement) {
        return statement instanceof J.VariableDeclarations declared
                        && declared.getVariables().size() == 1
                        && declared.getLeadingAnnotations().isEmpty()
                        && declared.getVariables().get(0).getInitializer() instanceof J.NewClass event
                        && isMade(event)
                ? Optional.of(event)
                : Optional.empty();
    }

    private static String variable(Statement statement) {
        return statement instanceof J.VariableDeclarations declared
                ? declared.getVariables().get(0).getSimpleName()
                : "";
    }

    /** A comment behind the statement before speaks of that. */
    static boolean standsForItself(Statement statement) {
        return statement.getComments().isEmpty()
                || statement.getPrefix().getWhitespace().contains("\n");
    }

    private static boolean publishes(Statement statement) {
        return statement instanceof J.MethodInvocation call
                && (call.getSelect() instanceof J.Identifier
                        || call.getSelect() instanceof J.FieldAccess access
                                && access.getTarget().toString().equals("this"))
                && call.getSimpleName().equals("publishEvent")
                && Channel.isOfSpring(call.getSelect().getType());
    }

    private static boolean isMade(J.NewClass event) {
        return event.getBody() == null && event.getArguments().stream().allMatch(Telling::doesNothing);
    }

    private static boolean doesNothing(Expression value) {
        return value instanceof J.Empty || Asking.doesNothing(value);
    }

    private static final class Reads extends JavaIsoVisitor<Integer> {
        private final String name;
        private int count;
        private boolean isWritten;

        Reads(String name) {
            this.name = name;
        }

        @Override
        public J.Identifier visitIdentifier(J.Identifier identifier, Integer none) {
            count += identifier.getSimpleName().equals(name) ? 1 : 0;
            return identifier;
        }

        @Override
        public J.Assignment visitAssignment(J.Assignment assignment, Integer none) {
            isWritten |= assignment.getVariable() instanceof J.Identifier written
                    && written.getSimpleName().equals(name);
            return super.visitAssignment(assignment, none);
        }
    }
}
