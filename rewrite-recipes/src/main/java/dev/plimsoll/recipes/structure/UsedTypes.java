package dev.plimsoll.recipes.structure;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The full names of all types that a class deals with, in its signatures and in its code. */
final class UsedTypes extends JavaIsoVisitor<Set<String>> {
    private final J.ClassDeclaration of;
    private final boolean withNested;

    private UsedTypes(J.ClassDeclaration of, boolean withNested) {
        this.of = of;
        this.withNested = withNested;
    }

    /** Those of a class without those of its nested ones. */
    static Set<String> ofItself(J.ClassDeclaration declared) {
        return read(new UsedTypes(declared, false));
    }

    /** Those of a class and of all in it. */
    static Set<String> ofAll(J.ClassDeclaration declared) {
        return read(new UsedTypes(declared, true));
    }

    private static Set<String> read(UsedTypes reader) {
        Set<String> names = new TreeSet<>();
        reader.visit(reader.of, names);
        return names;
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Set<String> names) {
        return withNested || declared == of ? super.visitClassDeclaration(declared, names) : declared;
    }

    /** What a nested type is qualified with is a part of its name. */
    @Override
    public J.FieldAccess visitFieldAccess(J.FieldAccess access, Set<String> names) {
        boolean isName = access.getType() instanceof JavaType.FullyQualified
                && access.getName().getFieldType() == null
                && access.getTarget().getType() instanceof JavaType.FullyQualified
                && !access.getSimpleName().equals("class");
        if (isName) {
            add(access.getType(), names);
            return access;
        }
        return super.visitFieldAccess(access, names);
    }

    @Override
    public @Nullable JavaType visitType(@Nullable JavaType type, Set<String> names) {
        add(type, names);
        return type;
    }

    private static void add(@Nullable JavaType type, Set<String> names) {
        if (type instanceof JavaType.Parameterized parameterized) {
            parameterized.getTypeParameters().forEach(parameter -> add(parameter, names));
        }
        if (type instanceof JavaType.Array array) {
            add(array.getElemType(), names);
        } else if (type instanceof JavaType.Method method) {
            add(method.getDeclaringType(), names);
            add(method.getReturnType(), names);
            method.getParameterTypes().forEach(parameter -> add(parameter, names));
        } else if (type instanceof JavaType.Variable variable) {
            add(variable.getType(), names);
            if (variable.getOwner() instanceof JavaType.FullyQualified owner) {
                add(owner, names);
            }
        } else if (type instanceof JavaType.FullyQualified named
                && !(type instanceof JavaType.GenericTypeVariable)
                && !(type instanceof JavaType.Unknown)) {
            names.add(named.getFullyQualifiedName());
        }
    }
}
