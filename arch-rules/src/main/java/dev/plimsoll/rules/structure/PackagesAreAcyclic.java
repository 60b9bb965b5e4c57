package dev.plimsoll.rules.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.google.auto.service.AutoService;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.plimsoll.rules.ArchitectureRule;
import dev.plimsoll.standards.policy.Vocabulary;
import dev.plimsoll.standards.structure.Arrow;
import dev.plimsoll.standards.structure.PackageGraph;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** The packages of a module do not depend on each other in a circle. */
@AutoService(ArchitectureRule.class)
public final class PackagesAreAcyclic implements ArchitectureRule {

    @Override
    public ArchRule rule(Vocabulary vocabulary) {
        return classes().should(new LieInPackagesWithoutCycles());
    }

    private static final class LieInPackagesWithoutCycles extends ArchCondition<JavaClass> {
        /** The first by name, so that a finding keeps its fingerprint. */
        private static final Comparator<Dependency> FIRST = Comparator.comparing(
                        (Dependency use) -> use.getOriginClass().getName())
                .thenComparing(use -> target(use).getName())
                .thenComparingInt(LieInPackagesWithoutCycles::line)
                .thenComparing(Dependency::getDescription);

        private final Map<Arrow, Dependency> uses = new HashMap<>();
        private final Map<Arrow, Integer> weights = new HashMap<>();
        private Set<String> module = Set.of();

        LieInPackagesWithoutCycles() {
            super("lie in packages without cycles");
        }

        @Override
        public void init(Collection<JavaClass> all) {
            module = all.stream().map(JavaClass::getName).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            Map<Arrow, Set<String>> targets = new HashMap<>();
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                Arrow arrow = new Arrow(type.getPackageName(), target(use).getPackageName());
                if (module.contains(target(use).getName()) && !arrow.staysInside()) {
                    uses.merge(arrow, use, BinaryOperator.minBy(FIRST));
                    targets.computeIfAbsent(arrow, any -> new HashSet<>())
                            .add(target(use).getName());
                }
            }
            targets.forEach((arrow, names) -> weights.merge(arrow, names.size(), Integer::sum));
        }

        @Override
        public void finish(ConditionEvents events) {
            PackageGraph graph = new PackageGraph(weights);
            graph.arrowsThatCloseACircle()
                    .forEach(arrow ->
                            events.add(SimpleConditionEvent.violated(uses.get(arrow), message(graph.circle(arrow)))));
        }

        private static String message(List<String> circle) {
            return circle.get(0) + " uses " + String.join(", which uses ", circle.subList(1, circle.size()));
        }

        private static JavaClass target(Dependency use) {
            return use.getTargetClass().getBaseComponentType();
        }

        private static int line(Dependency use) {
            int line = use.getSourceCodeLocation().getLineNumber();
            return line == 0 ? Integer.MAX_VALUE : line;
        }
    }
}
