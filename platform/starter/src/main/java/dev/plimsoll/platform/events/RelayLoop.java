package dev.plimsoll.platform.events;

import dev.plimsoll.platform.data.BackgroundLoop;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Relays while the service runs: at once after each commit here, and by looking now and then for what others left. */
final class RelayLoop extends BackgroundLoop {
    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);

    /** Under load one batch of many commits costs the writers less than many batches of one; the first of them still goes at once. */
    private static final Duration BREATH = Duration.ofMillis(20);

    private final Relay relay;
    private final EventsProperties properties;
    private final Wake wake;
    private int failures;

    RelayLoop(Relay relay, EventsProperties properties, Wake wake) {
        super("plimsoll-events");
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
    protected void loop() {
        try {
            while (isRunning()) {
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
        if (!isRunning()) {
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
        while (isRunning() && System.nanoTime() < end) {
            wake.await(Duration.ofMillis(Math.min(100, pause.toMillis())));
        }
    }

    @Override
    protected void awake() {
        wake.run();
    }

    /** After the web server has stopped there are no more commits to tell. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }
}
