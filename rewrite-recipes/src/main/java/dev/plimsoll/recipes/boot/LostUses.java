package dev.plimsoll.recipes.boot;

import dev.plimsoll.recipes.UsedMethods;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Reads a file that our own recipes have changed for what Spring Boot 4 no longer has. */
final class LostUses extends UsedMethods<Set<String>> {
    /** Jackson 3, which Spring Boot 4 writes answers with, passes over these in silence. */
    private static final String JACKSON_2 = "com.fasterxml.jackson.databind.annotation.";

    private static final LostNames LOST = LostNames.ALL;
    private static final Surviving SURVIVING = Data.read("surviving.yml", Surviving.class);

    /**
     * What compiles as it is though its signature changed.
     *
     * @param arguments the first argument that a method still takes
     * @param results the methods that the new result of a method has as well
     * @param anything methods that take anything
     */
    record Surviving(Map<String, String> arguments, Map<String, List<String>> results, List<String> anything) {}

    @Override
    public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, Set<String> found) {
        unit.getImports().stream().map(J.Import::getTypeName).forEach(name -> type(name, found));
        unit.getTypesInUse().getTypesInUse().forEach(type -> {
            JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
            if (named != null) {
                type(named.getFullyQualifiedName(), found);
            }
        });
        return super.visitCompilationUnit(unit, found);
    }

    private static void type(String name, Set<String> found) {
        if (LOST.isLost(name) || name.equals(MethodSecurity.OLD)) {
            found.add("it uses " + name.replace('$', '.'));
        }
        if (name.startsWith(JACKSON_2)) {
            found.add("it says by " + name + " how JSON is written, to a Jackson 2 that writes it");
        }
    }

    @Override
    public J.Import visitImport(J.Import imported, Set<String> found) {
        return imported;
    }

    @Override
    protected void used(JavaType.Method method, J by, Set<String> found) {
        if (by instanceof J.MethodInvocation call) {
            called(call, method, found);
            return;
        }
        method(method, found);
        if (by instanceof J.MethodDeclaration && returnsOther(method)) {
            found.add("it overrides " + name(method) + ", which returns something else now");
        }
    }

    private void called(J.MethodInvocation call, JavaType.Method method, Set<String> found) {
        if (!isNarrower(call, method)) {
            method(method, found);
        }
        result(call, method, found);
        Expression select = call.getSelect();
        JavaType.FullyQualified selected = select == null ? null : TypeUtils.asFullyQualified(select.getType());
        if (selected != null && LOST.isNoLonger(selected.getFullyQualifiedName(), owner(method))) {
            found.add("it calls " + name(method) + " on a " + selected.getClassName() + ", which is no longer one");
        }
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Set<String> found) {
        JavaType.FullyQualified type = declared.getType();
        if (declared.getKind() != J.ClassDeclaration.Kind.Type.Annotation
                && declared.getLeadingAnnotations().stream().anyMatch(ConstructorBindings::isBinding)) {
            found.add("it leaves open by @ConstructorBinding on " + declared.getSimpleName()
                    + " which of its constructors binds");
        }
        if (type != null
                && declared.getKind() == J.ClassDeclaration.Kind.Type.Class
                && !declared.hasModifier(J.Modifier.Type.Abstract)) {
            above(type).forEach(one -> LOST.demanded(one.getFullyQualifiedName())
                    .filter(method -> one.getKind() != JavaType.FullyQualified.Kind.Annotation && !has(type, method))
                    .forEach(method -> found.add("it has no method " + method + ", which " + one.getFullyQualifiedName()
                            + " asks for now")));
        }
        if (type != null
                && declared.getExtends() != null
                && above(type).anyMatch(one -> TypeUtils.isOfClassType(one, SecurityAdapter.ADAPTER))) {
            found.add("it extends " + SecurityAdapter.ADAPTER + " or a class below it");
        }
        return super.visitClassDeclaration(declared, found);
    }

    @Override
    public J.Annotation visitAnnotation(J.Annotation annotation, Set<String> found) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
        if (type != null && annotation.getArguments() != null) {
            annotation.getArguments().stream()
                    .filter(argument -> !(argument instanceof J.Empty))
                    .map(argument -> argument instanceof J.Assignment assigned
                                    && assigned.getVariable() instanceof J.Identifier named
                            ? named.getSimpleName()
                            : "value")
                    .filter(attribute -> LOST.isLost(type.getFullyQualifiedName(), attribute, List.of()))
                    .forEach(attribute ->
                            found.add("it gives @" + type.getFullyQualifiedName() + " an attribute " + attribute));
        }
        return super.visitAnnotation(annotation, found);
    }

    @Override
    public J.FieldAccess visitFieldAccess(J.FieldAccess access, Set<String> found) {
        field(access.getName(), found);
        return super.visitFieldAccess(access, found);
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier identifier, Set<String> found) {
        field(identifier, found);
        return identifier;
    }

    private static void field(J.Identifier name, Set<String> found) {
        JavaType.Variable field = name.getFieldType();
        JavaType.FullyQualified owner = field == null ? null : TypeUtils.asFullyQualified(field.getOwner());
        if (owner != null && LOST.isLostField(owner.getFullyQualifiedName(), name.getSimpleName())) {
            found.add("it uses " + owner.getFullyQualifiedName() + "." + name.getSimpleName());
        }
    }

    private static void method(JavaType.Method method, Set<String> found) {
        String name = method.isConstructor() ? "<init>" : method.getName();
        if (LOST.isLost(owner(method), name, Signatures.parameters(method))) {
            found.add("it uses " + name(method));
        }
    }

    /** What returns something else now is no matter where nobody looks at it. */
    private void result(J.MethodInvocation call, JavaType.Method method, Set<String> found) {
        if (!returnsOther(method)) {
            return;
        }
        Object parent = getCursor().getParentTreeCursor().getValue();
        boolean isCompared = parent instanceof J.Binary binary
                && (binary.getOperator() == J.Binary.Type.Equal || binary.getOperator() == J.Binary.Type.NotEqual);
        boolean isAsked = parent instanceof J.MethodInvocation outer
                && outer.getSelect() == call
                && SURVIVING
                        .results()
                        .getOrDefault(owner(method) + "." + method.getName(), List.of())
                        .contains(outer.getSimpleName());
        boolean isAnything = parent instanceof J.MethodInvocation outer && takesAnything(outer, call);
        if (!(parent instanceof J.Block || isCompared || isAsked || isAnything)) {
            found.add("it looks at what " + name(method) + " returns, which is something else now");
        }
    }

    /** A call that today's narrower parameter takes as well. */
    private static boolean isNarrower(J.MethodInvocation call, JavaType.Method method) {
        String narrow = SURVIVING.arguments().get(owner(method) + "." + method.getName());
        return narrow != null
                && TypeUtils.isAssignableTo(narrow, call.getArguments().get(0).getType());
    }

    private static boolean takesAnything(J.MethodInvocation outer, J.MethodInvocation argument) {
        return outer.getArguments().contains(argument) && SURVIVING.anything().contains(outer.getSimpleName());
    }

    private static boolean returnsOther(JavaType.Method method) {
        return LOST.returnsOther(
                owner(method), method.getName(), Signatures.parameters(method), Signatures.result(method));
    }

    private static Stream<JavaType.FullyQualified> above(JavaType.FullyQualified type) {
        return Stream.concat(Stream.ofNullable(type.getSupertype()), type.getInterfaces().stream())
                .flatMap(one -> Stream.concat(Stream.of(one), above(one)));
    }

    private static boolean has(JavaType.FullyQualified type, String method) {
        return type.getMethods().stream().anyMatch(one -> one.getName().equals(method))
                || Stream.concat(Stream.ofNullable(type.getSupertype()), type.getInterfaces().stream())
                        .anyMatch(one -> has(one, method));
    }

    private static String owner(JavaType.Method method) {
        return method.getDeclaringType().getFullyQualifiedName();
    }

    private static String name(JavaType.Method method) {
        return owner(method).replace('$', '.')
                + (method.isConstructor() ? "" : "." + method.getName())
                + "(" + String.join(", ", Signatures.parameters(method)) + ")";
    }
}
