package dev.plimsoll.rules.privacy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.google.auto.service.AutoService;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.plimsoll.rules.ArchitectureRule;
import dev.plimsoll.standards.policy.Vocabulary;
import java.util.Set;

/** What an entity stores of a person is annotated. */
@AutoService(ArchitectureRule.class)
public final class PiiIsAnnotated implements ArchitectureRule {

    @Override
    public ArchRule rule(Vocabulary vocabulary) {
        return fields().should(beAnnotatedIfTheyHoldPersonalData(vocabulary.of("pii")));
    }

    private static ArchCondition<JavaField> beAnnotatedIfTheyHoldPersonalData(Set<String> pii) {
        String annotations = pii.stream()
                .map(name -> "@" + name.replaceFirst(".*\\.", ""))
                .sorted()
                .reduce((one, other) -> one + " or " + other)
                .orElse("anything");
        return new ArchCondition<>("be annotated if they hold personal data") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (StoredFields.isPersonal(field) && !StoredFields.isAnnotated(field, pii)) {
                    events.add(SimpleConditionEvent.violated(field, message(field)));
                }
            }

            private String message(JavaField field) {
                return "%s.%s is personal data by its name, and not annotated with %s"
                        .formatted(field.getOwner().getSimpleName(), field.getName(), annotations);
            }
        };
    }
}
