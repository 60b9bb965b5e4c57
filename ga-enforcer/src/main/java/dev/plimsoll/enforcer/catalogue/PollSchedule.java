package dev.plimsoll.enforcer.catalogue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.plimsoll.enforcer.policy.PolicyInForce;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets one replica at a time poll, whichever is there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("plimsoll.poll.every")
final class PollSchedule {

    @Bean
    RecurringTask<Void> pollReleases(
            PollProperties properties, PollStore store, CatalogueInMemory memory, PolicyInForce policy, Clock clock) {
        MavenRepository repository = new MavenRepository(properties.repositoryToAsk(), properties.timeout(), clock);
        return Tasks.recurring("poll-releases", Schedules.fixedDelay(properties.pause()))
                .execute((instance, context) -> {
                    new PollRound(repository, store, clock)
                            .run(PollTarget.of(policy.current().policy()));
                    memory.reload();
                });
    }
}
