package dev.plimsoll.rules.data;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.google.auto.service.AutoService;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.plimsoll.rules.ArchitectureRule;
import dev.plimsoll.standards.policy.Vocabulary;
import java.util.stream.Stream;

/** Every entity has an optimistic-lock version, its own or an inherited one. */
@AutoService(ArchitectureRule.class)
public final class EntityHasVersion implements ArchitectureRule {

    @Override
    public ArchRule rule(Vocabulary vocabulary) {
        return classes().that(Jpa.WRITTEN_ROOT_ENTITY).should(haveAnOptimisticLockVersion());
    }

    private static ArchCondition<JavaClass> haveAnOptimisticLockVersion() {
        return new ArchCondition<>("have an optimistic-lock version") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!hasVersion(type)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getSimpleName() + " has no optimistic-lock version"));
                }
            }
        };
    }

    private static boolean hasVersion(JavaClass type) {
        return Stream.concat(type.getAllFields().stream(), type.getAllMethods().stream())
                .anyMatch(member -> Jpa.isAnnotated(member, "Version"));
    }
}
