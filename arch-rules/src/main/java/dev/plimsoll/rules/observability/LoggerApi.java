package dev.plimsoll.rules.observability;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A way to write to the log that is not SLF4J's: its loggers, what makes them, and what they are asked to do. */
enum LoggerApi {
    LOG4J_1(
            "log4j 1",
            Set.of("org.apache.log4j.Logger", "org.apache.log4j.Category"),
            Set.of("org.apache.log4j.LogManager")),
    COMMONS_LOGGING(
            "commons-logging",
            Set.of("org.apache.commons.logging.Log"),
            Set.of("org.apache.commons.logging.LogFactory")),
    JAVA_UTIL_LOGGING("java.util.logging", Set.of("java.util.logging.Logger"), Set.of());

    private static final Set<String> WRITES = Set.of(
            "trace",
            "debug",
            "info",
            "warn",
            "error",
            "fatal",
            "log",
            "l7dlog",
            "assertLog",
            "severe",
            "warning",
            "config",
            "fine",
            "finer",
            "finest",
            "entering",
            "exiting",
            "throwing",
            "logp",
            "logrb");
    private static final Set<String> CONFIGURES = Set.of(
            "setLevel",
            "setFilter",
            "setParent",
            "setUseParentHandlers",
            "addHandler",
            "removeHandler",
            "getHandlers",
            "setAdditivity",
            "addAppender",
            "removeAppender",
            "removeAllAppenders",
            "getAppender",
            "getAllAppenders");
    private static final Set<String> MAKES =
            Set.of("getLogger", "getLog", "getInstance", "getRootLogger", "getRoot", "getAnonymousLogger", "getGlobal");

    private final String words;
    private final Set<String> loggers;
    private final Set<String> factories;

    LoggerApi(String words, Set<String> loggers, Set<String> factories) {
        this.words = words;
        this.loggers = loggers;
        this.factories = factories;
    }

    static Optional<LoggerApi> of(JavaClass logger) {
        return Stream.of(values())
                .filter(api -> api.loggers.contains(logger.getName()))
                .findFirst();
    }

    /** As a developer calls it. */
    String words() {
        return words;
    }

    boolean writes(Stream<? extends JavaCall<?>> calls) {
        return calls.anyMatch(call -> isOnLogger(call) && WRITES.contains(call.getName()));
    }

    boolean configures(Stream<? extends JavaCall<?>> calls) {
        return calls.anyMatch(call -> isOnLogger(call) && CONFIGURES.contains(call.getName()));
    }

    boolean makes(Stream<? extends JavaCall<?>> calls) {
        return calls.anyMatch(call ->
                (isOnLogger(call) || factories.contains(call.getTargetOwner().getName()))
                        && MAKES.contains(call.getName()));
    }

    private boolean isOnLogger(JavaCall<?> call) {
        return loggers.contains(call.getTargetOwner().getName());
    }
}
