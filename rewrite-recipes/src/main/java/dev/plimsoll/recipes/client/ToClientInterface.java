package dev.plimsoll.recipes.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.ChangeType;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** Lets a class call an interface of the platform where it called by hand. */
final class ToClientInterface extends JavaIsoVisitor<ExecutionContext> {
    private static final List<String> NEEDED_NO_MORE = List.of(
            RestClass.REST_TEMPLATE,
            "org.springframework.beans.factory.annotation.Value",
            "org.springframework.core.ParameterizedTypeReference",
            "org.springframework.http.HttpEntity",
            "org.springframework.http.HttpHeaders",
            "org.springframework.http.HttpMethod",
            "org.springframework.http.MediaType",
            "org.slf4j.MDC",
            "java.util.Arrays",
            "java.util.Collections");

    private final RestProject.Found found;
    private final boolean both;
    private final Map<UUID, String> methods = new HashMap<>();
    private final Set<UUID> obsolete = new HashSet<>();
    private final String field;
    private final JavaType type;

    /**
     * @param both whether what it calls may fail as a RestTemplate does, too
     */
    ToClientInterface(RestProject.Found found, boolean both) {
        this.both = both;
        this.found = found;
        this.type = JavaType.ShallowClass.build(found.fullName());
        this.field =
                Character.toLowerCase(found.name().charAt(0)) + found.name().substring(1);
        found.caller().calls().forEach((name, call) -> {
            methods.put(call.call().getId(), name);
            obsolete.addAll(call.obsolete());
        });
    }

