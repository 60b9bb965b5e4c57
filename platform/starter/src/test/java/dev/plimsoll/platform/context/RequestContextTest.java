package dev.plimsoll.platform.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Http;
import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.RequiresPermission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The context of a request, on whichever thread. */
@ExtendWith(OutputCaptureExtension.class)
class RequestContextTest {
    private static ConfigurableApplicationContext service;

    @EnableAutoConfiguration
    @EnableAsync
    @Import({Endpoints.class, Later.class})
    static class Application {
        @Bean
        ThreadPoolTaskExecutor own() {
            ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
            executor.setCorePoolSize(2);
            executor.setTaskDecorator(task -> () -> {
                MDC.put("own", "decorated");
                task.run();
            });
            return executor;
        }
    }

    static class Later {
        @Async
        CompletableFuture<String> tenant() {
            return CompletableFuture.completedFuture(seen() + "," + MDC.get("requestId"));
        }
    }

    @RestController
    @RequiresPermission(RequiresPermission.NONE)
    static class Endpoints {
        private final Later later;
        private final ThreadPoolTaskExecutor own;

        Endpoints(Later later, ThreadPoolTaskExecutor own) {
            this.later = later;
            this.own = own;
        }

        @GetMapping("/context")
        String context() {
            LoggerFactory.getLogger(Endpoints.class).info("served");
            return RequestContext.current().map(Record::toString).orElse("none");
        }

        @GetMapping("/slow")
        String slow() throws InterruptedException {
            String before = seen();
            Thread.sleep(20);
            return before + " " + seen() + " " + later.tenant().join();
        }

        @GetMapping("/own")
        String own() throws Exception {
            return own.submit(() -> seen() + "," + MDC.get("own")).get();
        }

        @GetMapping("/callable")
        Callable<String> callable() {
            return RequestContextTest::seen;
        }

        @GetMapping("/future")
        CompletableFuture<String> future() {
            return CompletableFuture.supplyAsync(RequestContext.wrapSupplier(RequestContextTest::seen));
        }

        @GetMapping("/unwrapped")
        String unwrapped() {
            return CompletableFuture.supplyAsync(RequestContextTest::seen).join();
        }

        @GetMapping("/teapot")
        void teapot(HttpServletResponse response) throws IOException {
            response.sendError(418);
        }
    }

    private static String seen() {
        return RequestContext.current().map(RequestContext::tenant).orElse("none");
    }

    @BeforeAll
    static void start() {
        service = OwnService.start(Application.class, "plimsoll.context.region=eu");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void itIsReadFromTheHeaders() {
        String[] headers = {
            "X-Request-Id",
            "r-1",
            "X-Tenant",
            "acme",
            "X-Identity",
            "ada",
            "X-Permissions",
            "a:read  b:write",
            "Accept-Language",
            "de-CH",
            "X-Currency",
            "CHF",
            "X-Region",
            "eu"
        };

        assertThat(Http.get(service, "/context", headers).body())
                .contains("requestId=r-1", "tenant=acme", "identity=ada", "a:read", "b:write")
                .contains("locale=de_CH", "currency=CHF", "region=eu");
    }

    @Test
    void whatTheCallerDoesNotSayIsAbsent() {
        assertThat(Http.get(service, "/context").body())
                .contains("tenant=null", "identity=null", "permissions=[]", "currency=null", "deadline=null");
    }

    @Test
    void aTraceGoesOnAndIsBegunWhereNoneCame() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        assertThat(Http.get(service, "/context", "traceparent", trace).body()).contains("trace=" + trace);
        assertThat(Http.get(service, "/context").body()).containsPattern("trace=00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void aRequestIdThatIsNotHarmlessIsReplaced() {
        HttpResponse<String> answer = Http.get(service, "/context", "X-Request-Id", "<script>");

        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f-]{36}");
        assertThat(Http.get(service, "/context", "X-Request-Id", "x".repeat(129))
                        .body())
                .doesNotContain("xxx");
    }

    @Test
    void aTenantOrCurrencyThatCannotBeReadIsRefused() {
        HttpResponse<String> tenant = Http.get(service, "/context", "X-Tenant", "x".repeat(201));

        assertThat(tenant.statusCode()).isEqualTo(400);
        assertThat(tenant.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Http.get(service, "/context", "X-Currency", "gold").body()).contains("ISO-4217");
    }

    @Test
    void whoIsNamedTwiceIsNotBelieved() {
        assertThat(Http.get(service, "/context", "X-Identity", "ada", "X-Identity", "admin")
                        .body())
                .contains("X-Identity came more than once.");
        assertThat(Http.get(service, "/context", "X-Permissions", "a", "X-Permissions", "b")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aRequestOfAnotherRegionIsSentThere() {
        HttpResponse<String> answer = Http.get(service, "/context", "X-Region", "us", "X-Request-Id", "r-2");

        assertThat(answer.statusCode()).isEqualTo(421);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("Send it to the same service in region us.", "\"region\":\"us\"", "\"requestId\":\"r-2\"");
    }

    @Test
    void anErrorPageStillKnowsTheRequest() {
        assertThat(Http.get(service, "/teapot", "X-Request-Id", "r-3").body())
                .contains("\"status\":418", "\"requestId\":\"r-3\"");
    }

    @Test
    void itCrossesToExecutors() {
        assertThat(Http.get(service, "/own", "X-Tenant", "acme").body()).isEqualTo("acme,decorated");
        assertThat(Http.get(service, "/callable", "X-Tenant", "acme").body()).isEqualTo("acme");
    }

    @Test
    void itCrossesToAFutureThatIsWrapped() {
        assertThat(Http.get(service, "/future", "X-Tenant", "acme").body()).isEqualTo("acme");
        assertThat(Http.get(service, "/unwrapped", "X-Tenant", "acme").body()).isEqualTo("none");
    }

    @Test
    void linesOfTheLogAreJsonAndSayWhoseRequestItIs(CapturedOutput output) {
        Http.get(service, "/context", "X-Request-Id", "r-4", "X-Tenant", "acme", "X-Identity", "ada");

        assertThat(output.getOut().lines().filter(line -> line.contains("\"served\"")))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("{")
                        .contains("\"requestId\":\"r-4\"", "\"tenant\":\"acme\"", "\"identity\":\"ada\""));
    }

    @Test
    void parallelRequestsNeverMix() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(50);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String tenant = "tenant-" + i;
            answers.add(
                    callers.submit(() -> Http.get(service, "/slow", "X-Tenant", tenant, "X-Request-Id", "r-" + tenant)
                            .body()));
        }
        callers.shutdown();

        for (int i = 0; i < 200; i++) {
            String tenant = "tenant-" + i;
            assertThat(answers.get(i).get()).isEqualTo(tenant + " " + tenant + " " + tenant + ",r-" + tenant);
        }
        assertThat(Http.get(service, "/own").body()).isEqualTo("none,decorated");
        assertThat(seen()).isEqualTo("none");
    }

    @Test
    void aThreadIsLeftAsItWas() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        RequestContext context =
                new RequestContext("r-5", "acme", null, java.util.Set.of(), null, null, null, Trace.begun(), null);
        Callable<String> task;
        try (Carried.Scope ignored = Carried.of(context).open()) {
            task = RequestContext.wrap((Callable<String>) RequestContextTest::seen);
        }
        one.submit(() -> MDC.put("mine", "kept")).get();

        assertThat(one.submit(task).get()).isEqualTo("acme");
        assertThat(one.submit(() -> seen() + MDC.get("requestId") + MDC.get("mine"))
                        .get())
                .isEqualTo("nonenullkept");
        one.shutdown();
    }
}
