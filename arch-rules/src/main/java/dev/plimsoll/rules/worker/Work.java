package dev.plimsoll.rules.worker;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One program under way in a JVM beside this one. */
public final class Work implements AutoCloseable {
    private final WorkerProcess worker;
    private final CompletableFuture<@Nullable String> answer;

    Work(WorkerProcess worker, CompletableFuture<@Nullable String> answer) {
        this.worker = worker;
        this.answer = answer;
    }

    /**
     * Waits for its end.
     *
     * @return whether it ended in time
     * @throws WorkFailedException when it ended by an exception, or its JVM ended
     */
    public boolean isDoneWithin(Duration time) throws InterruptedException {
        try {
            String said = answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
            if (!Worker.DONE.equals(said)) {
                throw new WorkFailedException((said == null ? "it ended with exit code " + worker.exitCode() : said)
                        + "; its output is in " + worker.log());
            }
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves the JVM to the next who needs one; it ends where it is still at work, and takes no more after a failure. */
    @Override
    public void close() {
        if (!answer.isDone()) {
            worker.kill();
        } else if (!Worker.DONE.equals(answer.getNow(null))) {
            worker.fail();
        }
    }
}
