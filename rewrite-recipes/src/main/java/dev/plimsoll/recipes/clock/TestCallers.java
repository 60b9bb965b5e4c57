package dev.plimsoll.recipes.clock;

import dev.plimsoll.recipes.NewAnnotation;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.marker.Markers;

/** Lets tests that make beans by hand, or let Mockito make them, give them the machine's clock. */
final class TestCallers extends JavaIsoVisitor<ExecutionContext> {
    private static final String SPY = "org.mockito.Spy";

    private final Moved moved;
    private final ClockCode code;

    /**
     * The classes that need a clock now.
     *
     * @param grown those whose constructors got one more parameter
     * @param given all of them
     * @param handed constructors and methods of other classes that are handed one
     */
    record Moved(Set<String> grown, Set<String> given, Set<Callee> handed) {
        boolean concern(J.CompilationUnit unit) {
            return Units.typesIn(unit).stream()
                            .anyMatch(type -> given.contains(type)
                                    || handed.stream()
                                            .anyMatch(each -> each.type().equals(type)))
                    || unit.getTypesInUse().getUsedMethods().stream()
                            .flatMap(method -> Callee.of(method).stream())
                            .anyMatch(handed::contains);
        }

        private boolean need(Expression call) {
            return call instanceof J.NewClass made
                            && made.getClazz() != null
                            && grown.contains(Units.name(made.getClazz().getType()))
                    || Callee.of(call).filter(handed::contains).isPresent();
        }
    }

    TestCallers(Moved moved, ClockCode code) {
        this.moved = moved;
        this.code = code;
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, ExecutionContext context) {
        J.ClassDeclaration visited = super.visitClassDeclaration(declared, context);
        List<Statement> members = visited.getBody().getStatements();
        int index = IntStream.range(0, members.size())
                .filter(at -> members.get(at) instanceof J.VariableDeclarations field
                        && Makers.isInjected(field)
                        && moved.given().contains(Units.name(field.getType())))
                .findFirst()
                .orElse(-1);
        if (index < 0) {
            return visited;
        }
        maybeAddImport(Reading.CLOCK);
        String line = WithClock.line(visited);
        J.Block with = Placed.in(visited.getBody(), index, spy(line), Placed.blank(line));
        return visited.withBody(Placed.withBlankLineBefore(with, index + 1, true));
    }

    private Statement spy(String line) {
        NewAnnotation annotation = new NewAnnotation(SPY, getCursor().firstEnclosingOrThrow(J.CompilationUnit.class));
        annotation.addImport(this);
        J.VariableDeclarations field = code.field();
        Expression system = code.expression("system").withPrefix(Space.SINGLE_SPACE);
        return field.withLeadingAnnotations(List.of(annotation.written()))
                .withModifiers(List.of(field.getModifiers().get(0).withPrefix(Space.build(line, List.of()))))
                .withVariables(ListUtils.map(field.getVariables(), variable -> variable.getPadding()
                        .withInitializer(new JLeftPadded<>(Space.SINGLE_SPACE, system, Markers.EMPTY))));
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass made, ExecutionContext context) {
        J.NewClass visited = super.visitNewClass(made, context);
        return moved.need(made) ? (J.NewClass) Grown.call(visited, system()) : visited;
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
        J.MethodInvocation visited = super.visitMethodInvocation(call, context);
        return moved.need(call) ? (J.MethodInvocation) Grown.call(visited, system()) : visited;
    }

    /** What a comment refers to is not called. */
    @Override
    public Space visitSpace(@Nullable Space space, Space.Location location, ExecutionContext context) {
        return space == null ? Space.EMPTY : space;
    }

    private Expression system() {
        Expression system = code.expression("system");
        J.CompilationUnit unit = getCursor().firstEnclosingOrThrow(J.CompilationUnit.class);
        boolean meansAnother = Units.typesIn(unit).stream()
                .anyMatch(type -> type.matches(".*[.$]Clock") && !type.equals(Reading.CLOCK));
        if (meansAnother && system instanceof J.MethodInvocation call) {
            Expression clock = ((Expression) TypeTree.build(Reading.CLOCK)).withType(JavaType.buildType(Reading.CLOCK));
            return call.withSelect(clock);
        }
        maybeAddImport(Reading.CLOCK);
        return system;
    }
}
