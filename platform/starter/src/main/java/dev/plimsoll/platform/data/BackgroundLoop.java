package dev.plimsoll.platform.data;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Work without an end, on a thread of its own while the service runs; what is at hand when the service stops may end. */
public abstract class BackgroundLoop implements SmartLifecycle {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final String name;
    private volatile @Nullable Thread thread;
    private volatile boolean running;

    /**
     * Not started yet.
     *
     * @param name that of the thread
     */
    protected BackgroundLoop(String name) {
        this.name = name;
    }

    /** Works as long as {@link #isRunning}. */
    protected abstract void loop();

    /** Ends the wait for work, where there is one. */
    protected abstract void awake();

    @Override
    public final void start() {
        running = true;
        Thread started = new Thread(this::loop, name);
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    /** What does not end in time is interrupted, and left to the next process. */
    @Override
    public final void stop() {
        running = false;
        awake();
        Thread stopping = thread;
        if (stopping == null || stopping == Thread.currentThread()) {
            return;
        }
        try {
            stopping.join(GRACE.toMillis());
            stopping.interrupt();
            stopping.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }
}
