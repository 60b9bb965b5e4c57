package dev.plimsoll.platform.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Executors other than Spring Boot's own. */
class ContextOnExecutorsTest {
    private static final RequestContext CONTEXT =
            new RequestContext("r-1", "acme", null, Set.of(), null, null, null, Trace.begun(), null);

    @Test
    void anExecutorWithAThreadForEachTaskCarriesTheContext() throws Exception {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor();
        new ContextOnExecutors().postProcessBeforeInitialization(executor, "own");

        assertThat(inContext(() -> executor.submit(ContextOnExecutorsTest::tenant)))
                .isEqualTo("acme");
        assertThat(executor.submit(ContextOnExecutorsTest::tenant).get()).isEqualTo("none");
    }

    @Test
    void aSchedulerCarriesTheContext() throws Exception {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        new ContextOnExecutors().postProcessBeforeInitialization(scheduler, "own");
        scheduler.initialize();

        assertThat(inContext(() -> scheduler.submit(ContextOnExecutorsTest::tenant)))
                .isEqualTo("acme");
        assertThat(scheduler.submit(ContextOnExecutorsTest::tenant).get()).isEqualTo("none");
        scheduler.shutdown();
    }

    private static String inContext(Callable<Future<String>> submitted) throws Exception {
        try (Carried.Scope ignored = Carried.of(CONTEXT).open()) {
            return submitted.call().get();
        }
    }

    private static String tenant() {
        return RequestContext.current().map(RequestContext::tenant).orElse("none");
    }
}
