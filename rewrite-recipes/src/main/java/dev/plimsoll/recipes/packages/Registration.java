package dev.plimsoll.recipes.packages;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * What Spring registers for a class, one class after the other by the names of their packages.
 *
 * @param isForBeans whether the class has methods that make beans
 * @param asksForOthers whether it is up to beans that were registered before
 * @param names the names of its beans, and of all their types
 */
record Registration(boolean isForBeans, boolean asksForOthers, Set<String> names) {
    private static final Pattern ASKS_FOR_NO_BEANS = Pattern.compile(
            "ConditionalOn(?:(?:Boolean)?Property|(?:Missing)?Class"
                    + "|Expression|Resource|(?:Not)?WebApplication|CloudPlatform|Java|(?:Not)?WarDeployment|Jndi|Threading)");

    Registration {
        names = Collections.unmodifiableSet(new TreeSet<>(names));
    }

    static Registration of(SourceClass each) {
        Collector found = new Collector();
        found.visit(each.declared(), 0);
        if (Kind.isBean(each)) {
            found.addTypes(each.type());
            found.names.add(each.simpleName().substring(0, 1).toLowerCase(Locale.ROOT)
                    + each.simpleName().substring(1));
        }
        return new Registration(found.makesBeans || Kind.isConfiguration(each), found.asks, found.names);
    }

    /** Whether it makes a difference which of the two comes first. */
    boolean minds(Registration other) {
        return asksForOthers && !other.names.isEmpty()
                || other.asksForOthers && !names.isEmpty()
                || !Collections.disjoint(names, other.names);
    }

    private static final class Collector extends JavaIsoVisitor<Integer> {
        private final Set<String> names = new TreeSet<>();
        private boolean makesBeans;
        private boolean asks;

        @Override
        public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer none) {
            method.getLeadingAnnotations().stream()
                    .filter(annotation -> TypeUtils.isOfClassType(
                            annotation.getType(), "org.springframework.context.annotation.Bean"))
                    .forEach(bean -> addBean(bean, method));
            return super.visitMethodDeclaration(method, none);
        }

        @Override
        public J.Annotation visitAnnotation(J.Annotation annotation, Integer none) {
            String name = annotation.getSimpleName();
            asks |= name.startsWith("Conditional")
                    && !ASKS_FOR_NO_BEANS.matcher(name).matches();
            return annotation;
        }

        private void addBean(J.Annotation bean, J.MethodDeclaration method) {
            makesBeans = true;
            names.add(method.getSimpleName());
            new JavaIsoVisitor<Set<String>>() {
                @Override
                public J.Literal visitLiteral(J.Literal literal, Set<String> found) {
                    found.add(String.valueOf(literal.getValue()));
                    return literal;
                }

                @Override
                public J.Assignment visitAssignment(J.Assignment named, Set<String> found) {
                    return named.getVariable().toString().matches("name|value")
                            ? super.visitAssignment(named, found)
                            : named;
                }
            }.visit(bean, names);
            if (method.getMethodType() != null) {
                addTypes(TypeUtils.asFullyQualified(method.getMethodType().getReturnType()));
            }
        }

        private void addTypes(JavaType.@Nullable FullyQualified type) {
            if (type == null || TypeUtils.isObject(type) || !names.add(type.getFullyQualifiedName())) {
                return;
            }
            addTypes(type.getSupertype());
            type.getInterfaces().forEach(this::addTypes);
        }
    }
}
