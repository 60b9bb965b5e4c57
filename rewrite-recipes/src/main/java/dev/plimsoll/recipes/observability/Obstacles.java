package dev.plimsoll.recipes.observability;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Reads a file for what it does with loggers of other logs that it could not do with one of SLF4J. */
final class Obstacles extends JavaIsoVisitor<Set<String>> {
    private static final Set<String> NEW_NAMES = Set.of("Logger", "LoggerFactory");

    private static final Set<String> CONTEXTS = Set.of("org.apache.log4j.NDC", "org.apache.log4j.MDC");

    private final OwnLoggers own;
    private final Set<String> shared;
    private boolean logs;

    private Obstacles(OwnLoggers own, Set<String> shared) {
        this.own = own;
        this.shared = shared;
    }

    /**
     * Empty where the file writes to no such log.
     *
     * @param shared the loggers, by {@link #key}, that other files use
     */
    static Optional<Set<String>> of(J.CompilationUnit unit, Set<String> shared) {
        Obstacles reader = new Obstacles(new OwnLoggers(unit), shared);
        Set<String> found = new TreeSet<>();
        reader.visit(unit, found);
        if (!reader.logs) {
            return Optional.empty();
        }
        unit.getTypesInUse().getTypesInUse().stream()
                .map(TypeUtils::asFullyQualified)
                .filter(Obstacles::takesAName)
                .forEach(type -> found.add("it uses another type called " + type.getClassName()));
        unit.getTypesInUse().getTypesInUse().stream()
                .map(TypeUtils::asFullyQualified)
                .filter(type -> type != null && CONTEXTS.contains(type.getFullyQualifiedName()))
                .forEach(type ->
                        found.add("what it gives to " + type.getFullyQualifiedName() + " is written by log4j alone"));
        return Optional.of(found);
    }

    /** The name of a logger over all files. */
    static String key(JavaType.Variable variable) {
        return variable.getOwner() + "#" + variable.getName();
    }

    private static boolean takesAName(JavaType.@Nullable FullyQualified type) {
        return type != null
                && NEW_NAMES.contains(type.getClassName().replaceFirst(".*\\.", ""))
                && !type.getPackageName().equals("org.slf4j")
                && !OwnLoggers.TYPES.contains(type.getFullyQualifiedName());
    }

    @Override
    public J.Import visitImport(J.Import imported, Set<String> found) {
        return imported;
    }

    @Override
    public J.Annotation visitAnnotation(J.Annotation annotation, Set<String> found) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
        logs |= type != null && OwnLoggers.LOMBOK.contains(type.getFullyQualifiedName());
        return super.visitAnnotation(annotation, found);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Set<String> found) {
        if (own.isAsked(call)) {
            boolean mendable = Slf4jCall.of(call).isPresent();
            logs |= mendable;
            if (!mendable) {
                found.add("SLF4J has nothing like " + call.getSimpleName() + " as it is called there");
            }
        } else if (call.getMethodType() != null
                && OwnLoggers.isLogger(call.getMethodType().getReturnType())
                && !(OwnLoggers.isMade(call) && isKept(call))) {
            found.add("the logger that " + call.getSimpleName() + " returns is handed on");
        }
        return super.visitMethodInvocation(call, found);
    }

    @Override
    public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations fields, Set<String> found) {
        logs |= OwnLoggers.isLogger(fields.getType()) && parent() instanceof J.Block;
        return super.visitVariableDeclarations(fields, found);
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier identifier, Set<String> found) {
        mention(identifier, found);
        return identifier;
    }

    @Override
    public J.FieldAccess visitFieldAccess(J.FieldAccess access, Set<String> found) {
        if (OwnLoggers.isLogger(access.getType())) {
            mention(access, found);
            return access;
        }
        return super.visitFieldAccess(access, found);
    }

    private void mention(Expression expression, Set<String> found) {
        Optional<JavaType.Variable> variable = OwnLoggers.variable(expression);
        if (variable.isPresent()) {
            variable.filter(own::isDeclared).ifPresent(logger -> {
                if (shared.contains(key(logger))) {
                    found.add(logger.getName() + " is used by other files");
                } else if (!isUsedAsALogger(expression)) {
                    found.add(logger.getName() + " is handed on");
                }
            });
        } else if (OwnLoggers.isLogger(expression.getType()) && !isDeclarationOrFactory(expression)) {
            found.add("a logger is a parameter, a result or a type of something else");
        }
    }

    private boolean isUsedAsALogger(Expression logger) {
        Object parent = parent();
        return parent instanceof J.MethodInvocation call && call.getSelect() == logger
                || parent instanceof J.Assignment assignment && assignment.getVariable() == logger
                || parent instanceof J.VariableDeclarations.NamedVariable variable && variable.getName() == logger;
    }

    private boolean isDeclarationOrFactory(Expression type) {
        Object parent = parent();
        return parent instanceof J.MethodInvocation call && call.getSelect() == type
                || parent instanceof J.VariableDeclarations fields
                        && fields.getTypeExpression() == type
                        && getCursor()
                                        .getParentTreeCursor()
                                        .getParentTreeCursor()
                                        .getValue()
                                instanceof J.Block;
    }

    private boolean isKept(J.MethodInvocation factory) {
        Object parent = parent();
        return parent instanceof J.VariableDeclarations.NamedVariable
                || parent instanceof J.Assignment
                || parent instanceof J.MethodInvocation call && call.getSelect() == factory;
    }

    private Object parent() {
        return getCursor().getParentTreeCursor().getValue();
    }
}
