package dev.plimsoll.rules.privacy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.google.auto.service.AutoService;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.plimsoll.rules.ArchitectureRule;
import dev.plimsoll.standards.policy.Vocabulary;
import java.util.Collection;

/** Every entity that holds personal data says whose it is, or leads to one that does. */
@AutoService(ArchitectureRule.class)
public final class GdprRequestsAreComplete implements ArchitectureRule {

    @Override
    public ArchRule rule(Vocabulary vocabulary) {
        return classes().should(new SayWhoseDataTheyHold(vocabulary));
    }

    private static final class SayWhoseDataTheyHold extends ArchCondition<JavaClass> {
        private final Vocabulary vocabulary;
        private Subjects subjects;

        SayWhoseDataTheyHold(Vocabulary vocabulary) {
            super("say whose personal data they hold");
            this.vocabulary = vocabulary;
            this.subjects = new Subjects(vocabulary);
        }

        @Override
        public void init(Collection<JavaClass> all) {
            subjects = new Subjects(vocabulary);
            all.forEach(subjects::saw);
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (subjects.areMissingIn(type)
                    && type.getAllRawSuperclasses().stream().noneMatch(subjects::areMissingIn)) {
                events.add(SimpleConditionEvent.violated(
                        type, type.getSimpleName() + " holds personal data, and nothing says whose"));
            }
        }
    }
}
