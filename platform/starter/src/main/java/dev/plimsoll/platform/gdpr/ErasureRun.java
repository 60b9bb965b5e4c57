package dev.plimsoll.platform.gdpr;

import dev.plimsoll.platform.data.BackgroundLoop;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on erasures while the service runs: at once when one is asked for here, and by looking now and then for what others left. */
final class ErasureRun extends BackgroundLoop {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureRun.class);

    private final Erasure erasure;
    private final Duration poll;
    private final Semaphore wake = new Semaphore(0);

    ErasureRun(Erasure erasure, Duration poll) {
        super("plimsoll-gdpr");
        this.erasure = erasure;
        this.poll = poll;
    }

    /** There is something to do. */
    @Override
    protected void awake() {
        wake.release();
    }

    @Override
    protected void loop() {
        while (isRunning()) {
            try {
                if (!advanced()) {
                    wake.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Whatever happens, this thread goes on: without it nobody would be erased any more. */
    private boolean advanced() {
        try {
            return erasure.advance();
        } catch (RuntimeException e) {
            if (isRunning()) {
                LOG.warn("Erasures wait ({}); they are tried again in {} s.", Cause.of(e), poll.toSeconds());
            }
            return false;
        }
    }
}
