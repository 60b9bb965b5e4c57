package dev.plimsoll.rules.data;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.google.auto.service.AutoService;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.plimsoll.rules.ArchitectureRule;
import dev.plimsoll.standards.policy.Vocabulary;
import java.util.Collection;
import java.util.Set;

/** The id of every entity is a UUID or wraps one. */
@AutoService(ArchitectureRule.class)
public final class EntityHasUuidId implements ArchitectureRule {

    @Override
    public ArchRule rule(Vocabulary vocabulary) {
        return classes().should(new HaveAUuidAsId());
    }

    private static final class HaveAUuidAsId extends ArchCondition<JavaClass> {
        private Set<JavaClass> module = Set.of();

        HaveAUuidAsId() {
            super("have a UUID as id if they are entities");
        }

        @Override
        public void init(Collection<JavaClass> all) {
            module = Set.copyOf(all);
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean isEntity = Jpa.WRITTEN_ROOT_ENTITY.test(type);
            if (!isEntity && !Jpa.isAnnotated(type, "MappedSuperclass")) {
                return;
            }
            EntityId.of(type)
                    .filter(EntityId::isNumberOrText)
                    .filter(id -> isDecidedBy(id.member()) || isEntity && isChosenByEntities(id.member()))
                    .ifPresent(id -> events.add(SimpleConditionEvent.violated(place(id, type), message(id, type))));
        }

        private Object place(EntityId id, JavaClass type) {
            return isDecidedBy(id.member()) ? id.member() : type;
        }

        private String message(EntityId id, JavaClass type) {
            String declaring = id.member().getOwner().getSimpleName();
            String subject = isDecidedBy(id.member()) || id.member().getOwner().equals(type)
                    ? "The id of " + declaring
                    : "The id that " + type.getSimpleName() + " inherits from " + declaring;
            return subject + " is " + id.type() + ", not UUID";
        }

        /** Whether the id is mended at its declaration. */
        private boolean isDecidedBy(JavaMember member) {
            return isOwn(member) && !isChosenByEntities(member);
        }

        /** What another module or a library declares is flagged in its own build; nobody can mend it here. */
        private boolean isOwn(JavaMember member) {
            return module.contains(member.getOwner());
        }

        private static boolean isChosenByEntities(JavaMember member) {
            return EntityId.declaredType(member) instanceof JavaTypeVariable;
        }
    }
}
