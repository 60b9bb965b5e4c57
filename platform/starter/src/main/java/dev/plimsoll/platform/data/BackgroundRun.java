package dev.plimsoll.platform.data;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Work that begins when the service runs, goes on beside it, and is interrupted when the service stops. */
public final class BackgroundRun implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(BackgroundRun.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Runnable work;
    private volatile @Nullable Thread thread;

    /**
     * Not started yet.
     *
     * @param name that of the thread
     * @param work ends soon after its thread is interrupted
     */
    public BackgroundRun(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    @Override
    public void start() {
        Thread started = new Thread(this::run, name);
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    @Override
    public void stop() {
        Thread stopped = thread;
        thread = null;
        if (stopped == null) {
            return;
        }
        stopped.interrupt();
        try {
            stopped.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (thread != null) {
                log.error("{} stopped, and begins again when the service is started again", name, e);
            }
        }
    }
}
