package dev.plimsoll.recipes.data;

import static org.openrewrite.Tree.randomId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** Declares as {@code UUID} what was declared as a number. */
final class IdTypeEdit extends JavaVisitor<ExecutionContext> {
    private static final String NAME = "java.util.UUID";
    private static final JavaType TYPE = JavaType.ShallowClass.build(NAME);

    /** As it is written within a text. */
    private static final String QUOTE = "\\\"";

    private final AggregatePlan plan;
    private final IdCalls calls;

    /** Literals beside an id that becomes a text within JSON, and what they become. */
    private final Map<UUID, String> quoted = new HashMap<>();

    IdTypeEdit(AggregatePlan plan) {
        this.plan = plan;
        this.calls = plan.calls();
    }

    @Override
    public J visitVariableDeclarations(J.VariableDeclarations declaration, ExecutionContext context) {
        boolean turned = declaration.getVariables().stream()
                .anyMatch(variable -> plan.turns(Slots.variable(variable.getVariableType())));
        J.VariableDeclarations visited = (J.VariableDeclarations) super.visitVariableDeclarations(declaration, context);
        return turned && visited.getTypeExpression() != null
                ? visited.withTypeExpression(turned(visited.getTypeExpression()))
                : visited;
    }

    @Override
    public J visitMethodDeclaration(J.MethodDeclaration method, ExecutionContext context) {
        J.MethodDeclaration visited = (J.MethodDeclaration) super.visitMethodDeclaration(method, context);
        TypeTree returned = visited.getReturnTypeExpression();
        return returned != null && method.getMethodType() != null && plan.turns(Slots.result(method.getMethodType()))
                ? visited.withReturnTypeExpression(turned(returned))
                : visited;
    }

    @Override
    public J visitClassDeclaration(J.ClassDeclaration type, ExecutionContext context) {
        J.ClassDeclaration visited = (J.ClassDeclaration) super.visitClassDeclaration(type, context);
        if (type.getType() == null || !Slots.isRepository(type.getType())) {
            return visited;
        }
        return visited.withImplements(ListUtils.map(visited.getImplements(), this::repository));
    }

    /** {@code JpaRepository<Customer, Long>} of an entity whose id turns. */
    private TypeTree repository(TypeTree above) {
        boolean turns = above instanceof J.ParameterizedType generic
                && generic.getTypeParameters() != null
                && generic.getTypeParameters().stream().anyMatch(argument -> plan.types()
                        .idSlot(argument.getType())
                        .filter(plan::turns)
                        .isPresent());
        return turns ? turned(above) : above;
    }

    @Override
    public J visitNewClass(J.NewClass made, ExecutionContext context) {
        J.NewClass visited = (J.NewClass) super.visitNewClass(made, context);
        return visited.getClazz() != null && plan.turns(Slots.expression(made))
                ? visited.withClazz(turned(visited.getClazz()))
                : visited;
    }

    @Override
    public J visitTypeCast(J.TypeCast cast, ExecutionContext context) {
        J visited = super.visitTypeCast(cast, context);
        return plan.turns(Slots.expression(cast)) && visited instanceof J.TypeCast left
                ? left.getExpression().withPrefix(left.getPrefix())
                : visited;
    }

    @Override
    public J visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
        J.MethodInvocation visited = (J.MethodInvocation) super.visitMethodInvocation(call, context);
        if (!plan.turns(Slots.expression(call)) || call.getMethodType() == null) {
            return visited;
        }
        if (visited.getPadding().getTypeParameters() != null) {
            visited = visited.getPadding()
                    .withTypeParameters(JContainer.withElements(
                            visited.getPadding().getTypeParameters(),
                            ListUtils.map(visited.getTypeParameters(), each -> (Expression) turned(each))));
        }
        return LibraryCalls.isReadFromJson(call.getMethodType()) ? fromText(visited) : visited;
    }

    private J fromText(J.MethodInvocation read) {
        maybeAddImport(NAME);
        JavaType.Method method = new JavaType.Method(
                null,
                1L | 8L,
                JavaType.ShallowClass.build(NAME),
                "fromString",
                TYPE,
                List.of("name"),
                List.of(JavaType.ShallowClass.build("java.lang.String")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new J.MethodInvocation(
                randomId(),
                read.getPrefix(),
                Markers.EMPTY,
                JRightPadded.build((Expression) name("UUID", TYPE)),
                null,
                new J.Identifier(randomId(), Space.EMPTY, Markers.EMPTY, List.of(), "fromString", method, null),
                JContainer.build(
                        Space.EMPTY,
                        List.of(JRightPadded.build((Expression) read.withPrefix(Space.EMPTY))),
                        Markers.EMPTY),
                method);
    }

    @Override
    public J visitBinary(J.Binary binary, ExecutionContext context) {
        boolean outermost = !(getCursor().getParentTreeCursor().getValue() instanceof J.Binary);
        if (outermost && TypeUtils.isString(binary.getType())) {
            quote(operands(binary));
        }
        return super.visitBinary(binary, context);
    }

    /** {@code "{\"id\": " + id + "}"} has to put the text between quotes. */
    private void quote(List<Expression> operands) {
        for (int i = 1; i + 1 < operands.size(); i++) {
            if (plan.turns(calls.slot(operands.get(i)))
                    && operands.get(i - 1) instanceof J.Literal before
                    && operands.get(i + 1) instanceof J.Literal after
                    && text(before).matches("(?s).*\\\\\"\\s*:\\s*\"")
                    && text(after).matches("(?s)\"\\s*[,}].*")) {
                String opening = text(before);
                quoted.put(before.getId(), opening.substring(0, opening.length() - 1) + QUOTE + "\"");
                quoted.put(after.getId(), "\"" + QUOTE + text(after).substring(1));
            }
        }
    }

    private String text(J.Literal literal) {
        String now = quoted.get(literal.getId());
        return now != null ? now : literal.getValueSource() == null ? "" : literal.getValueSource();
    }

    private static List<Expression> operands(Expression expression) {
        if (!(expression instanceof J.Binary binary) || binary.getOperator() != J.Binary.Type.Addition) {
            return List.of(expression);
        }
        List<Expression> operands = new ArrayList<>(operands(binary.getLeft()));
        operands.addAll(operands(binary.getRight()));
        return operands;
    }

    @Override
    public J visitLiteral(J.Literal literal, ExecutionContext context) {
        String source = quoted.get(literal.getId());
        return source == null
                ? literal
                : literal.withValueSource(source)
                        .withValue(source.substring(1, source.length() - 1).replace("\\\"", "\""));
    }

    @SuppressWarnings("unchecked")
    private <T extends J> T turned(T type) {
        maybeAddImport(NAME);
        maybeRemoveImport("java.lang.Long");
        return (T)
                new JavaVisitor<Integer>() {
                    @Override
                    public J visitPrimitive(J.Primitive primitive, Integer nothing) {
                        return Slots.isNumber(primitive.getType())
                                ? name("UUID", TYPE).withPrefix(primitive.getPrefix())
                                : primitive;
                    }

                    @Override
                    public J visitIdentifier(J.Identifier identifier, Integer nothing) {
                        return Slots.isNumber(identifier.getType())
                                ? identifier.withSimpleName("UUID").withType(TYPE)
                                : identifier;
                    }
                }.visitNonNull(type, 0);
    }

    private static J.Identifier name(String name, @Nullable JavaType type) {
        return new J.Identifier(randomId(), Space.EMPTY, Markers.EMPTY, List.of(), name, type, null);
    }
}
