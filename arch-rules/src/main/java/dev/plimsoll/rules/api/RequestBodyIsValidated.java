package dev.plimsoll.rules.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.google.auto.service.AutoService;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.plimsoll.rules.ArchitectureRule;
import dev.plimsoll.standards.policy.Vocabulary;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** A controller takes no body of a type of the project's own without having it validated. */
@AutoService(ArchitectureRule.class)
public final class RequestBodyIsValidated implements ArchitectureRule {

    @Override
    public ArchRule rule(Vocabulary vocabulary) {
        return classes().should(new ValidateRequestBodies());
    }

    private static final class ValidateRequestBodies extends ArchCondition<JavaClass> {
        private final Set<JavaClass> own = new HashSet<>();

        ValidateRequestBodies() {
            super("validate the bodies of requests");
        }

        @Override
        public void init(Collection<JavaClass> allClasses) {
            own.addAll(allClasses);
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (!type.isInterface()) {
                type.getMethods().stream()
                        .filter(method -> Bodies.isWritten(method) && answersRequests(method))
                        .filter(method -> !Bodies.takesChanges(method) && !Bodies.validatesByHand(method))
                        .forEach(method -> method.getParameters().stream()
                                .filter(this::owesValidation)
                                .forEach(body -> events.add(violated(method, body))));
            }
        }

        private boolean owesValidation(JavaParameter parameter) {
            JavaClass body = parameter.getRawType();
            return Bodies.isBody(parameter)
                    && Bodies.canBeConstrained(body)
                    && (own.contains(body) || Bodies.declaresConstraints(body))
                    && !Bodies.isValidated(parameter);
        }

        private static ConditionEvent violated(JavaMethod method, JavaParameter body) {
            String place = method.getOwner().getSimpleName() + "." + method.getName();
            return SimpleConditionEvent.violated(
                    method, place + " takes its " + body.getRawType().getSimpleName() + " without validating it");
        }

        /** A method of a base class answers where a controller inherits it and does not override it. */
        private static boolean answersRequests(JavaMethod method) {
            return Bodies.isController(method.getOwner())
                    || method.getOwner().getAllSubclasses().stream()
                            .anyMatch(below -> Bodies.isController(below)
                                    && below.getMethods().stream()
                                            .noneMatch(other -> Bodies.isSameCall(method, other)));
        }
    }
}
