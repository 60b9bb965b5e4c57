package dev.plimsoll.enforcer.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the tokens in memory fresh, in a thread that no request waits for. */
@Component
final class TokenFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TokenFollower.class);
    private static final long PAUSE_MILLIS = Duration.ofSeconds(2).toMillis();

    private final FirstToken first;
    private final TokensInMemory tokens;
    private volatile @Nullable Thread thread;
    private boolean complained;

    TokenFollower(FirstToken first, TokensInMemory tokens) {
        this.first = first;
        this.tokens = tokens;
    }

    /** Before the first request is answered. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        first.makeIfNone();
        tokens.reload();
        Thread started = new Thread(this::follow, "token-follower");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    private void follow() {
        while (pause()) {
            try {
                tokens.reload();
                tokens.noteUse();
                complained = false;
            } catch (RuntimeException lost) {
                complain(lost);
            }
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return isRunning();
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    /** Once, not every two seconds. */
    private void complain(RuntimeException lost) {
        if (!complained && isRunning()) {
            LOG.warn("Tokens count as they were last read until the database answers", lost);
        }
        complained = true;
    }

    @Override
    public void stop() {
        Thread stopped = thread;
        thread = null;
        if (stopped != null) {
            stopped.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
