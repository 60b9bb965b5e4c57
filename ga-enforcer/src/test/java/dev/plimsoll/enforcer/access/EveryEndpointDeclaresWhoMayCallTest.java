package dev.plimsoll.enforcer.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.OwnEnforcer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

final class EveryEndpointDeclaresWhoMayCallTest {

    @TempDir
    static Path folder;

    private static OwnEnforcer enforcer;
    private static RequestMappingHandlerMapping endpoints;

    /** What somebody forgot. */
    @RestController
    static final class Forgetful {
        String answer() {
            return "hello";
        }
    }

    @BeforeAll
    static void start() {
        enforcer = OwnEnforcer.start(folder);
        endpoints = enforcer.bean(RequestMappingHandlerMapping.class);
    }

    @AfterAll
    static void stop() {
        enforcer.close();
    }

    @Test
    void everyEndpointDeclaresWhoMayCall() {
        assertThat(endpoints.getHandlerMethods()).hasSizeGreaterThan(10);
        assertThat(undeclared()).isEmpty();
    }

    @Test
    void oneThatDeclaresNothingIsNamedAndForNobody() throws NoSuchMethodException {
        RequestMappingInfo forgotten = RequestMappingInfo.paths("/forgotten").build();
        endpoints.registerMapping(forgotten, new Forgetful(), Forgetful.class.getDeclaredMethod("answer"));
        try {
            assertThat(undeclared()).singleElement().asString().endsWith("$Forgetful#answer()");
            assertThat(enforcer.api().get("/forgotten").status()).isEqualTo(403);
            assertThat(enforcer.api().get("/forgotten").detail())
                    .startsWith("GET /forgotten does not declare who may call it, so nobody may;");
            assertThat(enforcer.api().anonymous().get("/forgotten").status()).isEqualTo(403);
        } finally {
            endpoints.unregisterMapping(forgotten);
        }
    }

    private static List<HandlerMethod> undeclared() {
        return endpoints.getHandlerMethods().values().stream()
                .filter(endpoint -> Declared.of(endpoint).isEmpty())
                .toList();
    }
}
