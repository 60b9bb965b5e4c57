package dev.plimsoll.recipes.libraries;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * What one source file uses of a library.
 *
 * @param types their full names
 * @param methods those that it calls
 * @param overridden those that it overrides or implements
 * @param fields those that it reads
 * @param wildcards the packages that it imports whole
 */
record Usage(
        Set<String> types,
        Set<JavaType.Method> methods,
        Set<JavaType.Method> overridden,
        Set<JavaType.Variable> fields,
        Set<String> wildcards) {

    Usage() {
        this(new TreeSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new TreeSet<>());
    }

    static Usage of(J.CompilationUnit unit, Set<String> library) {
        Usage usage = new Usage();
        unit.getTypesInUse().getTypesInUse().forEach(type -> usage.addType(type, library));
        unit.getTypesInUse().getUsedMethods().forEach(method -> usage.addMethod(method, library));
        unit.getTypesInUse().getVariables().forEach(field -> usage.addField(field, library));
        unit.getImports().forEach(imported -> usage.addImport(imported, library));
        new Overridden(usage, library).visit(unit, 0);
        return usage;
    }

    boolean isEmpty() {
        return types.isEmpty() && methods.isEmpty() && fields.isEmpty();
    }

    private void addType(JavaType type, Set<String> library) {
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        if (named != null && library.contains(named.getFullyQualifiedName())) {
            types.add(named.getFullyQualifiedName());
        }
    }

    private void addMethod(JavaType.Method method, Set<String> library) {
        if (library.contains(method.getDeclaringType().getFullyQualifiedName())) {
            methods.add(method);
        }
    }

    private void addField(JavaType.Variable field, Set<String> library) {
        JavaType.FullyQualified owner = TypeUtils.asFullyQualified(field.getOwner());
        if (owner != null && library.contains(owner.getFullyQualifiedName())) {
            fields.add(field);
        }
    }

    private void addImport(J.Import imported, Set<String> library) {
        String type = imported.getTypeName();
        if (library.contains(type)) {
            types.add(type);
        } else if (type.endsWith(".*") || "*".equals(imported.getQualid().getSimpleName())) {
            wildcards.add(imported.getPackageName());
        }
    }

    /** A method that implements or overrides one of the library is called by the library. */
    private static final class Overridden extends JavaIsoVisitor<Integer> {
        private final Usage usage;
        private final Set<String> library;

        Overridden(Usage usage, Set<String> library) {
            this.usage = usage;
            this.library = library;
        }

        @Override
        public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration declared, Integer none) {
            if (declared.getMethodType() != null) {
                TypeUtils.findOverriddenMethod(declared.getMethodType())
                        .filter(above ->
                                library.contains(above.getDeclaringType().getFullyQualifiedName()))
                        .ifPresent(usage.overridden::add);
            }
            return super.visitMethodDeclaration(declared, none);
        }

        @Override
        public J.Literal visitLiteral(J.Literal literal, Integer none) {
            if (literal.getValue() instanceof String text && library.contains(text)) {
                usage.types.add(text);
            }
            return literal;
        }
    }
}
