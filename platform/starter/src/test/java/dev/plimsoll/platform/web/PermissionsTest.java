package dev.plimsoll.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Http;
import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.RequiresPermission;
import dev.plimsoll.platform.Starts;
import dev.plimsoll.platform.data.PlatformFailure;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Each endpoint says who may call it, and nobody else can. */
@ExtendWith(OutputCaptureExtension.class)
class PermissionsTest {
    private static ConfigurableApplicationContext service;

    @EnableAutoConfiguration
    @Import(Orders.class)
    static class Application {}

    @EnableAutoConfiguration
    @Import(Forgetful.class)
    static class ForgetfulApplication {}

    @EnableAutoConfiguration
    @ComponentScan("dev.plimsoll.platform.elsewhere")
    static class ScanningApplication {}

    @EnableAutoConfiguration
    static class RoutedApplication {
        @Bean
        RouterFunction<ServerResponse> routes() {
            return RouterFunctions.route()
                    .GET("/routed", request -> ServerResponse.ok().build())
                    .build();
        }
    }

    @EnableAutoConfiguration
    static class HandlingApplication {
        @Bean("/handled")
        HttpRequestHandler handled() {
            return (request, response) -> response.getWriter().write("secret");
        }
    }

    @RestController
    @RequiresPermission("orders:read")
    static class Orders {
        @GetMapping("/orders")
        String list() {
            return "orders";
        }

        @DeleteMapping("/orders")
        @RequiresPermission("orders:write")
        String delete() {
            return "deleted";
        }

        @GetMapping("/hello")
        @RequiresPermission(RequiresPermission.NONE)
        String hello() {
            return "hello";
        }
    }

    @RestController
    static class Forgetful {
        @GetMapping("/stock/{article}")
        String stock() {
            return "5";
        }

        @DeleteMapping("/stock")
        String clear() {
            return "";
        }

        @GetMapping("/said")
        @RequiresPermission("stock:read")
        String said() {
            return "";
        }
    }

    @BeforeAll
    static void start() {
        service = OwnService.start(Application.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whoHasThePermissionMayCall() {
        assertThat(Http.get(service, "/orders", "X-Identity", "ada", "X-Permissions", "stock:read orders:read")
                        .body())
                .isEqualTo("orders");
    }

    @Test
    void anybodyMayCallWhatIsForAnybody() {
        assertThat(Http.get(service, "/hello").body()).isEqualTo("hello");
    }

    @Test
    void whoIsNotNamedIsNotLetIn() {
        HttpResponse<String> answer = Http.get(service, "/orders", "X-Permissions", "orders:read");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Gateway");
        assertThat(answer.body()).contains("\"permission\":\"orders:read\"");
    }

    @Test
    void whatTheMethodSaysCountsBeforeItsController() {
        HttpResponse<String> answer =
                Http.send(service, "DELETE /orders", "", "X-Identity", "ada", "X-Permissions", "orders:read");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("The caller does not have the permission orders:write.");
    }

    @Test
    void whatIsNoEndpointIsNotFoundRatherThanForbidden() {
        assertThat(Http.get(service, "/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void anEndpointWithoutAPermissionStopsTheStart() {
        PlatformFailure failure = Starts.failure(ForgetfulApplication.class);

        assertThat(failure.description())
                .contains("{GET [/stock/{article}]}", "Forgetful#stock", "{DELETE [/stock]}")
                .doesNotContain("/said", "/error");
        assertThat(failure.action()).contains("@RequiresPermission(");
    }

    @Test
    void aHandlerThatCannotSayAPermissionStopsTheStart() {
        assertThat(Starts.failure(HandlingApplication.class).description()).contains("HttpRequestHandler /handled");
    }

    @Test
    void whatAScanFindsElsewhereIsTheServicesOwn() {
        assertThat(Starts.failure(ScanningApplication.class).description()).contains("{GET [/stray]}");
    }

    @Test
    void aRouteThatCannotSayAPermissionStopsTheStart() {
        assertThat(Starts.failure(RoutedApplication.class).description()).contains("RouterFunction routes");
    }

    @Test
    void switchedOffNobodyIsAskedAndTheLogSaysSo(CapturedOutput output) {
        try (ConfigurableApplicationContext open =
                OwnService.start(Application.class, "plimsoll.web.permissions=off")) {
            assertThat(Http.get(open, "/orders").body()).isEqualTo("orders");
            assertThat(output.getOut()).contains("everybody may call every endpoint");
        }
    }
}
