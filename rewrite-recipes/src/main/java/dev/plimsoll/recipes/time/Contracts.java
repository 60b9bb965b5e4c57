package dev.plimsoll.recipes.time;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Interfaces with values of Joda-Time; one that no source implements is a library's to implement, as a repository is. */
final class Contracts {
    private Contracts() {}

    /** Those that a file declares. */
    static Set<String> of(J.CompilationUnit unit) {
        Set<String> names = new TreeSet<>();
        new JavaIsoVisitor<Set<String>>() {
            @Override
            public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Set<String> found) {
                J.ClassDeclaration type = getCursor().firstEnclosing(J.ClassDeclaration.class);
                if (type != null
                        && type.getKind() == J.ClassDeclaration.Kind.Type.Interface
                        && method.getBody() == null
                        && method.getMethodType() != null
                        && Shapes.has(method.getMethodType())) {
                    Joda.name(type.getType()).ifPresent(found::add);
                }
                return super.visitMethodDeclaration(method, found);
            }
        }.visit(unit, names);
        return names;
    }

    /** Those that classes, lambdas and references of a file implement. */
    static Set<String> implemented(J.CompilationUnit unit) {
        Set<String> names = new TreeSet<>();
        new JavaIsoVisitor<Set<String>>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, Set<String> found) {
                if (type.getKind() != J.ClassDeclaration.Kind.Type.Interface) {
                    note(type.getType(), found);
                }
                return super.visitClassDeclaration(type, found);
            }

            @Override
            public J.NewClass visitNewClass(J.NewClass made, Set<String> found) {
                if (made.getBody() != null) {
                    note(TypeUtils.asFullyQualified(made.getType()), found);
                }
                return super.visitNewClass(made, found);
            }

            @Override
            public J.Lambda visitLambda(J.Lambda lambda, Set<String> found) {
                note(TypeUtils.asFullyQualified(lambda.getType()), found);
                return super.visitLambda(lambda, found);
            }
        }.visit(unit, names);
        return names;
    }

    private static void note(JavaType.@Nullable FullyQualified type, Set<String> found) {
        if (type != null && found.add(type.getFullyQualifiedName())) {
            type.getInterfaces().forEach(above -> note(above, found));
            note(type.getSupertype(), found);
        }
    }
}
