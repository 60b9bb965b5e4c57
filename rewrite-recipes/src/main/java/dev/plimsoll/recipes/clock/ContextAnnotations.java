package dev.plimsoll.recipes.clock;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * What the annotations of a file say of the contexts that it makes.
 *
 * @param named the classes that a test makes its context of, or {@code ?} where it is made of something else
 * @param packages where beans are looked for, an empty name for everywhere
 * @param hasNestedConfiguration whether a configuration is within another class, where a test finds it before all others
 */
record ContextAnnotations(Set<String> named, Set<String> packages, boolean hasNestedConfiguration) {
    private static final Set<String> NAMING = Set.of(
            "ContextConfiguration", "SpringBootTest", "SpringJUnitConfig", "SpringJUnitWebConfig", "ContextHierarchy");
    private static final Set<String> SCAN = Set.of("org.springframework.context.annotation.ComponentScan");

    static ContextAnnotations of(J.CompilationUnit unit) {
        Set<String> named = new HashSet<>();
        Set<String> packages = new HashSet<>();
        boolean nested = false;
        List<J.ClassDeclaration> classes = Units.classes(unit);
        for (J.ClassDeclaration declared : classes) {
            for (J.Annotation annotation : declared.getLeadingAnnotations()) {
                if (NAMING.contains(annotation.getSimpleName())) {
                    addNamed(annotation, named);
                }
                if (Stereotype.isAny(List.of(annotation), SCAN)) {
                    addPackages(annotation, Units.packageName(unit), packages);
                }
            }
            nested |= classes.stream()
                            .anyMatch(other -> other.getBody().getStatements().contains(declared))
                    && Stereotype.isConfiguration(declared)
                    && !Stereotype.isNamed(declared.getLeadingAnnotations(), Set.of("TestConfiguration"));
        }
        return new ContextAnnotations(named, packages, nested);
    }

    private static void addNamed(J.Annotation annotation, Set<String> named) {
        List<Expression> arguments = annotation.getArguments() == null ? List.of() : annotation.getArguments();
        for (Expression argument : arguments) {
            String attribute =
                    argument instanceof J.Assignment set ? set.getVariable().toString() : "value";
            boolean isOfBoot = annotation.getSimpleName().equals("SpringBootTest");
            if (attribute.equals("classes")) {
                new Literals(named, new HashSet<>()).visit(argument, 0);
            } else if (attribute.equals("locations") || attribute.equals("value") && !isOfBoot) {
                named.add("?");
            }
        }
    }

    private static void addPackages(J.Annotation annotation, String own, Set<String> packages) {
        Set<String> types = new HashSet<>();
        Set<String> texts = new HashSet<>();
        if (annotation.getArguments() != null) {
            annotation.getArguments().forEach(argument -> new Literals(types, texts).visit(argument, 0));
        }
        types.forEach(type -> texts.add(type.contains(".") ? type.substring(0, type.lastIndexOf('.')) : ""));
        packages.addAll(texts.isEmpty() ? Set.of(own) : texts);
    }

    /** Collects the class literals and the texts of an annotation; a text that is not written there counts as an empty one. */
    private static final class Literals extends JavaIsoVisitor<Integer> {
        private final Set<String> types;
        private final Set<String> texts;

        Literals(Set<String> types, Set<String> texts) {
            this.types = types;
            this.texts = texts;
        }

        @Override
        public J.Assignment visitAssignment(J.Assignment set, Integer none) {
            visit(set.getAssignment(), none);
            return set;
        }

        @Override
        public J.FieldAccess visitFieldAccess(J.FieldAccess access, Integer none) {
            if (access.getSimpleName().equals("class")) {
                types.add(Units.name(access.getTarget().getType()));
                return access;
            }
            return super.visitFieldAccess(access, none);
        }

        @Override
        public J.Identifier visitIdentifier(J.Identifier name, Integer none) {
            if (name.getFieldType() != null && name.getType() == JavaType.Primitive.String) {
                texts.add("");
            }
            return name;
        }

        @Override
        public J.Literal visitLiteral(J.Literal literal, Integer none) {
            if (literal.getValue() instanceof String text) {
                texts.add(text.matches("[\\w.]+") ? text : "");
            }
            return literal;
        }
    }
}
