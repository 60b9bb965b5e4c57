package dev.plimsoll.recipes.structure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** What the types directly in one class reach of each other, of it and of what it inherits only because they are in it. */
final class Reaches extends JavaIsoVisitor<Integer> {
    private final String outer;
    private final Map<String, Set<String>> found = new HashMap<>();
    private Set<String> statically = Set.of();

    Reaches(String outer) {
        this.outer = outer;
    }

    /** Why a type could not be compiled outside. */
    Set<String> of(String type) {
        return found.getOrDefault(type, Set.of());
    }

    @Override
    public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, Integer none) {
        statically = new TreeSet<>();
        unit.getImports().stream()
                .filter(J.Import::isStatic)
                .map(imported -> imported.getQualid().getSimpleName().equals("*")
                        ? imported.getTypeName()
                        : imported.getQualid().getSimpleName())
                .forEach(statically::add);
        return super.visitCompilationUnit(unit, none);
    }

    @Override
    public J.Import visitImport(J.Import imported, Integer none) {
        return imported;
    }

    /** The name of a parameter is no use of a member of the class around it. */
    @Override
    public J.Annotation visitAnnotation(J.Annotation annotation, Integer none) {
        if (annotation.getArguments() != null) {
            annotation
                    .getArguments()
                    .forEach(argument ->
                            visit(argument instanceof J.Assignment named ? named.getAssignment() : argument, none));
        }
        return annotation;
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier identifier, Integer none) {
        JavaType.Variable field = identifier.getFieldType();
        if (field != null && field.getOwner() instanceof JavaType.FullyQualified owner) {
            member(owner, field.hasFlags(Flag.Private), identifier.getSimpleName());
            boolean isQualified = getCursor().getParentTreeCursor().getValue() instanceof J.FieldAccess access
                    && access.getName() == identifier;
            if (!isQualified && !field.hasFlags(Flag.Enum)) {
                inherited(owner, identifier.getSimpleName());
            }
        } else if (field == null) {
            JavaType.FullyQualified type = TypeUtils.asFullyQualified(identifier.getType());
            if (type != null && identifier.getSimpleName().equals(simple(type))) {
                named(type, identifier.getSimpleName());
            }
        }
        return super.visitIdentifier(identifier, none);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer none) {
        JavaType.Method method = call.getMethodType();
        if (method != null) {
            member(method.getDeclaringType(), method.hasFlags(Flag.Private), call.getSimpleName() + "()");
            if (call.getSelect() == null && !call.getSimpleName().matches("super|this")) {
                inherited(method.getDeclaringType(), call.getSimpleName());
            }
        }
        return super.visitMethodInvocation(call, none);
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, Integer none) {
        JavaType.Method method = reference.getMethodType();
        if (method != null) {
            member(method.getDeclaringType(), method.hasFlags(Flag.Private), method.getName() + "()");
        }
        return super.visitMemberReference(reference, none);
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass made, Integer none) {
        JavaType.Method constructor = made.getConstructorType();
        if (constructor != null) {
            member(constructor.getDeclaringType(), constructor.hasFlags(Flag.Private), "a constructor");
        }
        return super.visitNewClass(made, none);
    }

    /** Private members are known to all in the same outermost class, and to none outside of it. */
    private void member(JavaType.FullyQualified owner, boolean isPrivate, String name) {
        String place = place();
        String target = NestedTypes.direct(owner.getFullyQualifiedName());
        if (isPrivate && !target.equals(place) && NestedTypes.outermost(target).equals(outer)) {
            add(place, "it uses " + name + ", which is private in " + owner.getClassName());
            add(target, name + " is private in it and used by what is around it");
        }
    }

    /** What stands there by its simple name must be its own, or imported. */
    private void inherited(JavaType.FullyQualified owner, String name) {
        String place = place();
        if (!place.equals(outer)
                && !isOwn(owner)
                && !statically.contains(name)
                && !statically.contains(owner.getFullyQualifiedName())) {
            add(place, "it uses " + name + " of the class around it");
        }
    }

    private boolean isOwn(JavaType.FullyQualified owner) {
        return NestedTypes.direct(owner.getFullyQualifiedName()).equals(place())
                || getCursor()
                        .getPathAsStream(J.ClassDeclaration.class::isInstance)
                        .map(declared -> ((J.ClassDeclaration) declared).getType())
                        .filter(type ->
                                type != null && !type.getFullyQualifiedName().equals(outer))
                        .anyMatch(type -> TypeUtils.isAssignableTo(owner.getFullyQualifiedName(), type))
                || getCursor()
                        .getPathAsStream(J.NewClass.class::isInstance)
                        .map(made -> ((J.NewClass) made).getType())
                        .anyMatch(type -> TypeUtils.isAssignableTo(owner.getFullyQualifiedName(), type));
    }

    private void named(JavaType.FullyQualified type, String name) {
        String full = type.getFullyQualifiedName();
        if (full.equals(outer) && !isQualifier()) {
            add(place(), "it depends on the controller itself");
        }
        if (type.hasFlags(Flag.Private) && type.getOwningClass() != null) {
            member(type.getOwningClass(), true, name);
        }
        JavaType.FullyQualified around = type.getOwningClass();
        if (around != null && !NestedTypes.outermost(full).equals(outer) && !isQualified() && !isImported(name)) {
            inherited(around, name);
        }
    }

    private boolean isQualifier() {
        return getCursor().getParentTreeCursor().getValue() instanceof J.FieldAccess access
                && access.getTarget() instanceof J.Identifier
                && access.getType() instanceof JavaType.FullyQualified
                && access.getName().getFieldType() == null
                && !access.getSimpleName().equals("class");
    }

    private boolean isQualified() {
        return getCursor().getParentTreeCursor().getValue() instanceof J.FieldAccess access
                && access.getName() == getCursor().getValue();
    }

    private boolean isImported(String name) {
        J.CompilationUnit unit = getCursor().firstEnclosingOrThrow(J.CompilationUnit.class);
        return unit.getImports().stream()
                .map(imported -> imported.getQualid().getSimpleName())
                .anyMatch(imported -> imported.equals(name) || imported.equals("*"));
    }

    /** The type directly in the class that the cursor is in, or the class. */
    private String place() {
        return getCursor()
                .getPathAsStream(J.ClassDeclaration.class::isInstance)
                .map(declared -> ((J.ClassDeclaration) declared).getType())
                .filter(type -> type != null)
                .map(type -> NestedTypes.direct(type.getFullyQualifiedName()))
                .reduce("", (first, last) -> last.equals(outer) && first.startsWith(outer + "$") ? first : last);
    }

    private void add(@Nullable String type, String reason) {
        if (type != null) {
            found.computeIfAbsent(type, name -> new TreeSet<>()).add(reason);
        }
    }

    private static String simple(JavaType.FullyQualified type) {
        return type.getFullyQualifiedName().replaceFirst(".*[.$]", "");
    }
}
