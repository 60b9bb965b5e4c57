package dev.plimsoll.recipes.observability;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The loggers of other logs that a file makes for itself, by a field, a variable, a call, or Lombok. */
final class OwnLoggers {
    static final Set<String> TYPES = Set.of(
            "org.apache.log4j.Logger",
            "org.apache.log4j.Category",
            "org.apache.commons.logging.Log",
            "java.util.logging.Logger");
    static final Set<String> FACTORIES = Set.of(
            "org.apache.log4j.Logger",
            "org.apache.log4j.Category",
            "org.apache.log4j.LogManager",
            "org.apache.commons.logging.LogFactory",
            "java.util.logging.Logger");
    static final Set<String> LOMBOK =
            Set.of("lombok.extern.java.Log", "lombok.extern.log4j.Log4j", "lombok.extern.apachecommons.CommonsLog");
    private static final Set<String> MAKES = Set.of("getLogger", "getLog", "getInstance");

    private final Set<String> declared = new HashSet<>();

    OwnLoggers(J.CompilationUnit unit) {
        new JavaIsoVisitor<Set<String>>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, Set<String> names) {
                if (type.getType() != null) {
                    names.add(type.getType().getFullyQualifiedName());
                }
                return super.visitClassDeclaration(type, names);
            }
        }.visit(unit, declared);
    }

    static boolean isLogger(@Nullable JavaType type) {
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        return named != null && TYPES.contains(named.getFullyQualifiedName());
    }

    /** The field or variable that an expression names, if it holds a logger. */
    static Optional<JavaType.Variable> variable(@Nullable Expression expression) {
        JavaType.Variable variable = null;
        if (expression instanceof J.Identifier identifier) {
            variable = identifier.getFieldType();
        } else if (expression instanceof J.FieldAccess access) {
            variable = access.getName().getFieldType();
        }
        return Optional.ofNullable(variable).filter(found -> isLogger(found.getType()));
    }

    /** Declared in this file, not inherited from another. */
    boolean isDeclared(JavaType.Variable variable) {
        JavaType owner = variable.getOwner();
        JavaType type = owner instanceof JavaType.Method method ? method.getDeclaringType() : owner;
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        return named == null || declared.contains(named.getFullyQualifiedName());
    }

    /** A call of a logger that this file made. */
    boolean isAsked(J.MethodInvocation call) {
        return call.getMethodType() != null
                && isLogger(call.getMethodType().getDeclaringType())
                && (variable(call.getSelect()).filter(this::isDeclared).isPresent()
                        || call.getSelect() instanceof J.MethodInvocation select && isMade(select));
    }

    /** A call that makes a logger by the name of a class or a text, as {@code LoggerFactory} does. */
    static boolean isMade(J.MethodInvocation call) {
        JavaType.Method method = call.getMethodType();
        List<Expression> arguments = call.getArguments();
        return method != null
                && call.getSelect() != null
                && FACTORIES.contains(method.getDeclaringType().getFullyQualifiedName())
                && MAKES.contains(method.getName())
                && isLogger(method.getReturnType())
                && arguments.size() == 1
                && (TypeUtils.isString(arguments.get(0).getType())
                        || TypeUtils.isOfClassType(arguments.get(0).getType(), "java.lang.Class"));
    }
}
