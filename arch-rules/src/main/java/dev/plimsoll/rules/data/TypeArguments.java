package dev.plimsoll.rules.data;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the type variables of a type and of its superclasses stand for. */
final class TypeArguments {
    private final Map<String, JavaType> known = new HashMap<>();

    private TypeArguments() {}

    static TypeArguments of(JavaType type) {
        TypeArguments arguments = new TypeArguments();
        Optional<JavaType> next = Optional.of(type);
        while (next.isPresent()) {
            arguments.learn(next.get());
            next = next.get().toErasure().getSuperclass();
        }
        return arguments;
    }

    /** The type itself, unless it is a variable that stands for another. */
    JavaType resolve(JavaType type) {
        return type instanceof JavaTypeVariable<?> variable ? known.getOrDefault(key(variable), type) : type;
    }

    private void learn(JavaType type) {
        if (!(type instanceof JavaParameterizedType parameterized)) {
            return;
        }
        List<JavaTypeVariable<JavaClass>> variables = type.toErasure().getTypeParameters();
        List<JavaType> arguments = parameterized.getActualTypeArguments();
        for (int i = 0; i < Math.min(variables.size(), arguments.size()); i++) {
            known.put(key(variables.get(i)), resolve(arguments.get(i)));
        }
    }

    private static String key(JavaTypeVariable<?> variable) {
        return variable.getOwner().getDescription() + " " + variable.getName();
    }
}
