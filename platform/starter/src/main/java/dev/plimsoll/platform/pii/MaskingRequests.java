package dev.plimsoll.platform.pii;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;

/** A request knows its own values, and knows them until the container has logged what became of it. */
final class MaskingRequests implements ServletRequestListener {
    @Override
    public void requestInitialized(ServletRequestEvent event) {
        Masking.begin();
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        Masking.end();
    }
}
