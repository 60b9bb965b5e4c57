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

/** Every entity that can change tells when it last did. */
@AutoService(ArchitectureRule.class)
public final class EntityHasLastUpdateDate implements ArchitectureRule {

    @Override
    public ArchRule rule(Vocabulary vocabulary) {
        return classes().that(Jpa.WRITTEN_ROOT_ENTITY).should(tellWhenTheyWereLastChanged());
    }

    private static ArchCondition<JavaClass> tellWhenTheyWereLastChanged() {
        return new ArchCondition<>("tell when they were last changed") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (Changes.canHappenTo(type) && !LastUpdates.areToldBy(type) && !Callbacks.mayTellOf(type)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getSimpleName() + " does not tell when it was last changed"));
                }
            }
        };
    }
}
