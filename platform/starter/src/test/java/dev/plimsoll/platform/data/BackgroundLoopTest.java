package dev.plimsoll.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundLoopTest {
    private final Semaphore work = new Semaphore(0);
    private final CountDownLatch waits = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Waits for work, and stops itself where it is told to. */
    private final class Waiting extends BackgroundLoop {
        private final boolean stopsItself;

        Waiting(boolean stopsItself) {
            super("waiting");
            this.stopsItself = stopsItself;
        }

        @Override
        protected void loop() {
            while (isRunning()) {
                waits.countDown();
                if (stopsItself) {
                    stop();
                }
                work.acquireUninterruptibly();
            }
            ended.countDown();
        }

        @Override
        protected void awake() {
            work.release();
        }
    }

    @Test
    void itWorksOnAThreadOfItsOwnOnceItIsStarted() throws InterruptedException {
        Waiting loop = new Waiting(false);
        assertThat(loop.isRunning()).isFalse();

        loop.start();

        assertThat(waits.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(loop.isRunning()).isTrue();
        loop.stop();
    }

    @Test
    void whoStopsItWaitsForItsEnd() throws InterruptedException {
        Waiting loop = new Waiting(false);
        loop.start();
        assertThat(waits.await(10, TimeUnit.SECONDS)).isTrue();

        loop.stop();

        assertThat(ended.getCount()).isZero();
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void whoStopsItFromWithinDoesNotWaitForItself() throws InterruptedException {
        new Waiting(true).start();

        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatWasNeverStartedIsStoppedAtOnce() {
        Waiting loop = new Waiting(false);

        loop.stop();

        assertThat(loop.isRunning()).isFalse();
    }
}
