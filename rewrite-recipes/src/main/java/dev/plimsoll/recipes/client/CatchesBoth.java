package dev.plimsoll.recipes.client;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.NameTree;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** Catches the platform's failure wherever that of a {@code RestTemplate} is caught: what is called there may throw either. */
final class CatchesBoth extends JavaIsoVisitor<ExecutionContext> {
    static final String FAILURE = "dev.plimsoll.platform.client.ServiceCallFailedException";

    /** Whether a file does nothing with the failures of a {@code RestTemplate} but to catch all of them as what any failure is. */
    static boolean canIn(J.CompilationUnit unit) {
        Set<String> obstacles = new TreeSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Try.Catch visitCatch(J.Try.Catch caught, Integer none) {
                RestFailures.check(caught, getCursor(), obstacles);
                return super.visitCatch(caught, none);
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer none) {
                if (FAILURE.endsWith("." + identifier.getSimpleName())) {
                    obstacles.add("it knows the platform's failure already");
                }
                return identifier;
            }
        }.visit(unit, 0);
        return obstacles.isEmpty() && !RestFailures.within(unit).isEmpty();
    }

    @Override
    public J.Try.Catch visitCatch(J.Try.Catch caught, ExecutionContext context) {
        J.Try.Catch visited = super.visitCatch(caught, context);
        J.VariableDeclarations parameter = visited.getParameter().getTree();
        TypeTree written = parameter.getTypeExpression();
        if (!(written instanceof NameTree) || !TypeUtils.isOfClassType(written.getType(), RestFailures.EXCEPTION)) {
            return visited;
        }
        maybeAddImport(FAILURE, false);
        J.Identifier failure = Arguments.identifier("ServiceCallFailedException", JavaType.ShallowClass.build(FAILURE));
        J.MultiCatch both = new J.MultiCatch(
                Tree.randomId(),
                written.getPrefix(),
                Markers.EMPTY,
                List.of(
                        new JRightPadded<>(written.withPrefix(Space.EMPTY), Space.SINGLE_SPACE, Markers.EMPTY),
                        new JRightPadded<>(failure.withPrefix(Space.SINGLE_SPACE), Space.EMPTY, Markers.EMPTY)));
        return visited.withParameter(visited.getParameter().withTree(parameter.withTypeExpression(both)));
    }
}
