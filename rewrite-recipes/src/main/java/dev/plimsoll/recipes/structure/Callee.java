package dev.plimsoll.recipes.structure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * A constructor or method that is called.
 *
 * @param type the full name of its class
 * @param parameters how many it has
 */
record Callee(String type, String name, int parameters) {
    static final String CONSTRUCTOR = "<constructor>";

    /** Of a call or a declaration; empty where it is neither, or its type is not known. */
    static Optional<Callee> of(@Nullable Object tree) {
        if (tree instanceof J.MethodInvocation call) {
            return of(call.getMethodType());
        }
        if (tree instanceof J.NewClass made) {
            return made.getBody() == null ? of(made.getConstructorType()) : Optional.empty();
        }
        return tree instanceof J.MethodDeclaration method ? of(method.getMethodType()) : Optional.empty();
    }

    static Optional<Callee> of(JavaType.@Nullable Method method) {
        return method == null || Units.name(method.getDeclaringType()).isEmpty()
                ? Optional.empty()
                : Optional.of(new Callee(
                        Units.name(method.getDeclaringType()),
                        method.getName(),
                        method.getParameterTypes().size()));
    }

    boolean isConstructor() {
        return name.equals(CONSTRUCTOR);
    }

    /** As a person would call it. */
    @Override
    public String toString() {
        String simple = type.replaceFirst(".*[.$]", "");
        return isConstructor() ? "the constructor of " + simple : simple + "." + name + "()";
    }
}
