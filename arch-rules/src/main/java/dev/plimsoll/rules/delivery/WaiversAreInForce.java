package dev.plimsoll.rules.delivery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.google.auto.service.AutoService;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.plimsoll.rules.ArchitectureRule;
import dev.plimsoll.rules.WrittenWaiver;
import dev.plimsoll.standards.policy.Vocabulary;

/**
 * A waiver in the code names a standard, its last day and a reason. Whether that day is over and whether anything breaks the
 * standard is no matter of one class on any day, so whoever judges the findings says it.
 */
@AutoService(ArchitectureRule.class)
public final class WaiversAreInForce implements ArchitectureRule {

    @Override
    public ArchRule rule(Vocabulary vocabulary) {
        return classes().should(new ArchCondition<>("waive with a standard, a last day and a reason") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                WrittenWaiver.in(type).forEach(waiver -> report(waiver, events));
            }
        });
    }

    private static void report(WrittenWaiver waiver, ConditionEvents events) {
        waiver.flaws()
                .forEach(flaw -> events.add(SimpleConditionEvent.violated(
                        waiver.element(), "The waiver on " + waiver.name() + " " + flaw)));
    }
}
