package dev.plimsoll.enforcer.git;

import dev.plimsoll.enforcer.policy.PolicyInForce;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Looks at the repository again and again, and when it is told that something has changed. */
@Component
@ConditionalOnProperty("plimsoll.git.url")
final class GitLooks implements SmartLifecycle {

    private final PolicyInForce policies;
    private final Duration every;
    private final Clock clock;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private volatile boolean running;

    GitLooks(PolicyInForce policies, GitProperties properties, Clock clock) {
        this.policies = policies;
        this.every = properties.every();
        this.clock = clock;
        scheduler.setThreadNamePrefix("git-look-");
        scheduler.setDaemon(true);
    }

    /** Many at a time are one. */
    void soon() {
        if (running && wanted.compareAndSet(false, true)) {
            scheduler.execute(() -> {
                wanted.set(false);
                policies.reload();
            });
        }
    }

    /** The first look was taken before anything was answered. */
    @Override
    public void start() {
        scheduler.initialize();
        scheduler.scheduleWithFixedDelay(policies::reload, clock.instant().plus(every), every);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
