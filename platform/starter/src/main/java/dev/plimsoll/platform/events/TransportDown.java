package dev.plimsoll.platform.events;

import org.jspecify.annotations.Nullable;

/** Says why nothing can be told at present, and what to look at. */
final class TransportDown extends RuntimeException {
    private static final long serialVersionUID = 1;

    TransportDown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
