package dev.plimsoll.recipes.structure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.marker.Markers;

/** The sealed types of a file that name nothing of what they permit, as all of it is in their file. */
final class SealedTypes {
    private final Map<String, Set<String>> permitted = new LinkedHashMap<>();

    static SealedTypes in(J.CompilationUnit unit) {
        SealedTypes types = new SealedTypes();
        List<J.ClassDeclaration> all = Declared.in(unit);
        all.stream()
                .filter(declared -> declared.hasModifier(J.Modifier.Type.Sealed) && declared.getPermits() == null)
                .forEach(declared -> types.permitted.put(name(declared), new LinkedHashSet<>()));
        all.forEach(types::add);
        return types;
    }

    private void add(J.ClassDeclaration declared) {
        JavaType.FullyQualified type = declared.getType();
        if (type != null) {
            Stream.concat(Stream.ofNullable(type.getSupertype()), type.getInterfaces().stream())
                    .map(supertype -> permitted.get(supertype.getFullyQualifiedName()))
                    .filter(names -> names != null)
                    .forEach(names -> names.add(type.getFullyQualifiedName()));
        }
    }

    /** What a type directly in a class must share its file with, unless one names the other. */
    Set<String> relatives(String nested) {
        Set<String> relatives = new TreeSet<>();
        permitted.forEach((parent, names) -> {
            Set<String> family = new TreeSet<>(Set.of(NestedTypes.direct(parent)));
            names.stream().map(NestedTypes::direct).forEach(family::add);
            if (family.remove(nested)) {
                relatives.addAll(family);
            }
        });
        return relatives;
    }

    /** With the names of what it permits and does not take along to its new file. */
    J.ClassDeclaration listed(J.ClassDeclaration leaves) {
        return (J.ClassDeclaration)
                new JavaIsoVisitor<Integer>() {
                    @Override
                    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Integer none) {
                        J.ClassDeclaration visited = super.visitClassDeclaration(declared, none);
                        Set<String> names = permitted.getOrDefault(name(declared), Set.of());
                        return names.stream().map(NestedTypes::direct).allMatch(name(leaves)::equals)
                                ? visited
                                : visited.getPadding().withPermits(clause(names));
                    }
                }.visitNonNull(leaves, 0);
    }

    private static JContainer<TypeTree> clause(Set<String> names) {
        return JContainer.build(
                Space.SINGLE_SPACE,
                names.stream()
                        .map(SealedTypes::outside)
                        .map(name -> JRightPadded.build(name))
                        .toList(),
                Markers.EMPTY);
    }

    private static TypeTree outside(String name) {
        TypeTree type = TypeTree.build(name.replaceFirst("[^$]*\\$", "").replace('$', '.'));
        return type.withPrefix(Space.SINGLE_SPACE);
    }

    private static String name(J.ClassDeclaration declared) {
        return declared.getType() == null ? "" : declared.getType().getFullyQualifiedName();
    }
}
