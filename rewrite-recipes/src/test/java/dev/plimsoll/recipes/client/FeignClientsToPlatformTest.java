package dev.plimsoll.recipes.client;

import static dev.plimsoll.recipes.Said.says;
import static dev.plimsoll.recipes.client.ClientGround.FEIGN;
import static dev.plimsoll.recipes.client.ClientGround.FEIGN_MOVED;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.java.Assertions.srcMainJava;
import static org.openrewrite.maven.Assertions.pomXml;

import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

class FeignClientsToPlatformTest implements RewriteTest {
    private static final String PLATFORM = """
                <dependency>
                  <groupId>dev.plimsoll</groupId>
                  <artifactId>plimsoll-platform-starter</artifactId>
                  <version>1</version>
                </dependency>
            """;
    private static final SourceSpecs STARTER = pomXml("""
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>dev.plimsoll</groupId>
              <artifactId>plimsoll-platform-starter</artifactId>
              <version>1</version>
            </project>
            """, spec -> spec.path("starter/pom.xml"));

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new FeignClientsToPlatform()).parser(ClientGround.parser());
    }

    @Test
    void aClientMoves() {
        rewriteRun(srcMainJava(java(FEIGN, FEIGN_MOVED)));
    }

    @Test
    void eachKindOfRequestMoves() {
        rewriteRun(srcMainJava(java("""
                package com.acme;

                import java.util.List;
                import java.util.Map;
                import org.springframework.cloud.openfeign.FeignClient;
                import org.springframework.http.MediaType;
                import org.springframework.http.ResponseEntity;
                import org.springframework.web.bind.annotation.DeleteMapping;
                import org.springframework.web.bind.annotation.PathVariable;
                import org.springframework.web.bind.annotation.PostMapping;
                import org.springframework.web.bind.annotation.RequestBody;
                import org.springframework.web.bind.annotation.RequestHeader;
                import org.springframework.web.bind.annotation.RequestMapping;
                import org.springframework.web.bind.annotation.RequestMethod;
                import org.springframework.web.bind.annotation.RequestParam;

                /** Accounts. */
                @FeignClient(name = "account-service", path = "api", contextId = "accounts")
                public interface Accounts {
                    /** Finds. */
                    @RequestMapping(method = RequestMethod.GET, value = "accounts/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
                    String find(@PathVariable String id, @RequestParam("page") int page, @RequestParam(name = "q") String query);

                    @RequestMapping("/accounts")
                    List<String> all(@RequestParam Map<String, String> filter, @RequestHeader("X-Version") String version);

                    @PostMapping(path = {"/accounts"}, consumes = "application/json", produces = {"application/json"})
                    ResponseEntity<Void> add(Map<String, String> account);

                    @RequestMapping(value = "/accounts", method = {RequestMethod.PUT})
                    void change(@RequestBody String account, @RequestParam(value = "force", required = true) Boolean force);

                    @DeleteMapping
                    void delete();

                    @RequestMapping(method = RequestMethod.HEAD, path = "/accounts")
                    void look();

                    default String first() {
                        return find("1", 0, null);
                    }
                }
                """, """
                package com.acme;

                import java.util.List;
                import java.util.Map;

                import dev.plimsoll.platform.ServiceClient;
                import org.springframework.http.MediaType;
                import org.springframework.http.ResponseEntity;
                import org.springframework.web.bind.annotation.PathVariable;
                import org.springframework.web.bind.annotation.RequestBody;
                import org.springframework.web.bind.annotation.RequestHeader;
                import org.springframework.web.bind.annotation.RequestParam;
                import org.springframework.web.service.annotation.*;

                /** Accounts. */
                @ServiceClient("account-service")
                @HttpExchange("/api")
                public interface Accounts {
                    /** Finds. */
                    @GetExchange("/accounts/{id}")
                    String find(@PathVariable("id") String id, @RequestParam("page") int page, @RequestParam(value = "q", required = false) String query);

                    @GetExchange("/accounts")
                    List<String> all(@RequestParam Map<String, String> filter, @RequestHeader(value = "X-Version", required = false) String version);

                    @PostExchange(url = "/accounts", contentType = "application/json", accept = "application/json")
                    ResponseEntity<Void> add(@RequestBody Map<String, String> account);

                    @PutExchange("/accounts")
                    void change(@RequestBody String account, @RequestParam(value = "force", required = true) Boolean force);

                    @DeleteExchange
                    void delete();

                    @HttpExchange(method = "HEAD", url = "/accounts")
                    void look();

                    default String first() {
                        return find("1", 0, null);
                    }
                }
                """)));
    }

    @Test
    void aHeaderThatThePlatformSendsIsNoLongerHandedOver() {
        String client = FEIGN.replace("find(", "find(@RequestHeader(\"X-Request-Id\") String requestId, ")
                .replace(
                        "PathVariable;\n",
                        "PathVariable;\nimport org.springframework.web.bind.annotation.RequestHeader;\n");
        String caller = """
                package com.acme;

                class Checkout {
                    String pay(Payments payments, String requestId) {
                        return payments.find(%s"1");
                    }
                }
                """;
        rewriteRun(srcMainJava(java(client, FEIGN_MOVED), java(caller.formatted("requestId, "), caller.formatted(""))));
        rewriteRun(srcMainJava(
                java(
                        client,
                        FEIGN_MOVED
                                .replace(
                                        "find(",
                                        "find(@RequestHeader(value = \"X-Request-Id\", required = false) String requestId, ")
                                .replace(
                                        "PathVariable;\n",
                                        "PathVariable;\nimport org.springframework.web.bind.annotation.RequestHeader;\n")),
                java(caller.formatted("requestId.concat(\"2\"), "))));
    }

    @Test
    void withTheLastClientGoesWhatEnablesThemAndWhatTheyThrow() {
        rewriteRun(srcMainJava(java(FEIGN, FEIGN_MOVED), java("""
                package com.acme;

                import org.springframework.boot.autoconfigure.SpringBootApplication;
                import org.springframework.cloud.openfeign.EnableFeignClients;

                @SpringBootApplication
                @EnableFeignClients(clients = Payments.class)
                public class Shop {}
                """, """
                package com.acme;

                import org.springframework.boot.autoconfigure.SpringBootApplication;

                @SpringBootApplication
                public class Shop {}
                """), java("""
                package com.acme;

                import feign.FeignException;

                class Checkout {
                    String pay(Payments payments) {
                        try {
                            return payments.find("1");
                        } catch (FeignException e) {
                            throw new IllegalStateException(e.getMessage(), e);
                        }
                    }
                }
                """, """
                package com.acme;

                import dev.plimsoll.platform.client.ServiceCallFailedException;

                class Checkout {
                    String pay(Payments payments) {
                        try {
                            return payments.find("1");
                        } catch (ServiceCallFailedException e) {
                            throw new IllegalStateException(e.getMessage(), e);
                        }
                    }
                }
                """)));
    }

    @Test
    void theLibraryGoesWithTheLastClientAndOneThatIsUsedStays() {
        String pom = """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>shop</artifactId>
                  <version>1.0.0</version>
                  <dependencies>
                %s    <dependency>
                      <groupId>org.springframework.cloud</groupId>
                      <artifactId>spring-cloud-starter-netflix-eureka-client</artifactId>
                      <version>4.3.0</version>
                    </dependency>
                  </dependencies>
                </project>
                """;
        String feign = """
                    <dependency>
                      <groupId>org.springframework.cloud</groupId>
                      <artifactId>spring-cloud-starter-openfeign</artifactId>
                      <version>4.3.0</version>
                    </dependency>
                """;
        rewriteRun(
                spec -> says(spec, "payments is no longer looked up where services register"),
                STARTER,
                srcMainJava(java(FEIGN, FEIGN_MOVED)),
                pomXml(pom.formatted(feign + PLATFORM), pom.formatted(PLATFORM)));
        rewriteRun(
                spec -> says(spec, "its module does not have plimsoll-platform-starter"),
                srcMainJava(java(FEIGN)),
                pomXml(pom.formatted(feign)));
    }
}