    @Override
    public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
        J.CompilationUnit after = super.visitCompilationUnit(unit, context);
        TreeVisitor<?, ExecutionContext> failures = both
                ? new CatchesBoth()
                : new ChangeType(RestFailures.EXCEPTION, CatchesBoth.FAILURE, true).getVisitor();
        after = (J.CompilationUnit) failures.visitNonNull(after, context);
        NEEDED_NO_MORE.forEach(this::maybeRemoveImport);
        return after;
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, ExecutionContext context) {
        J.ClassDeclaration after = super.visitClassDeclaration(declared, context);
        String address =
                found.caller().calls().values().iterator().next().address().field();
        return address.isEmpty()
                        || !declared.getSimpleName()
                                .equals(found.caller().declared().getSimpleName())
                ? after
                : withoutUnused(after, address);
    }

    private static J.ClassDeclaration withoutUnused(J.ClassDeclaration declared, String address) {
        int[] uses = {0};
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer none) {
                uses[0] += identifier.getSimpleName().equals(address) ? 1 : 0;
                return identifier;
            }
        }.visit(declared.getBody(), 0);
        return uses[0] > 1
                ? declared
                : declared.withBody(declared.getBody()
                        .withStatements(ListUtils.map(
                                declared.getBody().getStatements(),
                                statement -> statement instanceof J.VariableDeclarations fields
                                                && fields.getVariables()
                                                        .get(0)
                                                        .getSimpleName()
                                                        .equals(address)
                                        ? null
                                        : statement)));
    }

    @Override
    public J.Block visitBlock(J.Block block, ExecutionContext context) {
        J.Block visited = super.visitBlock(block, context);
        List<Statement> statements = new ArrayList<>();
        Optional<Space> before = Optional.empty();
        for (Statement statement : visited.getStatements()) {
            if (!obsolete.contains(statement.getId())) {
                statements.add(before.map(space -> after(space, statement)).orElse(statement));
                before = Optional.empty();
            } else if (before.isEmpty()
                    && (statements.isEmpty() || !statement.getComments().isEmpty())) {
                before = Optional.of(statement.getPrefix());
            }
        }
        return visited.withStatements(statements);
    }

    /** With the comments of what stood before it and is gone. */
    private static Statement after(Space before, Statement statement) {
        return statement.withPrefix(
                before.withComments(ListUtils.concatAll(before.getComments(), statement.getComments())));
    }

    @Override
    public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations declared, ExecutionContext context) {
        J.VariableDeclarations visited = super.visitVariableDeclarations(declared, context);
        if (!TypeUtils.isOfClassType(declared.getType(), RestClass.REST_TEMPLATE)
                || visited.getTypeExpression() == null
                || !isOfTheClass()) {
            return visited;
        }
        J.VariableDeclarations injected = isSelfMade(visited) ? injected(visited) : visited;
        return injected.withTypeExpression(Arguments.identifier(found.name(), type)
                        .withPrefix(Space.SINGLE_SPACE.withWhitespace(
                                injected.getModifiers().isEmpty() && !isSelfMade(visited)
                                        ? visited.getTypeExpression()
                                                .getPrefix()
                                                .getWhitespace()
                                        : isSelfMade(visited)
                                                        && injected.getModifiers()
                                                                .isEmpty()
                                                ? "\n" + visited.getPrefix().getIndent()
                                                : " ")))
                .withVariables(ListUtils.map(
                        injected.getVariables(), variable -> variable.withName(renamed(variable.getName()))
                                .withVariableType(variable(variable.getVariableType()))));
    }

    private static boolean isSelfMade(J.VariableDeclarations declared) {
        return declared.getVariables().get(0).getInitializer() != null;
    }

    private J.VariableDeclarations injected(J.VariableDeclarations field) {
        String autowired = "org.springframework.beans.factory.annotation.Autowired";
        maybeAddImport(autowired);
        J.Annotation annotation = new J.Annotation(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                Arguments.identifier("Autowired", JavaType.ShallowClass.build(autowired)),
                null);
        List<J.Modifier> modifiers = ListUtils.map(
                field.getModifiers(), modifier -> modifier.getType() == J.Modifier.Type.Final ? null : modifier);
        Space line = Space.format("\n" + field.getPrefix().getIndent());
        return field.withLeadingAnnotations(ListUtils.concat(annotation, field.getLeadingAnnotations()))
                .withModifiers(ListUtils.map(
                        modifiers, modifier -> modifier == modifiers.get(0) ? modifier.withPrefix(line) : modifier))
                .withVariables(ListUtils.map(field.getVariables(), variable -> variable.withInitializer(null)));
    }

    /** The field, or what a constructor gets to set it. */
    private boolean isOfTheClass() {
        J.MethodDeclaration method = getCursor().firstEnclosing(J.MethodDeclaration.class);
        return method == null || method.isConstructor();
    }

    @Override
    public J.Assignment visitAssignment(J.Assignment assignment, ExecutionContext context) {
        if (!TypeUtils.isOfClassType(assignment.getVariable().getType(), RestClass.REST_TEMPLATE)) {
            return super.visitAssignment(assignment, context);
        }
        Expression target = assignment.getVariable() instanceof J.FieldAccess access
                ? access.withName(renamed(access.getName())).withType(type)
                : renamed((J.Identifier) assignment.getVariable());
        Expression value =
                assignment.getAssignment() instanceof J.Identifier name ? renamed(name) : assignment.getAssignment();
        return assignment.withVariable(target).withAssignment(value).withType(type);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
        String name = methods.get(call.getId());
        if (name == null || call.getSelect() == null) {
            return super.visitMethodInvocation(call, context);
        }
        RestCall known = Objects.requireNonNull(found.caller().calls().get(name), name);
        List<Expression> arguments = new ArrayList<>();
        ClientInterface.arguments(known)
                .values()
                .forEach(argument ->
                        arguments.add(argument.withPrefix(arguments.isEmpty() ? Space.EMPTY : Space.SINGLE_SPACE)));
        Expression select = call.getSelect() instanceof J.FieldAccess access
                ? access.withName(renamed(access.getName())).withType(type)
                : renamed((J.Identifier) call.getSelect());
        JavaType.Method method = method(call, known, name, arguments);
        List<Expression> written =
                arguments.isEmpty() ? List.of(new J.Empty(Tree.randomId(), Space.EMPTY, Markers.EMPTY)) : arguments;
        return call.withSelect(select)
                .withName(call.getName().withSimpleName(name).withType(method))
                .withTypeParameters(null)
                .withArguments(written)
                .withMethodType(method);
    }

    private JavaType.@Nullable Method method(
            J.MethodInvocation call, RestCall known, String name, List<Expression> arguments) {
        return call.getMethodType() == null
                ? null
                : call.getMethodType()
                        .withName(name)
                        .withDeclaringType((JavaType.FullyQualified) type)
                        .withReturnType(known.result())
                        .withParameterNames(
                                List.copyOf(ClientInterface.arguments(known).keySet()))
                        .withParameterTypes(
                                arguments.stream().map(Expression::getType).toList())
                        .withThrownExceptions(List.of());
    }

    private J.Identifier renamed(J.Identifier name) {
        return name.withSimpleName(field).withType(type).withFieldType(variable(name.getFieldType()));
    }

    private JavaType.@Nullable Variable variable(JavaType.@Nullable Variable old) {
        return old == null ? null : old.withName(field).withType(type);
    }
}
