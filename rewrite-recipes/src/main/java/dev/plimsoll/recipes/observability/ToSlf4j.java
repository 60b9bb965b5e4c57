package dev.plimsoll.recipes.observability;

import static org.openrewrite.Tree.randomId;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.ChangeType;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** Changes a file in which nothing stands in the way. */
final class ToSlf4j extends JavaIsoVisitor<ExecutionContext> {
    private static final String LOGGER = "org.slf4j.Logger";
    private static final String FACTORY = "org.slf4j.LoggerFactory";
    private static final List<String> NO_LONGER_NEEDED = List.of(
            "java.util.logging.Level",
            "org.apache.log4j.Level",
            "org.apache.log4j.Priority",
            "org.apache.log4j.LogManager",
            "org.apache.commons.logging.LogFactory");

    private final OwnLoggers own;

    ToSlf4j(OwnLoggers own) {
        this.own = own;
    }

    @Override
    public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
        J.CompilationUnit after = super.visitCompilationUnit(unit, context);
        maybeAddImport(FACTORY);
        NO_LONGER_NEEDED.forEach(this::maybeRemoveImport);
        OwnLoggers.TYPES.stream().sorted().forEach(type -> change(type, LOGGER));
        OwnLoggers.LOMBOK.stream().sorted().forEach(type -> change(type, "lombok.extern.slf4j.Slf4j"));
        return after;
    }

    private void change(String from, String to) {
        doAfterVisit(new ChangeType(from, to, true).getVisitor());
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
        boolean asked = own.isAsked(call);
        J.MethodInvocation visited = super.visitMethodInvocation(call, context);
        if (asked) {
            return Slf4jCall.of(visited)
                    .map(replacement -> asked(visited, replacement))
                    .orElse(visited);
        }
        return OwnLoggers.isMade(visited) ? made(visited) : visited;
    }

    private static J.MethodInvocation asked(J.MethodInvocation call, Slf4jCall replacement) {
        List<Expression> arguments = new ArrayList<>(replacement.arguments());
        boolean question = arguments.isEmpty();
        JavaType.Method method = method(
                LOGGER,
                replacement.name(),
                question ? JavaType.Primitive.Boolean : JavaType.Primitive.Void,
                arguments.stream().map(ToSlf4j::type).toList());
        if (question) {
            arguments.add(new J.Empty(randomId(), Space.EMPTY, Markers.EMPTY));
        }
        arguments.set(
                0,
                arguments
                        .get(0)
                        .<Expression>withPrefix(call.getArguments().get(0).getPrefix()));
        return named(call, method).withArguments(arguments);
    }

    private static J.MethodInvocation made(J.MethodInvocation call) {
        Expression argument = call.getArguments().get(0);
        Expression name = ofItsClass(argument);
        JavaType.FullyQualified factory = JavaType.ShallowClass.build(FACTORY);
        JavaType.Method method = method(FACTORY, "getLogger", JavaType.ShallowClass.build(LOGGER), List.of(type(name)));
        J.Identifier select =
                new J.Identifier(randomId(), Space.EMPTY, Markers.EMPTY, List.of(), "LoggerFactory", factory, null);
        Expression before = call.getSelect();
        return named(call, method.withFlags(Set.of(Flag.Public, Flag.Static)))
                .withSelect(before == null ? select : select.withPrefix(before.getPrefix()))
                .withArguments(List.of(name.withPrefix(argument.getPrefix())));
    }

    /** {@code A.class} for {@code A.class.getName()}. */
    private static Expression ofItsClass(Expression name) {
        return name instanceof J.MethodInvocation call
                        && call.getSimpleName().equals("getName")
                        && call.getSelect() != null
                        && TypeUtils.isOfClassType(call.getSelect().getType(), "java.lang.Class")
                ? call.getSelect()
                : name;
    }

    private static J.MethodInvocation named(J.MethodInvocation call, JavaType.Method method) {
        return call.withName(call.getName().withSimpleName(method.getName()).withType(method))
                .withMethodType(method);
    }

    private static JavaType type(Expression expression) {
        JavaType type = expression.getType();
        return type == null ? JavaType.Unknown.getInstance() : type;
    }

    private static JavaType.Method method(String owner, String name, JavaType returned, List<JavaType> parameters) {
        List<String> names = Stream.iterate(1, i -> i + 1)
                .limit(parameters.size())
                .map(i -> "p" + i)
                .toList();
        return new JavaType.Method(
                null,
                Flag.Public.getBitMask(),
                JavaType.ShallowClass.build(owner),
                name,
                returned,
                names,
                parameters,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
