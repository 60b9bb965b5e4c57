package dev.plimsoll.platform.cost;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hides in the message of a log line what the request has opened or sealed. */
final class HandMasking extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private static final ThreadLocal<@Nullable List<String>> KNOWN = new ThreadLocal<>();
    private static final int SHORTEST = 4;

    private final LoggerContext loggers;
    private final Appender<ILoggingEvent> appender;

    private HandMasking(LoggerContext loggers, Appender<ILoggingEvent> appender) {
        this.loggers = loggers;
        this.appender = appender;
    }

    static void standBefore(LoggerContext loggers, String name) {
        Logger root = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
        HandMasking masking = new HandMasking(loggers, root.getAppender(name));
        masking.setContext(loggers);
        masking.start();
        root.detachAppender(name);
        root.addAppender(masking);
    }

    static void begin() {
        KNOWN.set(new ArrayList<>());
    }

    static void end() {
        KNOWN.remove();
    }

    static void know(String value) {
        List<String> known = KNOWN.get();
        if (known != null && value.length() >= SHORTEST) {
            known.add(value);
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        String masked = masked(message);
        appender.doAppend(masked.equals(message) ? event : said(masked, event));
    }

    static String masked(String message) {
        List<String> known = KNOWN.get();
        String masked = message;
        if (known != null) {
            for (String value : known) {
                masked = masked.contains(value) ? masked.replace(value, "***") : masked;
            }
        }
        return masked;
    }

    private ILoggingEvent said(String message, ILoggingEvent event) {
        Logger logger = loggers.getLogger(event.getLoggerName());
        return new LoggingEvent(HandMasking.class.getName(), logger, event.getLevel(), message, null, null);
    }
}
