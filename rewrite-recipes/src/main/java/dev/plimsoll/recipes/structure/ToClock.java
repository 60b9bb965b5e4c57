package dev.plimsoll.recipes.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** Gives the classes of a file a clock, and asks it. */
final class ToClock extends JavaVisitor<ExecutionContext> {
    private static final List<String> IMPORTS =
            List.of(Reading.CLOCK, "java.time.ZoneId", "java.time.ZoneOffset", Reading.DATE);

    private static final String CALENDAR = "java.util.Calendar";

    private final ClockFile file;
    private final boolean isLocal;
    private final Set<UUID> calendars = new HashSet<>();
    private final Map<String, ClockCode> codes = new HashMap<>();

    /** @param isLocal whether the clock is known to have the zone of the machine */
    ToClock(ClockFile file, boolean isLocal) {
        this.file = file;
        this.isLocal = isLocal;
        file.reads().forEach((id, read) -> {
            if (read.reading().isCalendar()) {
                calendars.add(id);
            }
        });
    }

    @Override
    public J visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
        J after = super.visitCompilationUnit(unit, context);
        IMPORTS.forEach(this::maybeAddImport);
        if (unit.getImports().stream().anyMatch(each -> each.getTypeName().equals(CALENDAR))) {
            maybeRemoveImport(CALENDAR);
        }
        return after;
    }

    private ClockCode code() {
        J.ClassDeclaration owner = getCursor().firstEnclosingOrThrow(J.ClassDeclaration.class);
        return code(owner.getSimpleName());
    }

    private ClockCode code(String type) {
        return codes.computeIfAbsent(
                type, name -> new ClockCode(Units.packageName(file.unit()), name, file.clock()));
    }

    @Override
    public J visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
        if (call.getSelect() != null && calendars.contains(call.getSelect().getId()) && isMoment(call)) {
            return new Asking(code(), isLocal).ofMoment(call).withPrefix(call.getPrefix());
        }
        return replaced(call, super.visitMethodInvocation(call, context));
    }

    private static boolean isMoment(J.MethodInvocation call) {
        return call.getSimpleName().equals("getTime") || call.getSimpleName().equals("getTimeInMillis");
    }

    @Override
    public J visitNewClass(J.NewClass made, ExecutionContext context) {
        return replaced(made, super.visitNewClass(made, context));
    }

    @Override
    public J visitMemberReference(J.MemberReference reference, ExecutionContext context) {
        return replaced(reference, super.visitMemberReference(reference, context));
    }

    private J replaced(Expression before, J visited) {
        ClockFile.Read read = file.reads().get(before.getId());
        return read == null || calendars.contains(before.getId())
                ? visited
                : new Asking(code(), isLocal)
                        .of(read.reading(), (Expression) visited)
                        .withPrefix(visited.getPrefix());
    }

    @Override
    public J visitBlock(J.Block block, ExecutionContext context) {
        J.Block visited = (J.Block) super.visitBlock(block, context);
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : visited.getStatements()) {
            statements.add(statement);
            if (isCalendar(statement)) {
                Space below = Space.build("\n" + statement.getPrefix().getIndent(), List.of());
                statements.add(code().setting(Asking.variable(statement)).withPrefix(below));
            }
        }
        return statements.size() == visited.getStatements().size() ? visited : visited.withStatements(statements);
    }

    private boolean isCalendar(Statement statement) {
        Expression value = statement instanceof J.Assignment set ? set.getAssignment() : null;
        if (statement instanceof J.VariableDeclarations declared && declared.getVariables().size() == 1) {
            value = declared.getVariables().get(0).getInitializer();
        }
        return value != null && calendars.contains(value.getId());
    }

    @Override
    public J visitClassDeclaration(J.ClassDeclaration declared, ExecutionContext context) {
        J.ClassDeclaration visited = (J.ClassDeclaration) super.visitClassDeclaration(declared, context);
        Map<UUID, BeanClass> beans = file.beans();
        if (!beans.containsKey(declared.getId())) {
            return visited;
        }
        return new WithClock(code(declared.getSimpleName()), visited).added();
    }
}
