package dev.plimsoll.platform.pii;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.ArrayList;
import java.util.List;

/** Stands before each appender, so that whatever it writes, and in whichever form, is masked. */
final class MaskingAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private final Appender<ILoggingEvent> appender;

    private MaskingAppender(Appender<ILoggingEvent> appender) {
        this.appender = appender;
        setName(appender.getName());
    }

    static void standBeforeAll(LoggerContext context) {
        context.getLoggerList().forEach(logger -> standBefore(logger, context));
    }

    private static void standBefore(Logger logger, LoggerContext context) {
        List<Appender<ILoggingEvent>> appenders = new ArrayList<>();
        logger.iteratorForAppenders().forEachRemaining(appenders::add);
        for (Appender<ILoggingEvent> each : appenders) {
            if (each instanceof MaskingAppender) {
                continue;
            }
            MaskingAppender masking = new MaskingAppender(each);
            masking.setContext(context);
            masking.start();
            // First added, then taken away: a line written twice is better than one that is lost.
            logger.addAppender(masking);
            logger.detachAppender(each);
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        appender.doAppend(MaskedEvent.of(event));
    }

    @Override
    public void stop() {
        appender.stop();
        super.stop();
    }
}
