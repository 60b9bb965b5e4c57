package dev.plimsoll.recipes.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.java.Assertions.srcMainJava;
import static org.openrewrite.java.Assertions.srcMainResources;
import static org.openrewrite.java.Assertions.srcTestJava;
import static org.openrewrite.maven.Assertions.pomXml;
import static org.openrewrite.properties.Assertions.properties;
import static org.openrewrite.yaml.Assertions.yaml;

import dev.plimsoll.recipes.Ground;
import dev.plimsoll.recipes.LeftAlone;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

class FeignClientsToPlatformTest implements RewriteTest {
    private static final String LIBRARIES =
            ".*(spring-(web|context|core|beans|data-commons)-|spring-boot(-autoconfigure)?-3|openfeign|feign-core|platform).*";
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
    private static final String PLAIN = """
            package com.acme;

            import org.springframework.cloud.openfeign.FeignClient;
            import org.springframework.web.bind.annotation.GetMapping;
            import org.springframework.web.bind.annotation.PathVariable;

            @FeignClient("payments")
            interface Payments {
                @GetMapping("/payments/{id}")
                String find(@PathVariable("id") String id);
            }
            """;
    private static final String PLAIN_MOVED = """
            package com.acme;

            import dev.plimsoll.platform.ServiceClient;
            import org.springframework.web.bind.annotation.PathVariable;
            import org.springframework.web.service.annotation.GetExchange;

            @ServiceClient("payments")
            interface Payments {
                @GetExchange("/payments/{id}")
                String find(@PathVariable("id") String id);
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        List<Path> libraries = Stream.concat(Ground.BOOT_3_5.jars().stream(), JavaParser.runtimeClasspath().stream())
                .filter(entry -> entry.toString().matches(LIBRARIES))
                .toList();
        spec.recipe(new FeignClientsToPlatform())
                .parser(JavaParser.fromJavaVersion().classpath(libraries).logCompilationWarningsAndErrors(true));
    }

    @Test
    void aClientMoves() {
        rewriteRun(srcMainJava(java(PLAIN, PLAIN_MOVED)));
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
        String client = PLAIN.replace("find(", "find(@RequestHeader(\"X-Request-Id\") String requestId, ")
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
        rewriteRun(srcMainJava(java(client, PLAIN_MOVED), java(caller.formatted("requestId, "), caller.formatted(""))));
        rewriteRun(srcMainJava(
                java(
                        client,
                        PLAIN_MOVED
                                .replace(
                                        "find(",
                                        "find(@RequestHeader(value = \"X-Request-Id\", required = false) String requestId, ")
                                .replace(
                                        "PathVariable;\n",
                                        "PathVariable;\nimport org.springframework.web.bind.annotation.RequestHeader;\n")),
                java(caller.formatted("requestId.concat(\"2\"), "))));
    }

    @Test
    void theAddressAndTheTimeOutBecomeSettings() {
        rewriteRun(
                srcMainJava(java(
                        PLAIN.replace("\"payments\"", "name = \"payments\", url = \"${payment.url}\""), PLAIN_MOVED)),
                srcMainResources(
                        yaml("""
                                # ours
                                payment:
                                  url: http://pay:8080
                                feign:
                                  client:
                                    config:
                                      default:
                                        readTimeout: 5000
                                ---
                                spring.profiles: test
                                """, """
                                # ours
                                payment:
                                  url: http://pay:8080
                                feign:
                                  client:
                                    config:
                                      default:
                                        readTimeout: 5000
                                plimsoll:
                                  clients:
                                    payments:
                                      deadline: 5000ms
                                      url: ${payment.url}
                                ---
                                spring.profiles: test
                                """, spec -> spec.path("application.yml")),
                        yaml("a: b", spec -> spec.path("application-test.yml"))));
    }

    @Test
    void theAddressGoesToPropertiesWhereThereAreSome() {
        rewriteRun(
                srcMainJava(
                        java(PLAIN.replace("\"payments\"", "name = \"payments\", url = \"pay:8080\""), PLAIN_MOVED)),
                srcMainResources(properties(
                        "server.port=1\n",
                        "plimsoll.clients.payments.url=http://pay:8080\nserver.port=1\n",
                        spec -> spec.path("application.properties"))));
    }

    @Test
    void whereThereIsNoConfigurationItIsBegun() {
        rewriteRun(
                srcMainJava(
                        java(PLAIN.replace("\"payments\"", "name = \"payments\", url = \"http://pay\""), PLAIN_MOVED)),
                srcMainResources(properties(
                        null,
                        "plimsoll.clients.payments.url=http://pay\n",
                        spec -> spec.path("application.properties"))));
    }

    @Test
    void withTheLastClientGoesWhatEnablesThemAndWhatTheyThrow() {
        rewriteRun(srcMainJava(java(PLAIN, PLAIN_MOVED), java("""
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name = \"payments\", configuration = Object.class | its configuration has no counterpart",
                "name = \"payments\", fallback = Object.class | its fallback has no counterpart",
                "name = \"payments\", dismiss404 = true | it takes a 404 for an answer",
                "name = \"payments\", qualifiers = \"a\" | its qualifiers has no counterpart",
                "name = \"${payments}\" | the service that it calls is not named",
                "name = \"my_payments\" | the service that it calls is not named",
                "name = \"payments\", url = \"#{'a'}\" | its address is computed"
            })
    void whatFeignDoesBesidesKeepsAClient(String text) {
        String[] sides = text.split(" \\| ");
        rewriteRun(
                spec -> says(spec, "com.acme.Payments stays: " + sides[1]),
                srcMainJava(java(PLAIN.replace("\"payments\"", sides[0]))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feign.Response find(@PathVariable(\"id\") String id); | find has a Response",
                "String find(String body, String other); | find has more than one body",
                "String find(String body); | find sends a body with GET",
                "String find(@org.springframework.cloud.openfeign.SpringQueryMap Object all); | has @SpringQueryMap",
                "String find(@org.springframework.web.bind.annotation.CookieValue(\"a\") String a); | has @CookieValue",
                "String find(org.springframework.data.domain.Pageable page); | find has a Pageable",
                "java.util.concurrent.CompletableFuture<String> find(); | find has a CompletableFuture"
            })
    void aMethodThatThePlatformCallsOtherwiseKeepsAClient(String text) {
        String[] sides = text.split(" \\| ");
        rewriteRun(
                spec -> says(spec, sides[1]),
                srcMainJava(java(PLAIN.replace("String find(@PathVariable(\"id\") String id);", sides[0]))));
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
                srcMainJava(java(PLAIN, PLAIN_MOVED)),
                pomXml(pom.formatted(feign + PLATFORM), pom.formatted(PLATFORM)));
        rewriteRun(
                spec -> says(spec, "its module does not have plimsoll-platform-starter"),
                srcMainJava(java(PLAIN)),
                pomXml(pom.formatted(feign)));
    }

    @Test
    void anInterceptorOfTheApplicationKeepsAllClients() {
        rewriteRun(
                spec -> says(spec, "Http.java uses RequestInterceptor of Feign"), srcMainJava(java(PLAIN), java("""
                package com.acme;

                import feign.RequestInterceptor;
                import org.springframework.context.annotation.Bean;
                import org.springframework.context.annotation.Configuration;

                @Configuration
                class Http {
                    @Bean
                    RequestInterceptor token() {
                        return request -> request.header("Authorization", "Bearer");
                    }
                }
                """)));
    }

    @Test
    void aFailureThatIsLookedIntoKeepsAllClients() {
        rewriteRun(spec -> says(spec, "asks a FeignException"), srcMainJava(java(PLAIN), java("""
                package com.acme;

                import feign.FeignException;

                class Checkout {
                    int pay(Payments payments) {
                        try {
                            return payments.find("1").length();
                        } catch (FeignException e) {
                            return e.status();
                        }
                    }
                }
                """)));
    }

    @Test
    void aFailureOfOneClientThatIsLookedIntoLeavesAnotherFree() {
        rewriteRun(
                spec -> says(spec, "com.acme.Stock stays: Warehouse.java asks a FeignException"),
                srcMainJava(
                        java(PLAIN, PLAIN_MOVED),
                        java(PLAIN.replace("Payments", "Stock").replace("\"payments\"", "\"stock\"")),
                        java("""
                        package com.acme;

                        import feign.FeignException;

                        class Warehouse {
                            private Stock stock;

                            int look(Payments payments) {
                                payments.find("1");
                                try {
                                    return stock.find("1").length();
                                } catch (FeignException e) {
                                    return e.status();
                                }
                            }
                        }
                        """)));
    }

    @Test
    void aFailureThatComesByAnotherClassCountsToo() {
        rewriteRun(
                spec -> says(spec, "com.acme.Payments stays: Checkout.java asks a FeignException"),
                srcMainJava(java(PLAIN), java("""
                        package com.acme;

                        interface Paying {
                            String pay();
                        }

                        class PayingByCard implements Paying {
                            private Payments payments;

                            public String pay() {
                                return payments.find("1");
                            }
                        }
                        """), java("""
                        package com.acme;

                        import feign.FeignException;

                        class Checkout {
                            int pay(Paying paying) {
                                try {
                                    return paying.pay().length();
                                } catch (FeignException e) {
                                    return e.status();
                                }
                            }
                        }
                        """)));
    }

    @Test
    void whatIsCaughtOfTwoKeepsBothWhereOneStays() {
        rewriteRun(
                spec -> says(spec, "com.acme.Payments stays: Both.java catches its FeignException"),
                srcMainJava(
                        java(PLAIN),
                        java(PLAIN.replace("Payments", "Stock")
                                .replace("\"payments\"", "name = \"stock\", fallback = Object.class")),
                        java("""
                        package com.acme;

                        import feign.FeignException;

                        class Both {
                            String look(Payments payments, Stock stock) {
                                try {
                                    return payments.find("1") + stock.find("1");
                                } catch (FeignException e) {
                                    throw e;
                                }
                            }
                        }
                        """)));
    }

    @Test
    void aSettingThatThePlatformHasNotKeepsAClient() {
        rewriteRun(
                spec -> says(spec, "feign.client.config.payments.errorDecoder is set"),
                srcMainJava(java(PLAIN)),
                srcMainResources(properties(
                        "feign.client.config.payments.errorDecoder=com.acme.Decoder\n",
                        spec -> spec.path("application.properties"))));
    }

    @Test
    void aClientThatTheServiceImplementsStaysAndOneThatATestDoesMoves() {
        String implementation = """
                package com.acme;

                class Fake implements Payments {
                    @Override
                    public String find(String id) {
                        return id;
                    }
                }
                """;
        rewriteRun(spec -> says(spec, "Fake implements it"), srcMainJava(java(PLAIN), java(implementation)));
        rewriteRun(srcMainJava(java(PLAIN, PLAIN_MOVED)), srcTestJava(java(implementation)));
    }

    @Test
    void aClientOutsideOfTheApplicationsPackageStays() {
        rewriteRun(
                spec -> says(spec, "it lies outside of the application's package"),
                srcMainJava(java(PLAIN), java("""
                package com.acme.shop;

                import org.springframework.boot.autoconfigure.SpringBootApplication;

                @SpringBootApplication
                public class Shop {}
                """)));
    }

    @Test
    void anInterfaceThatOthersServeToStays() {
        rewriteRun(
                spec -> says(spec, "it inherits methods"),
                srcMainJava(
                        java(PLAIN.replace("interface Payments", "interface Payments extends java.io.Serializable"))));
    }

    private static void says(RecipeSpec spec, String reason) {
        spec.dataTable(LeftAlone.Row.class, left -> assertThat(left)
                .extracting(LeftAlone.Row::reason)
                .anySatisfy(said -> assertThat(said).contains(reason)));
    }
}
