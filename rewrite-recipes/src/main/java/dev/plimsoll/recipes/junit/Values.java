package dev.plimsoll.recipes.junit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Arguments, and whether JUnit 5, which has more overloads, takes them for the same. */
final class Values {
    private Values() {}

    /** A text that says the same whether it is made before or after the values it comes with. */
    static boolean isPlain(Expression message) {
        if (message.getType() == JavaType.Primitive.Null) {
            return message instanceof J.Literal;
        }
        return TypeUtils.isString(message.getType()) && !takesItsType(message) && !changes(message);
    }

    /** {@code T read()} is what its surroundings want, and those change. */
    static boolean takesItsType(Expression value) {
        Expression bare = value.unwrap();
        return bare instanceof J.MethodInvocation call
                && call.getMethodType() != null
                && isOwnTypeVariable(call.getMethodType());
    }

    static boolean fitsOverloads(List<Expression> values, JavaType.Method method) {
        boolean asksOne = method.getName().matches("(assert|assume)(True|False)");
        boolean comparesTwo = method.getName().matches("assert(Not)?Equals");
        return !(asksOne && takesItsType(values.get(0)))
                && !(comparesTwo && isOpen(values.get(0)) && isOpen(values.get(1)));
    }

    static boolean isZero(@Nullable Expression value) {
        return value != null
                && value.unwrap() instanceof J.Literal literal
                && literal.getValue() instanceof Number number
                && number.doubleValue() == 0;
    }

    private static boolean isOpen(Expression value) {
        return value.getType() == JavaType.Primitive.Null || takesItsType(value);
    }

    /** The type of the call is what was inferred; the declaration tells that it was, unless the variable is the class's. */
    private static boolean isOwnTypeVariable(JavaType.Method method) {
        Set<String> ofClass = variables(method.getDeclaringType().getTypeParameters().stream());
        Set<String> returned = variables(method.getDeclaringType().getMethods().stream()
                .filter(declared -> declared.getName().equals(method.getName()))
                .map(JavaType.Method::getReturnType));
        return !ofClass.containsAll(returned);
    }

    private static Set<String> variables(Stream<JavaType> types) {
        return types.filter(JavaType.GenericTypeVariable.class::isInstance)
                .map(type -> ((JavaType.GenericTypeVariable) type).getName())
                .collect(Collectors.toSet());
    }

    private static boolean changes(Expression message) {
        AtomicBoolean found = new AtomicBoolean();
        new JavaIsoVisitor<AtomicBoolean>() {
            @Override
            public J.Unary visitUnary(J.Unary unary, AtomicBoolean changes) {
                changes.compareAndSet(false, unary.getOperator().isModifying());
                return super.visitUnary(unary, changes);
            }

            @Override
            public J.Assignment visitAssignment(J.Assignment assignment, AtomicBoolean changes) {
                changes.set(true);
                return assignment;
            }
        }.visit(message, found);
        return found.get();
    }
}
