package dev.plimsoll.platform.gdpr;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Works on erasures while the service runs: at once when one is asked for here, and by looking now and then for what others left. */
final class ErasureRun implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureRun.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Erasure erasure;
    private final Duration poll;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private volatile boolean running;

    ErasureRun(Erasure erasure, Duration poll) {
        this.erasure = erasure;
        this.poll = poll;
    }

    /** There is something to do. */
    void wake() {
        wake.release();
    }

    @Override
    public void start() {
        running = true;
        Thread started = new Thread(this::loop, "plimsoll-gdpr");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    private void loop() {
        while (running) {
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
            if (running) {
                LOG.warn("Erasures wait ({}); they are tried again in {} s.", Cause.of(e), poll.toSeconds());
            }
            return false;
        }
    }

    /** Lets the step at hand end; what is not done then, the next process does. */
    @Override
    public void stop() {
        running = false;
        wake();
        Thread stopping = thread;
        if (stopping == null) {
            return;
        }
        try {
            stopping.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
