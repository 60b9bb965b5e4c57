package dev.plimsoll.recipes.clock;

import java.util.ArrayList;
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
    private final ClockCode code;
    private final Asking asking;
    private final Set<UUID> calendars = new HashSet<>();

    /** @param asking knows whether the clock has the zone of the machine */
    ToClock(ClockFile file, ClockCode code, Asking asking) {
        this.file = file;
        this.code = code;
        this.asking = asking;
        file.reads().forEach((id, read) -> {
            if (read.reading().isCalendar()) {
                calendars.add(id);
            }
        });
    }

    @Override
    public J visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
        J after = super.visitCompilationUnit(unit, context);
        IMPORTS.stream().filter(type -> FullNames.isShort(type, after)).forEach(this::maybeAddImport);
        if (unit.getImports().stream().anyMatch(each -> each.getTypeName().equals(CALENDAR))) {
            maybeRemoveImport(CALENDAR);
        }
        return after;
    }

    @Override
    public J visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
        if (call.getSelect() != null && calendars.contains(call.getSelect().getId()) && isMoment(call)) {
            return asking.ofMoment(call).withPrefix(call.getPrefix());
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
                : asking.of(read.reading(), (Expression) visited).withPrefix(visited.getPrefix());
    }

    @Override
    public J visitBlock(J.Block block, ExecutionContext context) {
        J.Block visited = (J.Block) super.visitBlock(block, context);
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : visited.getStatements()) {
            statements.add(statement);
            if (isCalendar(statement)) {
                String newline = block.getEnd().getWhitespace().contains("\r\n") ? "\r\n" : "\n";
                Space below = Space.build(newline + statement.getPrefix().getIndent(), List.of());
                statements.add(code.setting(Asking.variable(statement)).withPrefix(below));
            }
        }
        return statements.size() == visited.getStatements().size() ? visited : visited.withStatements(statements);
    }

    private boolean isCalendar(Statement statement) {
        Expression value = statement instanceof J.Assignment set ? set.getAssignment() : null;
        if (statement instanceof J.VariableDeclarations declared
                && declared.getVariables().size() == 1) {
            value = declared.getVariables().get(0).getInitializer();
        }
        return value != null && calendars.contains(value.getId());
    }

    @Override
    public J visitMethodDeclaration(J.MethodDeclaration method, ExecutionContext context) {
        J.MethodDeclaration visited = (J.MethodDeclaration) super.visitMethodDeclaration(method, context);
        return file.isHanded(method) ? Grown.method(visited, code.parameter()) : visited;
    }

    @Override
    public J visitClassDeclaration(J.ClassDeclaration declared, ExecutionContext context) {
        J.ClassDeclaration visited = (J.ClassDeclaration) super.visitClassDeclaration(declared, context);
        Map<UUID, BeanClass> beans = file.beans();
        if (!beans.containsKey(declared.getId())) {
            return visited;
        }
        return new WithClock(code, visited).added();
    }
}
