package dev.plimsoll.rules.observability;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.google.auto.service.AutoService;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.plimsoll.rules.ArchitectureRule;
import dev.plimsoll.standards.policy.Vocabulary;
import java.util.stream.Stream;

/** What makes itself a logger makes one of SLF4J; a logger that is handed over or inherited is somebody else's choice. */
@AutoService(ArchitectureRule.class)
public final class LoggingUsesSlf4j implements ArchitectureRule {

    @Override
    public ArchRule rule(Vocabulary vocabulary) {
        return classes().should(logThroughSlf4j());
    }

    private static ArchCondition<JavaClass> logThroughSlf4j() {
        return new ArchCondition<>("log through SLF4J") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().forEach(field -> LoggerApi.of(field.getRawType())
                        .filter(api -> !onlyConfigures(type, api))
                        .ifPresent(api -> events.add(SimpleConditionEvent.violated(
                                field, name(field) + " is a logger of " + api.words() + ", not of SLF4J"))));
                Stream.of(LoggerApi.values())
                        .filter(api -> api.writes(type.getCodeUnitCallsFromSelf().stream()))
                        .forEach(api -> type.getCodeUnits().stream()
                                .filter(code -> makesALogger(code, api))
                                .forEach(code -> events.add(SimpleConditionEvent.violated(
                                        code, name(code) + " logs through " + api.words() + ", not through SLF4J"))));
            }
        };
    }

    /** Levels and handlers of a library that writes to another log are set through that log's own loggers. */
    private static boolean onlyConfigures(JavaClass type, LoggerApi api) {
        return api.configures(type.getCodeUnitCallsFromSelf().stream())
                && !api.writes(type.getCodeUnitCallsFromSelf().stream());
    }

    private static boolean makesALogger(JavaCodeUnit code, LoggerApi api) {
        boolean configures =
                api.configures(code.getCallsFromSelf().stream()) && !api.writes(code.getCallsFromSelf().stream());
        return api.makes(code.getCallsFromSelf().stream()) && !configures && !fillsAField(code);
    }

    private static boolean fillsAField(JavaCodeUnit code) {
        return code.getFieldAccesses().stream()
                .anyMatch(access -> access.getAccessType() == AccessType.SET
                        && LoggerApi.of(access.getTarget().getRawType()).isPresent());
    }

    private static String name(JavaField field) {
        return field.getOwner().getSimpleName() + "." + field.getName();
    }

    private static String name(JavaCodeUnit code) {
        String owner = code.getOwner().getSimpleName();
        return code.isMethod() ? owner + "." + code.getName() : owner;
    }
}
