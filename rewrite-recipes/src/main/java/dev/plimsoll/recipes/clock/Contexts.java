package dev.plimsoll.recipes.clock;

import dev.plimsoll.recipes.MainSources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    private static final Set<String> ADDING = Set.of("TestConfiguration", "TestComponent");

    private final List<Own> own = new ArrayList<>();
    private final Map<String, Own> configurations = new HashMap<>();
    private final Map<String, String> applications = new HashMap<>();
    private final Map<String, String> testApplications = new HashMap<>();
    private final Set<String> adding = new HashSet<>();
    private final Set<String> sliced = new HashSet<>();

    /**
     * A file that makes a context.
     *
     * @param types what it uses
     * @param named the classes that a test makes its context of
     * @param packages where it looks for beans
     * @param isByHand whether no application is asked in any case
     */
    private record Own(
            J.CompilationUnit unit, Set<String> types, Set<String> named, Set<String> packages, boolean isByHand) {
        String module() {
            return Units.module(unit);
        }
    }

    void saw(J.CompilationUnit unit) {
        boolean isMain = MainSources.contain(unit);
        Set<String> types = Units.typesIn(unit);
        ContextAnnotations annotations = ContextAnnotations.of(unit);
        boolean isByHand = isMadeByHand(types) || !isMain && annotations.hasNestedConfiguration();
        Own found = new Own(unit, types, annotations.named(), annotations.packages(), isByHand);
        for (J.ClassDeclaration declared : Units.classes(unit)) {
            String name = Units.name(declared.getType());
            if (Stereotype.isApplication(declared)) {
                (isMain ? applications : testApplications).put(name, found.module());
            } else if (Stereotype.isConfiguration(declared)) {
                configurations.put(name, found);
            }
            if (Stereotype.isNamed(declared.getLeadingAnnotations(), ADDING)) {
                adding.add(name);
            }
            if (!isMain && isSlice(declared)) {
                sliced.add(found.module());
            }
            boolean startsAnother = !isMain && Stereotype.isApplication(declared);
            if (startsAnother || isByHand || !isMain && !found.named().isEmpty()) {
                own.add(found);
            }
        }
    }

    private static boolean isMadeByHand(Set<String> types) {
        return types.stream()
                .anyMatch(type ->
                        type.startsWith("org.springframework.") && BY_HAND.contains(type.replaceFirst(".*\\.", "")));
    }

    /** Whether a test reads only a part of the application: its class, and none of its other configurations. */
    private static boolean isSlice(J.ClassDeclaration declared) {
        return ClockPlaces.names(declared.getLeadingAnnotations())
                .anyMatch(name ->
                        name.matches("org\\.springframework\\.boot\\..*Test") && !name.endsWith(".SpringBootTest"));
    }

    /** Whether tests of a module read parts of its application. */
    boolean areSliced(String module) {
        return sliced.contains(module);
    }

    /** The applications that tests start, by full name, with their modules, where no other is that they could meet. */
    Map<String, String> alone() {
        return testApplications.entrySet().stream()
                .filter(one -> !applications.containsValue(one.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Why a bean would miss a clock that the application has. */
    Set<String> obstacles(String type, String module, ClockModules modules) {
        Set<String> reasons = new TreeSet<>();
        for (Own context : own) {
            boolean isNear = context.module().equals(module) || modules.dependsOn(context.module(), module);
            if (!hasAClock(context) && mayHold(context, type, isNear)) {
                reasons.add(Units.simple(context.unit())
                        + " makes a context of its own, which the clock of the application is not in");
            }
        }
        return reasons;
    }

    /** Whether it is made of an application that gets one, or only adds to that which is found. */
    private boolean hasAClock(Own context) {
        Set<String> named = context.named();
        boolean isAlone = Units.classes(context.unit()).stream()
                .anyMatch(declared -> alone().containsKey(Units.name(declared.getType())));
        return !context.isByHand()
                && (isAlone
                        || named.stream().anyMatch(name -> applications.containsKey(name) || alone().containsKey(name))
                        || !named.isEmpty() && adding.containsAll(named));
    }

    private boolean mayHold(Own context, String type, boolean isNear) {
        Set<String> reached = new HashSet<>();
        Set<String> packages = new HashSet<>();
        reach(context, reached, packages);
        boolean isFound = packages.stream().anyMatch(name -> name.isEmpty() || type.startsWith(name + "."));
        return reached.contains(type) || isNear && (isFound || MainSources.contain(context.unit()));
    }

    /** Collects what a context may hold, and where it looks for more. */
    private void reach(Own context, Set<String> reached, Set<String> packages) {
        packages.addAll(context.packages());
        for (String type : context.types()) {
            Own further = reached.add(type) ? configurations.get(type) : null;
            if (further != null) {
                reach(further, reached, packages);
            }
        }
    }
}
