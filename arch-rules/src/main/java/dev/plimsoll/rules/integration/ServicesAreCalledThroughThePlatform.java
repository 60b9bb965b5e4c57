package dev.plimsoll.rules.integration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.stream.Collectors.groupingBy;

import com.google.auto.service.AutoService;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.plimsoll.rules.ArchitectureRule;
import dev.plimsoll.standards.policy.Vocabulary;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whoever calls another service does so through an interface that the platform makes a client of. */
@AutoService(ArchitectureRule.class)
public final class ServicesAreCalledThroughThePlatform implements ArchitectureRule {

    @Override
    public ArchRule rule(Vocabulary vocabulary) {
        return classes().should(new CallThroughThePlatform(vocabulary.of("client")));
    }

    private static final class CallThroughThePlatform extends ArchCondition<JavaClass> {
        private static final List<String> FEIGN = List.of(
                "org.springframework.cloud.openfeign.FeignClient",
                "org.springframework.cloud.netflix.feign.FeignClient");

        private final Set<String> words;
        private Map<JavaClass, List<JavaClass>> nests = Map.of();

        CallThroughThePlatform(Set<String> words) {
            super("call other services through the platform");
            this.words = words;
        }

        @Override
        public void init(Collection<JavaClass> all) {
            nests = all.stream().collect(groupingBy(CallThroughThePlatform::outermost));
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (FEIGN.stream().anyMatch(type::isAnnotatedWith) && !isSanctioned(type)) {
                events.add(SimpleConditionEvent.violated(
                        type, type.getSimpleName() + " is a Feign client, not one of the platform's"));
            }
            Set<HandMadeCalls> told = EnumSet.noneOf(HandMadeCalls.class);
            nests.getOrDefault(type, List.of()).stream()
                    .filter(part -> !HandMadeCalls.mayCall(part) && !HandMadeCalls.mayCall(type))
                    .flatMap(part -> part.getAccessesFromSelf().stream())
                    .sorted(Comparator.comparingInt(JavaAccess::getLineNumber))
                    .forEach(access -> HandMadeCalls.of(access)
                            .filter(library -> !isSanctioned(access, library) && told.add(library))
                            .ifPresent(library -> events.add(SimpleConditionEvent.violated(
                                    place(access, type), message(access, type, library)))));
        }

        private static String message(JavaAccess<?> access, JavaClass type, HandMadeCalls library) {
            return type.getSimpleName() + " " + library.does() + ", with "
                    + access.getTargetOwner().getSimpleName();
        }

        /** A company's own client may be built upon one of these, and a platform's interface may be given its proxy by hand. */
        private boolean isSanctioned(JavaAccess<?> access, HandMadeCalls library) {
            return isSanctioned(access.getTargetOwner())
                    || library == HandMadeCalls.SPRING_PROXY
                            && interfaces(access)
                                    .map(ReferencedClassObject::getRawType)
                                    .anyMatch(this::isSanctioned);
        }

        /** What the method makes a proxy of, or where that is said elsewhere, all that the class does. */
        private static Stream<ReferencedClassObject> interfaces(JavaAccess<?> access) {
            Set<ReferencedClassObject> here = access.getOrigin().getReferencedClassObjects();
            return (here.isEmpty() ? access.getOriginOwner().getReferencedClassObjects() : here).stream();
        }

        private boolean isSanctioned(JavaClass type) {
            return words.stream()
                    .anyMatch(word ->
                            type.isAnnotatedWith(word) || type.isMetaAnnotatedWith(word) || type.isAssignableTo(word));
        }

        private static JavaClass outermost(JavaClass type) {
            return type.getEnclosingClass()
                    .map(CallThroughThePlatform::outermost)
                    .orElse(type);
        }

        /** The access as a dependency, which has a target besides its place. */
        private static Object place(JavaAccess<?> access, JavaClass type) {
            return access.getOriginOwner().getDirectDependenciesFromSelf().stream()
                    .filter(each -> each.getTargetClass().equals(access.getTargetOwner()))
                    .filter(each -> each.getSourceCodeLocation().getLineNumber() == access.getLineNumber())
                    .<Object>map(dependency -> dependency)
                    .findFirst()
                    .orElse(type);
        }
    }
}
