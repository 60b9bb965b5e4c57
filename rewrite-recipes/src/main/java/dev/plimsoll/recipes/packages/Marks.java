package dev.plimsoll.recipes.packages;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Classes that stand for the package, or the folder, that they are in. */
final class Marks extends JavaIsoVisitor<Integer> {
    private static final Set<String> ASKS_FOR_NAMES = Set.of(
            "getName",
            "getCanonicalName",
            "getTypeName",
            "getPackage",
            "getPackageName",
            "getResource",
            "getResourceAsStream",
            "getModule");

    private static final Pattern MEANS_PACKAGES = Pattern.compile("[pP]ackage");

    private final Set<String> names = new TreeSet<>();

    boolean contain(SourceClass each) {
        return names.contains(each.name());
    }

    /** Whether the name of a class, or what lies beside it, is asked for. */
    static boolean asksForAName(J.MethodInvocation call) {
        return ASKS_FOR_NAMES.contains(call.getSimpleName())
                && call.getMethodType() != null
                && TypeUtils.isOfClassType(call.getMethodType().getDeclaringType(), "java.lang.Class");
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer none) {
        if (asksForAName(call) && call.getSelect() != null) {
            addAllIn(call.getSelect());
        }
        if (MEANS_PACKAGES.matcher(call.getSimpleName()).find()) {
            call.getArguments().stream().filter(Marks::isClassLiteral).forEach(this::addAllIn);
        }
        return super.visitMethodInvocation(call, none);
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass made, Integer none) {
        if (TypeUtils.isOfClassType(made.getType(), "org.springframework.core.io.ClassPathResource")) {
            made.getArguments().forEach(this::addAllIn);
        }
        return super.visitNewClass(made, none);
    }

    @Override
    public J.Annotation visitAnnotation(J.Annotation annotation, Integer none) {
        if (annotation.getArguments() != null) {
            for (Expression argument : annotation.getArguments()) {
                if (argument instanceof J.Assignment named
                        && named.getVariable().toString().endsWith("PackageClasses")) {
                    addAllIn(named.getAssignment());
                }
            }
        }
        return super.visitAnnotation(annotation, none);
    }

    private static boolean isClassLiteral(Expression argument) {
        return argument instanceof J.NewArray
                || argument instanceof J.FieldAccess access
                        && access.getSimpleName().equals("class");
    }

    private void addAllIn(Expression expression) {
        new JavaIsoVisitor<Set<String>>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Set<String> found) {
                if (identifier.getType() instanceof JavaType.FullyQualified type) {
                    found.add(Uses.outermost(type));
                }
                return identifier;
            }
        }.visit(expression, names);
    }
}
