package dev.plimsoll.recipes.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** What can be asked of a file. */
final class Units {
    private Units() {}

    /** The folder of its module, with a slash behind it, or nothing for the root. */
    static String module(SourceFile file) {
        return path(file).replaceFirst("(^|/)(src/.*|[^/]+)$", "$1");
    }

    static String path(SourceFile file) {
        return file.getSourcePath().toString().replace('\\', '/');
    }

    static String simple(SourceFile file) {
        return path(file).replaceFirst(".*/", "").replaceFirst("\\.java$", "");
    }

    static String packageName(J.CompilationUnit unit) {
        return unit.getPackageDeclaration() == null
                ? ""
                : unit.getPackageDeclaration().getPackageName();
    }

    /** All classes that are members of the file or of another class of it. */
    static List<J.ClassDeclaration> classes(J.CompilationUnit unit) {
        List<J.ClassDeclaration> classes = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Integer none) {
                classes.add(declared);
                return super.visitClassDeclaration(declared, none);
            }
        }.visit(unit, 0);
        return classes;
    }

    static Stream<J.MethodDeclaration> methods(J.ClassDeclaration declared) {
        return new BeanClass(declared).methods();
    }

    /** Full names, nested types by a dollar. */
    static Set<String> typesIn(J.CompilationUnit unit) {
        return unit.getTypesInUse().getTypesInUse().stream()
                .map(Units::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The full name of a type, empty where it is not known. */
    static String name(@Nullable JavaType type) {
        JavaType.FullyQualified named =
                type instanceof JavaType.GenericTypeVariable ? null : TypeUtils.asFullyQualified(type);
        return named == null ? "" : named.getFullyQualifiedName();
    }
}
