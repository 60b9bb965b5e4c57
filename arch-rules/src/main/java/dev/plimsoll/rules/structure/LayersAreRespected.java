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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Services, repositories and entities never depend on controllers. */
@AutoService(ArchitectureRule.class)
public final class LayersAreRespected implements ArchitectureRule {

    @Override
    public ArchRule rule(Vocabulary vocabulary) {
        return classes().that(Layers.BELOW_THE_WEB).should(notDependOnControllers());
    }

    private static ArchCondition<JavaClass> notDependOnControllers() {
        return new ArchCondition<>("not depend on controllers") {
            /** Each is asked once, however many depend on it. */
            private final Map<JavaClass, Boolean> controllers = new HashMap<>();

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                dependenciesOnControllers(type)
                        .forEach(dependency -> events.add(SimpleConditionEvent.violated(
                                dependency, name(type) + " depends on " + name(dependency.getTargetClass()))));
            }

            private Collection<Dependency> dependenciesOnControllers(JavaClass type) {
                return type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> controllers.computeIfAbsent(
                                outermost(dependency.getTargetClass()), Layers::isController))
                        .filter(dependency ->
                                !outermost(dependency.getTargetClass()).equals(outermost(type)))
                        .collect(Collectors.toMap(
                                dependency -> dependency.getTargetClass().getBaseComponentType(),
                                d -> d,
                                firstWithALine()))
                        .values();
            }
        };
    }

    private static BinaryOperator<Dependency> firstWithALine() {
        return BinaryOperator.minBy(Comparator.comparingInt(dependency -> {
            int line = dependency.getSourceCodeLocation().getLineNumber();
            return line == 0 ? Integer.MAX_VALUE : line;
        }));
    }

    private static JavaClass outermost(JavaClass type) {
        Optional<JavaClass> enclosing = type.getBaseComponentType().getEnclosingClass();
        return enclosing.isPresent() ? outermost(enclosing.get()) : type.getBaseComponentType();
    }

    private static String name(JavaClass type) {
        JavaClass component = type.getBaseComponentType();
        return component.getEnclosingClass().map(outer -> name(outer) + ".").orElse("") + component.getSimpleName();
    }
}
