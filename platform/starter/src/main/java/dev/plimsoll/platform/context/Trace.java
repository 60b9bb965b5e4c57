package dev.plimsoll.platform.context;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code traceparent} of W3C: version, id of the trace, id of the span, flags. */
public final class Trace {
    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    /** What came where it is one, else a new one that nobody has asked to sample. */
    static String continued(@Nullable String traceparent) {
        return traceparent != null && VALID.matcher(traceparent).matches() ? traceparent : begun();
    }

    /** The first span of a new trace. */
    public static String begun() {
        return "00-" + id() + id() + "-" + id() + "-00";
    }

    /** A new span of the same trace. */
    public static String child(String traceparent) {
        return traceparent.substring(0, 36) + id() + traceparent.substring(52);
    }

    static String idOf(String traceparent) {
        return traceparent.substring(3, 35);
    }

    private static String id() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1);
    }
}
