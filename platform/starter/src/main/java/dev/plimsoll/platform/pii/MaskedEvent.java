package dev.plimsoll.platform.pii;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextVO;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.helpers.MessageFormatter;

/** A log event as it may leave: masked on the thread that logs, since another does not know the values. */
final class MaskedEvent implements ILoggingEvent {
    private final ILoggingEvent event;
    private final String formatted;
    private final @Nullable String message;
    private final Object @Nullable [] arguments;
    private final @Nullable IThrowableProxy throwable;
    private final @Nullable List<KeyValuePair> pairs;
    private final Map<String, String> context;

    private MaskedEvent(ILoggingEvent event) {
        this.event = event;
        Object[] given = event.getArgumentArray();
        this.arguments = given == null ? null : masked(given);
        this.message = event.getMessage() == null ? null : Masking.of(event.getMessage());
        this.formatted = Masking.of(
                arguments != null && holdPersonal(given)
                        ? MessageFormatter.arrayFormat(event.getMessage(), arguments)
                                .getMessage()
                        : String.valueOf(event.getFormattedMessage()));
        this.throwable = event.getThrowableProxy() == null ? null : MaskedThrowable.of(event.getThrowableProxy());
        this.pairs = event.getKeyValuePairs() == null
                ? null
                : event.getKeyValuePairs().stream()
                        .map(pair -> new KeyValuePair(pair.key, masked(pair.value)))
                        .toList();
        this.context = masked(event.getMDCPropertyMap());
    }

    /** The event itself where there is nothing to hide. */
    static ILoggingEvent of(ILoggingEvent event) {
        boolean needed =
                Masking.knowsAny() || holdPersonal(event.getArgumentArray()) || holdPersonal(event.getKeyValuePairs());
        return needed ? new MaskedEvent(event) : event;
    }

    private static boolean holdPersonal(Object @Nullable [] arguments) {
        if (arguments == null) {
            return false;
        }
        for (Object argument : arguments) {
            if (Printed.isNeeded(argument)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdPersonal(@Nullable List<KeyValuePair> pairs) {
        return pairs != null && pairs.stream().anyMatch(pair -> Printed.isNeeded(pair.value));
    }

    private static Object[] masked(Object[] given) {
        Object[] masked = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            masked[i] = masked(given[i]);
        }
        return masked;
    }

    /** The same map where nothing of it is hidden, as in most lines. */
    private static Map<String, String> masked(Map<String, String> context) {
        Map<String, String> masked = context;
        for (Map.Entry<String, String> entry : context.entrySet()) {
            String value = entry.getValue();
            String shown = value == null ? null : Masking.of(value);
            if (!Objects.equals(shown, value)) {
                masked = masked == context ? new HashMap<>(context) : masked;
                masked.put(entry.getKey(), shown);
            }
        }
        return masked;
    }

    private static @Nullable Object masked(@Nullable Object value) {
        if (value == null || value instanceof Throwable) {
            return value;
        }
        try {
            return text(value);
        } catch (RuntimeException e) {
            // As SLF4J does: an object that cannot be printed must not cost the line.
            return "[FAILED toString()]";
        }
    }

    private static Object text(Object value) {
        if (Printed.isNeeded(value)) {
            return Printed.of(value);
        }
        String text = String.valueOf(value);
        String masked = Masking.of(text);
        return masked.equals(text) ? value : masked;
    }

    @Override
    public String getThreadName() {
        return event.getThreadName();
    }

    @Override
    public Level getLevel() {
        return event.getLevel();
    }

    @Override
    public @Nullable String getMessage() {
        return message;
    }

    @Override
    public Object @Nullable [] getArgumentArray() {
        return arguments;
    }

    @Override
    public String getFormattedMessage() {
        return formatted;
    }

    @Override
    public String getLoggerName() {
        return event.getLoggerName();
    }

    @Override
    public LoggerContextVO getLoggerContextVO() {
        return event.getLoggerContextVO();
    }

    @Override
    public @Nullable IThrowableProxy getThrowableProxy() {
        return throwable;
    }

    @Override
    public StackTraceElement[] getCallerData() {
        return event.getCallerData();
    }

    @Override
    public boolean hasCallerData() {
        return event.hasCallerData();
    }

    @Override
    public @Nullable List<Marker> getMarkerList() {
        return event.getMarkerList();
    }

    @Override
    public Map<String, String> getMDCPropertyMap() {
        return context;
    }

    @Override
    @Deprecated
    public Map<String, String> getMdc() {
        return context;
    }

    @Override
    public long getTimeStamp() {
        return event.getTimeStamp();
    }

    @Override
    public int getNanoseconds() {
        return event.getNanoseconds();
    }

    @Override
    public Instant getInstant() {
        return event.getInstant();
    }

    @Override
    public long getSequenceNumber() {
        return event.getSequenceNumber();
    }

    @Override
    public @Nullable List<KeyValuePair> getKeyValuePairs() {
        return pairs;
    }

    @Override
    public void prepareForDeferredProcessing() {
        event.prepareForDeferredProcessing();
    }
}
