package dev.plimsoll.platform.events;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Relays while the service runs: at once after each commit here, and by looking now and then for what others left. */
final class RelayLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** Under load one batch of many commits costs the writers less than many batches of one; the first of them still goes at once. */
    private static final Duration BREATH = Duration.ofMillis(20);

    private final Relay relay;
    private final EventsProperties properties;
    private final Wake wake;
    private volatile @Nullable Thread thread;
    private volatile boolean running;
    private int failures;

    RelayLoop(Relay relay, EventsProperties properties, Wake wake) {
        this.relay = relay;
        this.properties = properties;
        this.wake = wake;
    }

    /** Woken by commits: one permit is as good as many. */
    static final class Wake implements Runnable {
        private final Semaphore signal = new Semaphore(0);

        @Override
        public void run() {
            if (signal.availablePermits() == 0) {
                signal.release();
            }
        }

        private void await(Duration atMost) throws InterruptedException {
            if (signal.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
        }
    }

    @Override
    public void start() {
        running = true;
        Thread started = new Thread(this::loop, "plimsoll-events");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    private void loop() {
        try {
            while (running) {
                if (!relayed()) {
                    Thread.sleep(BREATH.toMillis());
                    wake.await(properties.poll());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever happens, this thread goes on: without it nothing would be told any more, and nobody would know. */
    private boolean relayed() throws InterruptedException {
        try {
            boolean more = relay.relay();
            if (failures > 0) {
                failures = 0;
                LOG.info("Events are told again.");
            }
            return more;
        } catch (Throwable e) {
            pauseAfter(e);
            return true;
        }
    }

    private void pauseAfter(Throwable failure) throws InterruptedException {
        if (!running) {
            return;
        }
        Duration pause = properties.retry().pause(failures++);
        if (failure instanceof TransportDown) {
            LOG.warn(
                    "{} Events wait in the outbox; tried again in {} s.",
                    failure.getMessage(),
                    pause.toMillis() / 1000.0);
        } else {
            LOG.warn("Events wait in the outbox; tried again in {} s.", pause.toMillis() / 1000.0, failure);
        }
        long end = System.nanoTime() + pause.toNanos();
        while (running && System.nanoTime() < end) {
            wake.await(Duration.ofMillis(Math.min(100, pause.toMillis())));
        }
    }

    /** Lets the batch at hand end; what is not told then, the next process tells. */
    @Override
    public void stop() {
        running = false;
        wake.run();
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
    public boolean isRunning() {
        return running;
    }

    /** After the web server has stopped there are no more commits to tell. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }
}
