package dev.plimsoll.standards.privacy;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which calls write to a log, and which methods hand a value on unchanged. */
public final class LogCalls {
    /** Types whose methods write their arguments to a log. */
    public static final List<String> LOGGERS = List.of(
            "org.slf4j.Logger",
            "org.slf4j.spi.LoggingEventBuilder",
            "org.apache.log4j.Category",
            "org.apache.logging.log4j.Logger",
            "org.apache.logging.log4j.LogBuilder",
            "org.apache.commons.logging.Log",
            "java.util.logging.Logger");

    /** What stands in every source that writes to a log, also through a logger that it inherits and that has another name. */
    public static final Pattern TRACES = Pattern.compile(
            "(?i:log)|\\b(?:trace\\w*|debug|info|warn|error|fatal|add(?:Argument|KeyValue)"
                    + "|setMessage|printf|entry|exit|entering|exiting|catching|throwing|severe|warning|config|fine|finer|finest)\\b");

    /** Methods of the JDK after which their receiver is still readable. */
    public static final Set<String> KEEPS_ITS_RECEIVER =
            Set.of("trim", "strip", "toLowerCase", "toUpperCase", "toString", "concat", "formatted");

    /** Types whose static methods leave their arguments readable. */
    public static final Set<String> KEEPS_ITS_ARGUMENTS = Set.of(
            "java.lang.String", "java.util.Objects", "java.text.MessageFormat", "java.util.Arrays", "java.util.List");

    private LogCalls() {}
}
