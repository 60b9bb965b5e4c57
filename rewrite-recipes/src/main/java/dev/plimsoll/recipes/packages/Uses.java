package dev.plimsoll.recipes.packages;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;

/** The top-level types that a class deals with once it is compiled: those it names, and the owners of what it calls and reads. */
final class Uses extends JavaIsoVisitor<Set<String>> {
    private Uses() {}

    static Set<String> of(J.ClassDeclaration declared) {
        Set<String> names = new TreeSet<>();
        new Uses().visit(declared, names);
        return names;
    }

    /** The name without those of the types in it. */
    static String outermost(JavaType.FullyQualified type) {
        return outermost(type.getFullyQualifiedName());
    }

    static String outermost(String name) {
        return name.indexOf('$') < 0 ? name : name.substring(0, name.indexOf('$'));
    }

    /** What a comment links to is no use. */
    @Override
    public Space visitSpace(@Nullable Space space, Space.Location place, Set<String> names) {
        return space == null ? Space.EMPTY : space;
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier identifier, Set<String> names) {
        JavaType.Variable field = identifier.getFieldType();
        if (field == null) {
            add(identifier.getType(), names);
        } else if (!isInlined(field)) {
            add(field.getOwner(), names);
        }
        return identifier;
    }

    /** The compiler copies the value of a constant, and forgets where it stood. */
    @Override
    public J.FieldAccess visitFieldAccess(J.FieldAccess access, Set<String> names) {
        JavaType.Variable field = access.getName().getFieldType();
        return field != null && isInlined(field) ? access : super.visitFieldAccess(access, names);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Set<String> names) {
        if (call.getMethodType() != null) {
            add(call.getMethodType().getDeclaringType(), names);
        }
        if (call.getSelect() != null) {
            add(call.getSelect().getType(), names);
        }
        return super.visitMethodInvocation(call, names);
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, Set<String> names) {
        if (reference.getMethodType() != null) {
            add(reference.getMethodType().getDeclaringType(), names);
        }
        return super.visitMemberReference(reference, names);
    }

    private static boolean isInlined(JavaType.Variable field) {
        return field.hasFlags(Flag.Static, Flag.Final)
                && (field.getType() instanceof JavaType.Primitive || TypeUtils.isString(field.getType()));
    }

    private static void add(@Nullable JavaType type, Set<String> names) {
        if (type instanceof JavaType.Array array) {
            add(array.getElemType(), names);
        } else if (type instanceof JavaType.FullyQualified named && !(type instanceof JavaType.Unknown)) {
            names.add(outermost(named));
        }
    }
}
