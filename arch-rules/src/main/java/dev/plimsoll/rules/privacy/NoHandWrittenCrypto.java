package dev.plimsoll.rules.privacy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.google.auto.service.AutoService;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.plimsoll.rules.ArchitectureRule;
import dev.plimsoll.standards.policy.Vocabulary;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Application code neither encrypts nor signs, and hashes no passwords with a plain digest. */
@AutoService(ArchitectureRule.class)
public final class NoHandWrittenCrypto implements ArchitectureRule {

    @Override
    public ArchRule rule(Vocabulary vocabulary) {
        return classes().should(leaveCryptographyToThePlatform());
    }

    private static ArchCondition<JavaClass> leaveCryptographyToThePlatform() {
        return new ArchCondition<>("leave cryptography to the platform") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<JavaClass> told = new HashSet<>();
                type.getAccessesFromSelf().stream()
                        .sorted(Comparator.comparingInt(JavaAccess::getLineNumber))
                        .forEach(access -> Crypto.does(access)
                                .filter(what -> told.add(access.getTargetOwner()))
                                .flatMap(what -> dependency(access)
                                        .map(dependency ->
                                                SimpleConditionEvent.violated(dependency, message(access, what))))
                                .ifPresent(events::add));
            }
        };
    }

    private static String message(JavaAccess<?> access, String what) {
        return Crypto.outermost(access.getOriginOwner()).getSimpleName() + " " + what + " by hand, with "
                + access.getTargetOwner().getSimpleName();
    }

    /** The access as a dependency, which has a target besides its place. */
    private static Optional<Dependency> dependency(JavaAccess<?> access) {
        return access.getOriginOwner().getDirectDependenciesFromSelf().stream()
                .filter(each -> each.getTargetClass().equals(access.getTargetOwner()))
                .filter(each -> each.getSourceCodeLocation().getLineNumber() == access.getLineNumber())
                .findFirst();
    }
}
