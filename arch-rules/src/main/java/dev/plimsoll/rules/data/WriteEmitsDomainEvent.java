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
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** What is written through a repository tells so by an event. */
@AutoService(ArchitectureRule.class)
public final class WriteEmitsDomainEvent implements ArchitectureRule {

    @Override
    public ArchRule rule(Vocabulary vocabulary) {
        return classes().should(new TellTheirWrites(vocabulary.of("event")));
    }

    private static final class TellTheirWrites extends ArchCondition<JavaClass> {
        private final Set<String> event;
        private final Writes writes = new Writes();

        TellTheirWrites(Set<String> event) {
            super("tell their writes by events if they are aggregates");
            this.event = event;
        }

        @Override
        public void init(Collection<JavaClass> module) {
            module.forEach(writes::saw);
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            TreeSet<String> silent = new TreeSet<>(writes.silentWritersOf(type));
            if (!silent.isEmpty() && Jpa.WRITTEN_ENTITY.test(type) && !Emitters.isOne(type, event)) {
                events.add(SimpleConditionEvent.violated(
                        type,
                        "%s is written by %s, and no event tells of it"
                                .formatted(type.getSimpleName(), silent.first())));
            }
        }
    }
}
