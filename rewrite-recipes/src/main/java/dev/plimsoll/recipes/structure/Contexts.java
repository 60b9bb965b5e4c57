package dev.plimsoll.recipes.structure;

import dev.plimsoll.recipes.MainSources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** The contexts of Spring that are made without the application, and so without its clock. */
final class Contexts {
    private static final Set<String> BY_HAND = Set.of(
            "AnnotationConfigApplicationContext",
            "AnnotationConfigWebApplicationContext",
            "ClassPathXmlApplicationContext",
            "GenericApplicationContext",
            "StaticApplicationContext",
            "ApplicationContextRunner",
            "WebApplicationContextRunner",
            "ReactiveWebApplicationContextRunner");
    private static final Set<String> NAMES_ITS_CLASSES =
            Set.of("ContextConfiguration", "SpringBootTest", "SpringJUnitConfig", "SpringJUnitWebConfig", "ContextHierarchy");
    private static final Set<String> SCANS = Set.of("org.springframework.context.annotation.ComponentScan");

    private final List<Own> own = new ArrayList<>();
    private final Map<String, Own> configurations = new HashMap<>();
    private final Set<String> applications = new HashSet<>();
    private final Set<String> sliced = new HashSet<>();

    /** A file, what it uses, whether what it makes scans for more, and the classes that it makes a context of. */
    private record Own(String file, String module, Set<String> types, Set<String> named, boolean scans, boolean isMain) {}

    void saw(J.CompilationUnit unit) {
        List<J.ClassDeclaration> classes = Units.classes(unit);
        boolean isMain = MainSources.contain(unit);
        boolean scans =
                classes.stream().anyMatch(declared -> Stereotype.isAny(declared.getLeadingAnnotations(), SCANS));
        Set<String> named = new HashSet<>();
        Own found =
                new Own(Units.simple(unit), Units.module(unit), Units.typesIn(unit), named, scans, isMain);
        boolean isOwn = isMadeByHand(found.types());
        for (J.ClassDeclaration declared : classes) {
            if (isMain && Stereotype.isApplication(declared)) {
                applications.add(Units.name(declared.getType()));
            } else if (Stereotype.isConfiguration(declared)) {
                configurations.put(Units.name(declared.getType()), found);
            }
            if (!isMain && isSlice(declared)) {
                sliced.add(found.module());
            }
            isOwn |= !isMain && startsAnother(declared, classes, named);
        }
        if (isOwn) {
            own.add(found);
        }
    }

    private static boolean isMadeByHand(Set<String> types) {
        return types.stream()
                .anyMatch(type -> type.startsWith("org.springframework.")
                        && BY_HAND.contains(type.replaceFirst(".*\\.", "")));
    }

    /** Whether a test reads only a part of the application: its class, and none of its other configurations. */
    private static boolean isSlice(J.ClassDeclaration declared) {
        return ClockPlaces.names(declared.getLeadingAnnotations())
                .anyMatch(name -> name.matches("org\\.springframework\\.boot\\..*Test")
                        && !name.endsWith(".SpringBootTest"));
    }

    private static boolean startsAnother(
            J.ClassDeclaration declared, List<J.ClassDeclaration> all, Set<String> named) {
        List<J.Annotation> naming = declared.getLeadingAnnotations().stream()
                .filter(Contexts::namesItsClasses)
                .toList();
        naming.stream().flatMap(Contexts::literals).forEach(named::add);
        boolean isNested = all.stream().anyMatch(other -> other.getBody().getStatements().contains(declared));
        return !naming.isEmpty()
                || Stereotype.isApplication(declared)
                || isNested
                        && Stereotype.isConfiguration(declared)
                        && !Stereotype.isNamed(declared.getLeadingAnnotations(), Set.of("TestConfiguration"));
    }

    private static boolean namesItsClasses(J.Annotation annotation) {
        List<Expression> arguments = annotation.getArguments() == null ? List.of() : annotation.getArguments();
        return NAMES_ITS_CLASSES.contains(annotation.getSimpleName())
                && arguments.stream().anyMatch(argument -> isNaming(annotation, argument));
    }

    private static boolean isNaming(J.Annotation annotation, Expression argument) {
        if (!(argument instanceof J.Assignment set)) {
            return !annotation.getSimpleName().equals("SpringBootTest");
        }
        return Set.of("classes", "locations").contains(set.getVariable().toString())
                || set.getVariable().toString().equals("value")
                        && !annotation.getSimpleName().equals("SpringBootTest");
    }

    private static Stream<String> literals(J.Annotation annotation) {
        List<String> names = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.FieldAccess visitFieldAccess(J.FieldAccess access, Integer none) {
                names.add(Units.name(access.getTarget().getType()));
                return super.visitFieldAccess(access, none);
            }
        }.visit(annotation, 0);
        return names.stream();
    }

    /** Whether tests of a module read parts of its application. */
    boolean areSliced(String module) {
        return sliced.contains(module);
    }

    /** Why a bean would miss a clock that the application has. */
    Set<String> obstacles(String type, String module, ClockModules modules) {
        Set<String> reasons = new TreeSet<>();
        for (Own context : own) {
            if (context.named().stream().anyMatch(applications::contains)) {
                continue;
            }
            Set<String> reached = new HashSet<>();
            boolean scans = reach(context, reached);
            boolean concerns = context.module().equals(module) || modules.dependsOn(context.module(), module);
            if (reached.contains(type) || concerns && (scans || context.isMain())) {
                reasons.add(context.file() + " makes a context of its own, which the clock of the application is not in");
            }
        }
        return reasons;
    }

    /** Collects what a context may hold, and says whether it also looks for beans by itself. */
    private boolean reach(Own context, Set<String> reached) {
        boolean scans = context.scans();
        for (String type : context.types()) {
            Own further = reached.add(type) ? configurations.get(type) : null;
            if (further != null && !applications.contains(type)) {
                scans |= reach(further, reached);
            }
        }
        return scans;
    }
}
