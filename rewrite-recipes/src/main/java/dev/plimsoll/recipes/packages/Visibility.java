package dev.plimsoll.recipes.packages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;

/** What the classes of one package, tests among them, reach of each other only because they are in it. */
final class Visibility extends JavaIsoVisitor<Integer> {
    private final String packageName;
    private final List<Access> found = new ArrayList<>();

    private record Access(String from, String to, String what) {}

    private Visibility(String packageName) {
        this.packageName = packageName;
    }

    static Visibility of(String packageName, Collection<J.CompilationUnit> units) {
        Visibility visibility = new Visibility(packageName);
        units.forEach(unit -> visibility.visit(unit, 0));
        return visibility;
    }

    /** What could no longer be reached if these classes were elsewhere. */
    Optional<String> lostWithout(Set<String> leaving) {
        return found.stream()
                .filter(access -> leaving.contains(access.from()) != leaving.contains(access.to()))
                .findFirst()
                .map(access -> simple(access.from()) + " uses " + access.what() + " of " + simple(access.to())
                        + ", which only their package sees");
    }

    @Override
    public Space visitSpace(@Nullable Space space, Space.Location place, Integer none) {
        return space == null ? Space.EMPTY : space;
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier identifier, Integer none) {
        JavaType.Variable field = identifier.getFieldType();
        if (field == null) {
            addType(identifier.getType());
        } else if (field.getOwner() instanceof JavaType.FullyQualified owner && !isOpen(field.getFlags(), owner)) {
            add(owner, identifier.getSimpleName());
        }
        return identifier;
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer none) {
        addMethod(call.getMethodType());
        return super.visitMethodInvocation(call, none);
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass made, Integer none) {
        addMethod(made.getConstructorType());
        addType(made.getType());
        return super.visitNewClass(made, none);
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, Integer none) {
        addMethod(reference.getMethodType());
        return super.visitMemberReference(reference, none);
    }

    /** What extends a class may fill in what only its package sees. */
    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Integer none) {
        if (declared.getType() != null) {
            for (JavaType.FullyQualified above = declared.getType().getSupertype();
                    above != null;
                    above = above.getSupertype()) {
                above.getMethods().forEach(method -> {
                    if (!method.isConstructor() && !method.hasFlags(Flag.Protected)) {
                        addMethod(method);
                    }
                });
            }
        }
        return super.visitClassDeclaration(declared, none);
    }

    private void addMethod(JavaType.@Nullable Method method) {
        if (method != null && !isOpen(method.getFlags(), method.getDeclaringType())) {
            add(method.getDeclaringType(), method.isConstructor() ? "a constructor" : method.getName() + "()");
        }
    }

    private void addType(@Nullable JavaType type) {
        for (JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
                named != null;
                named = named.getOwningClass()) {
            if (!isOpen(named.getFlags(), named)) {
                add(named, "the type " + named.getClassName());
            }
        }
    }

    /** Private ones are reached within one top-level type, which stays whole. */
    private static boolean isOpen(Set<Flag> flags, JavaType.FullyQualified owner) {
        return flags.contains(Flag.Public) || flags.contains(Flag.Private) || owner instanceof JavaType.Unknown;
    }

    private void add(JavaType.FullyQualified owner, String what) {
        String from = place();
        String to = Uses.outermost(owner);
        if (owner.getPackageName().equals(packageName) && !from.equals(to)) {
            found.add(new Access(from, to, what));
        }
    }

    private String place() {
        return getCursor()
                .getPathAsStream(J.ClassDeclaration.class::isInstance)
                .map(declared -> ((J.ClassDeclaration) declared).getType())
                .filter(type -> type != null)
                .map(Uses::outermost)
                .findFirst()
                .orElse("");
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
