package dev.plimsoll.recipes.logging;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Changes one file, call by call. */
final class ToLogger extends JavaIsoVisitor<ExecutionContext> {
    private final J.CompilationUnit unit;
    private final boolean hasSlf4j;
    private final Set<String> reasons;
    private @Nullable ClassLogger logger;
    private boolean writes;

    /**
     * For one file.
     *
     * @param reasons is given why a call stays
     */
    ToLogger(J.CompilationUnit unit, boolean hasSlf4j, Set<String> reasons) {
        this.unit = unit;
        this.hasSlf4j = hasSlf4j;
        this.reasons = reasons;
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, ExecutionContext context) {
        if (getCursor().getParentTreeCursor().getValue() != unit
                && !(getCursor().getParentTreeCursor().getValue() instanceof J.CompilationUnit)) {
            return super.visitClassDeclaration(type, context);
        }
        logger = ClassLogger.of(type, unit).orElse(null);
        writes = false;
        J.ClassDeclaration visited = super.visitClassDeclaration(type, context);
        return writes && logger != null && logger.isNew() ? withField(visited, logger, context) : visited;
    }

    private J.ClassDeclaration withField(J.ClassDeclaration type, ClassLogger field, ExecutionContext context) {
        maybeAddImport(Slf4j.LOGGER);
        maybeAddImport(Slf4j.FACTORY);
        Cursor body = new Cursor(new Cursor(getCursor().getParent(), type), type.getBody());
        J.VariableDeclarations added = autoFormat(LoggerField.of(type, field.name()), context, body);
        List<Statement> others = type.getBody().getStatements();
        return type.withBody(type.getBody()
                .withStatements(ListUtils.concat(
                        added, ListUtils.map(others, (i, next) -> i == 0 ? belowTheField(next) : next))));
    }

    private static Statement belowTheField(Statement next) {
        String space = next.getPrefix().getWhitespace();
        return next instanceof J.MethodDeclaration && space.lastIndexOf('\n') == space.indexOf('\n')
                ? next.withPrefix(next.getPrefix().withWhitespace("\n" + space))
                : next;
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, ExecutionContext context) {
        if (reference.getContaining() instanceof J.FieldAccess stream
                && TypeUtils.isOfClassType(stream.getTarget().getType(), "java.lang.System")) {
            reasons.add("it hands " + stream + "::" + reference.getReference().getSimpleName() + " on");
        }
        return super.visitMemberReference(reference, context);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
        J.MethodInvocation visited = super.visitMethodInvocation(call, context);
        J.MethodDeclaration method = getCursor().firstEnclosing(J.MethodDeclaration.class);
        String name = method == null ? "initialisation" : method.getSimpleName();
        Optional<Prints> prints = Prints.of(visited, name);
        if (prints.isEmpty()) {
            return visited;
        }
        Optional<String> reason = reason(prints.get());
        reason.ifPresent(reasons::add);
        ClassLogger to = logger;
        if (reason.isPresent() || to == null) {
            return visited;
        }
        writes = true;
        List<Expression> arguments = prints.get().arguments().orElseThrow();
        return Slf4j.call(to.name(), prints.get().level(), arguments).withPrefix(visited.getPrefix());
    }

    private Optional<String> reason(Prints prints) {
        if (!hasSlf4j) {
            return Optional.of("its module does not compile against org.slf4j:slf4j-api");
        }
        if (Programs.isProgram(getCursor())) {
            return Optional.of("it is a program with a main method, whose output may be what it is for");
        }
        if (logger == null) {
            return Optional.of("it can hold no logger, or has another one that is called like SLF4J's");
        }
        return prints.arguments().isEmpty()
                ? Optional.of("it prints what a log would not show the same, or should not show")
                : Optional.empty();
    }
}
