package dev.plimsoll.platform.pii;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.IdentityHashMap;
import java.util.Map;

/** Tells what another throwable tells, in masked words; formatters that print throwables themselves see the same. */
final class MaskedThrowable extends Throwable {
    private static final long serialVersionUID = 1L;

    private final String text;

    private MaskedThrowable(Throwable original) {
        super(original.getMessage() == null ? null : Masking.of(original.getMessage()));
        this.text = Masking.of(original.toString());
        setStackTrace(original.getStackTrace());
    }

    /** What is no throwable of this process has no more than its text, and is left as it is. */
    static IThrowableProxy of(IThrowableProxy proxy) {
        if (!(proxy instanceof ThrowableProxy known)) {
            return proxy;
        }
        return new Proxy(masked(known.getThrowable(), new IdentityHashMap<>()), known.getClassName());
    }

    private static MaskedThrowable masked(Throwable original, Map<Throwable, MaskedThrowable> known) {
        MaskedThrowable before = known.get(original);
        if (before != null) {
            return before;
        }
        MaskedThrowable masked = new MaskedThrowable(original);
        known.put(original, masked);
        Throwable cause = original.getCause();
        if (cause != null && cause != original) {
            masked.initCause(masked(cause, known));
        }
        for (Throwable suppressed : original.getSuppressed()) {
            masked.addSuppressed(masked(suppressed, known));
        }
        return masked;
    }

    @Override
    public String toString() {
        return text;
    }

    /** Says the class of the original, where the text of a throwable is not what is printed. */
    private static final class Proxy extends ThrowableProxy {
        private final String type;

        Proxy(MaskedThrowable throwable, String type) {
            super(throwable);
            this.type = type;
        }

        @Override
        public String getClassName() {
            return type;
        }
    }
}
