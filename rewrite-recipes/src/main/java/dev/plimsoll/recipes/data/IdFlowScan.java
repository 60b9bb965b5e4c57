package dev.plimsoll.recipes.data;

import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Follows numbers through the statements of one file. */
final class IdFlowScan extends JavaIsoVisitor<Integer> {
    private final SourceTypes types;
    private final IdFlows flows;
    private final IdDeclarations declarations;
    private final IdCalls calls;

    IdFlowScan(SourceTypes types, IdFlows flows) {
        this.types = types;
        this.flows = flows;
        this.calls = new IdCalls(types, flows);
        this.declarations = new IdDeclarations(types, flows, calls);
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, Integer nothing) {
        declarations.saw(declaration);
        return super.visitClassDeclaration(declaration, nothing);
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration declaration, Integer nothing) {
        declarations.saw(declaration, getCursor().firstEnclosing(J.ClassDeclaration.class));
        return super.visitMethodDeclaration(declaration, nothing);
    }

    @Override
    public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations declaration, Integer nothing) {
        declarations.saw(declaration);
        return super.visitVariableDeclarations(declaration, nothing);
    }

    @Override
    public J.VariableDeclarations.NamedVariable visitVariable(
            J.VariableDeclarations.NamedVariable variable, Integer nothing) {
        if (variable.getInitializer() != null) {
            flow(variable.getInitializer(), Slots.variable(variable.getVariableType()));
        }
        return super.visitVariable(variable, nothing);
    }

    @Override
    public J.Assignment visitAssignment(J.Assignment assignment, Integer nothing) {
        if (getCursor().getParentTreeCursor().getValue() instanceof J.Annotation) {
            return super.visitAssignment(assignment, nothing);
        }
        flow(assignment.getAssignment(), calls.slot(assignment.getVariable()));
        return super.visitAssignment(assignment, nothing);
    }

    @Override
    public J.AssignmentOperation visitAssignmentOperation(J.AssignmentOperation operation, Integer nothing) {
        String reason = "it is calculated with";
        flows.keep(calls.slot(operation.getVariable()), reason);
        if (!TypeUtils.isString(operation.getVariable().getType())) {
            flows.keep(calls.slot(operation.getAssignment()), reason);
        }
        return super.visitAssignmentOperation(operation, nothing);
    }

    @Override
    public J.Unary visitUnary(J.Unary unary, Integer nothing) {
        flows.keep(calls.slot(unary.getExpression()), "it is calculated with");
        return super.visitUnary(unary, nothing);
    }

    @Override
    public J.Binary visitBinary(J.Binary binary, Integer nothing) {
        String left = calls.slot(binary.getLeft());
        String right = calls.slot(binary.getRight());
        boolean compared =
                binary.getOperator() == J.Binary.Type.Equal || binary.getOperator() == J.Binary.Type.NotEqual;
        if (compared && (Slots.isNull(binary.getLeft()) || Slots.isNull(binary.getRight()))) {
            return super.visitBinary(binary, nothing);
        }
        if (binary.getOperator() == J.Binary.Type.Addition && TypeUtils.isString(binary.getType())) {
            if (SqlTexts.looksLikeOne(binary.toString())) {
                flows.keep(left, "it is put into an SQL text");
                flows.keep(right, "it is put into an SQL text");
            }
            return super.visitBinary(binary, nothing);
        }
        String reason = compared ? "it is compared by ==" : "it is calculated with";
        flows.keep(left, reason);
        flows.keep(right, reason);
        return super.visitBinary(binary, nothing);
    }

    @Override
    public J.Return visitReturn(J.Return returned, Integer nothing) {
        if (returned.getExpression() != null) {
            Cursor around = getCursor()
                    .dropParentUntil(value -> value instanceof J.MethodDeclaration
                            || value instanceof J.Lambda
                            || value instanceof J.ClassDeclaration);
            if (around.getValue() instanceof J.Lambda lambda) {
                flow(returned.getExpression(), Slots.expression(lambda));
            } else if (around.getValue() instanceof J.MethodDeclaration method && method.getMethodType() != null) {
                JavaType.Method type = method.getMethodType();
                flow(returned.getExpression(), Slots.holdsOne(type.getReturnType()) ? Slots.result(type) : null);
            }
        }
        return super.visitReturn(returned, nothing);
    }

    @Override
    public J.Lambda visitLambda(J.Lambda lambda, Integer nothing) {
        if (lambda.getBody() instanceof Expression body && calls.slot(body) != null) {
            flows.join(Slots.expression(lambda), calls.slot(body));
        }
        return super.visitLambda(lambda, nothing);
    }

    @Override
    public J.ForEachLoop visitForEachLoop(J.ForEachLoop loop, Integer nothing) {
        J.VariableDeclarations.NamedVariable each =
                loop.getControl().getVariable() instanceof J.VariableDeclarations declared
                        ? declared.getVariables().get(0)
                        : null;
        if (each != null) {
            flow(loop.getControl().getIterable(), Slots.variable(each.getVariableType()));
        }
        return super.visitForEachLoop(loop, nothing);
    }

    @Override
    public J.ArrayAccess visitArrayAccess(J.ArrayAccess access, Integer nothing) {
        flows.keep(calls.slot(access.getDimension().getIndex()), "it is the index of an array");
        return super.visitArrayAccess(access, nothing);
    }

    @Override
    public J.Switch visitSwitch(J.Switch choice, Integer nothing) {
        flows.keep(calls.slot(choice.getSelector().getTree()), "it is switched by");
        return super.visitSwitch(choice, nothing);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer nothing) {
        calls.saw(call);
        return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass made, Integer nothing) {
        calls.saw(made);
        return super.visitNewClass(made, nothing);
    }

    @Override
    public J.Literal visitLiteral(J.Literal literal, Integer nothing) {
        if (literal.getValue() instanceof String text) {
            boolean jpql = isWithinAnnotation(getCursor(), "Query")
                    && !String.valueOf(getCursor().firstEnclosing(J.Annotation.class))
                            .contains("nativeQuery");
            SqlTexts.entitiesIn(text, jpql, types).forEach(entity -> types.idSlot(entity)
                    .ifPresent(id -> flows.keep(id, "a query in the code reads or writes it: " + shortened(text))));
        }
        return super.visitLiteral(literal, nothing);
    }

    private static boolean isWithinAnnotation(Cursor cursor, String name) {
        J.Annotation annotation = cursor.firstEnclosing(J.Annotation.class);
        return annotation != null && annotation.getSimpleName().equals(name);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 60 ? line.substring(0, 60) + "..." : line;
    }

    private void flow(Expression from, @Nullable String to) {
        calls.flow(from, to, "");
    }
}
