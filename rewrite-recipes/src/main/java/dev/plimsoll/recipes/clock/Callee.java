package dev.plimsoll.recipes.clock;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * A constructor or method that is called.
 *
 * @param type the full name of its class
 * @param parameters their types, as a call of what is not generic shows them, too
 */
record Callee(String type, String name, List<String> parameters) {
    /** Stands for a type that differs from call to call. */
    static final String GENERIC = "?";

    private static final String UNKNOWN = "Unknown";
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
        if (method == null || Units.name(method.getDeclaringType()).isEmpty()) {
            return Optional.empty();
        }
        List<String> parameters =
                method.getParameterTypes().stream().map(Callee::name).toList();
        return parameters.stream().anyMatch(each -> each.startsWith(UNKNOWN))
                ? Optional.empty()
                : Optional.of(new Callee(Units.name(method.getDeclaringType()), method.getName(), parameters));
    }

    private static String name(JavaType type) {
        if (type instanceof JavaType.Array array) {
            return name(array.getElemType()) + "[]";
        }
        String name = type instanceof JavaType.Primitive primitive ? primitive.getKeyword() : Units.name(type);
        return name.isEmpty() ? GENERIC : name;
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
