package dev.plimsoll.recipes.structure;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The types that what is declared with a type may hold itself or in containers; {@code Object} where nobody can tell. */
final class HeldTypes {
    static final String ANYTHING = "java.lang.Object";

    private static final List<String> CONTAINERS = List.of(
            "java.lang.Iterable",
            "java.util.Iterator",
            "java.util.Map",
            "java.util.Optional",
            "java.util.concurrent.atomic.AtomicReference",
            "java.util.stream.BaseStream");

    private final Set<String> names = new TreeSet<>();
    private final Set<JavaType> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private HeldTypes() {}

    static Set<String> of(Stream<@Nullable JavaType> declared) {
        HeldTypes types = new HeldTypes();
        declared.forEach(types::add);
        return types.names;
    }

    private void add(@Nullable JavaType type) {
        if (type == null) {
            names.add(ANYTHING);
        } else if (seen.add(type)) {
            addNew(type);
        }
    }

    private void addNew(JavaType type) {
        if (type instanceof JavaType.Array array) {
            add(array.getElemType());
        } else if (type instanceof JavaType.GenericTypeVariable variable) {
            boolean isBound = variable.getVariance() == JavaType.GenericTypeVariable.Variance.COVARIANT;
            addAll(isBound ? variable.getBounds() : List.of());
        } else if (type instanceof JavaType.Intersection both) {
            addAll(both.getBounds());
        } else if (type instanceof JavaType.FullyQualified named && !(type instanceof JavaType.Unknown)) {
            addNamed(named);
        } else if (!(type instanceof JavaType.Primitive)) {
            names.add(ANYTHING);
        }
    }

    private void addAll(List<JavaType> types) {
        types.forEach(this::add);
        if (types.isEmpty()) {
            names.add(ANYTHING);
        }
    }

    /** A container of its own kind may hold what its name does not say. */
    private void addNamed(JavaType.FullyQualified type) {
        boolean saysWhatItHolds =
                type instanceof JavaType.Parameterized && type.getPackageName().startsWith("java.");
        boolean isContainer = CONTAINERS.stream().anyMatch(name -> TypeUtils.isAssignableTo(name, type));
        names.add(isContainer && !saysWhatItHolds ? ANYTHING : type.getFullyQualifiedName());
        if (type instanceof JavaType.Parameterized parameterized) {
            parameterized.getTypeParameters().forEach(this::add);
        }
    }
}
