package dev.plimsoll.recipes.structure;

import java.util.Set;
import org.openrewrite.ExecutionContext;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeTree;

/** Lets tests that make beans by hand give them the machine's clock. */
final class TestCallers extends JavaIsoVisitor<ExecutionContext> {
    private final Set<String> grown;

    /** @param grown the classes whose constructors got one more parameter */
    TestCallers(Set<String> grown) {
        this.grown = grown;
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass made, ExecutionContext context) {
        J.NewClass visited = super.visitNewClass(made, context);
        if (made.getClazz() == null
                || !grown.contains(Units.name(made.getClazz().getType()))) {
            return visited;
        }
        Expression system = new ClockCode("", "Code", "clock").expression("system");
        J.CompilationUnit unit = getCursor().firstEnclosingOrThrow(J.CompilationUnit.class);
        boolean meansAnother = Units.typesIn(unit).stream()
                .anyMatch(type -> type.matches(".*[.$]Clock") && !type.equals(Reading.CLOCK));
        if (meansAnother && system instanceof J.MethodInvocation call) {
            Expression clock = ((Expression) TypeTree.build(Reading.CLOCK)).withType(call.getSelect().getType());
            system = call.withSelect(clock);
        } else {
            maybeAddImport(Reading.CLOCK);
        }
        J.NewClass with =
                visited.getPadding().withArguments(Placed.last(visited.getPadding().getArguments(), system));
        JavaType.Method type = visited.getConstructorType();
        return type == null
                ? with
                : with.withConstructorType(type.withParameterNames(
                                ListUtils.concat(type.getParameterNames(), "clock"))
                        .withParameterTypes(ListUtils.concat(type.getParameterTypes(), system.getType())));
    }
}
