package dev.plimsoll.recipes.packages;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The packages in which, and inside which, Spring looks for components. */
final class Scans extends JavaIsoVisitor<Integer> {
    private static final String APPLICATION = "org.springframework.boot.autoconfigure.SpringBootApplication";
    private static final Set<String> SCANS =
            Set.of(APPLICATION, "org.springframework.context.annotation.ComponentScan");
    private static final Set<String> ROOTS =
            Set.of("value", "basePackages", "scanBasePackages", "basePackageClasses", "scanBasePackageClasses");

    private final Set<String> roots = new TreeSet<>();
    private boolean hasApplication;

    /** An application that is not seen here finds what it found, as what moves stays inside its package. */
    boolean find(String packageName) {
        return !hasApplication || roots.stream().anyMatch(root -> (packageName + ".").startsWith(root + "."));
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer none) {
        return method;
    }

    @Override
    public J.Annotation visitAnnotation(J.Annotation annotation, Integer none) {
        J.ClassDeclaration declared = getCursor().firstEnclosing(J.ClassDeclaration.class);
        boolean isScan = SCANS.stream().anyMatch(name -> TypeUtils.isOfClassType(annotation.getType(), name));
        if (isScan && declared != null && declared.getKind() != J.ClassDeclaration.Kind.Type.Annotation) {
            hasApplication |= TypeUtils.isOfClassType(annotation.getType(), APPLICATION);
            addRootsOf(annotation, declared);
        }
        return super.visitAnnotation(annotation, none);
    }

    /** Where no root is named it is the package of the class. */
    private void addRootsOf(J.Annotation annotation, J.ClassDeclaration declared) {
        List<Expression> named = annotation.getArguments() == null
                ? List.of()
                : annotation.getArguments().stream().filter(Scans::namesRoots).toList();
        named.forEach(this::addAllIn);
        if (named.isEmpty() && declared.getType() != null) {
            roots.add(declared.getType().getPackageName());
        }
    }

    private static boolean namesRoots(Expression argument) {
        return argument instanceof J.Assignment named
                ? ROOTS.contains(named.getVariable().toString())
                : !(argument instanceof J.Empty);
    }

    private void addAllIn(Expression argument) {
        new JavaIsoVisitor<Set<String>>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, Set<String> found) {
                found.add(String.valueOf(literal.getValue()));
                return literal;
            }

            @Override
            public J.FieldAccess visitFieldAccess(J.FieldAccess access, Set<String> found) {
                if (access.getSimpleName().equals("class")
                        && access.getTarget().getType() instanceof JavaType.FullyQualified type) {
                    found.add(type.getPackageName());
                }
                return access;
            }
        }.visit(argument, roots);
    }
}
