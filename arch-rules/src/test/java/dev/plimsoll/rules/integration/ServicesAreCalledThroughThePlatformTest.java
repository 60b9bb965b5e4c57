package dev.plimsoll.rules.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicesAreCalledThroughThePlatformTest {
    private static final String TYPE = """
            package a;

            import java.io.IOException;
            import java.net.HttpURLConnection;
            import java.util.List;
            import org.springframework.context.annotation.*;
            import org.springframework.http.HttpRequest;
            import org.springframework.http.client.*;
            import org.springframework.web.client.*;
            import org.springframework.web.service.annotation.*;
            import org.springframework.web.service.invoker.*;

            interface Untold { @GetExchange("/a") String find(); }

            @dev.plimsoll.platform.ServiceClient("a")
            interface Told { @GetExchange("/a") String find(); }

            """;
    private static final String FEIGN =
            "package org.springframework.cloud.openfeign;\n\npublic @interface FeignClient { String value(); }\n\n";
    private static final String HEALTH = """
            package org.springframework.boot.actuate.health;

            public interface HealthIndicator { boolean health(); }

            """;

    private static final List<String> HARMLESS = List.of(
            "class Type { String call(Told told) { return told.find(); } }",
            "class Type { String call(Untold untold) { return untold.find(); } }",
            "class Type { RestTemplate http = new RestTemplate(); }",
            "@Configuration class Type { @Bean RestTemplate http() { return new RestTemplate(); } }",
            "class Type { void configure(RestTemplate http) { http.getInterceptors().clear(); } }",
            "class Type { void configure(RestTemplate http) "
                    + "{ http.setErrorHandler(null); http.getMessageConverters(); } }",
            "class Type { RestClient http() { return RestClient.builder().baseUrl(\"http://a\").build(); } }",
            "class Type { java.net.http.HttpClient http = java.net.http.HttpClient.newHttpClient(); }",
            "class Type extends RestTemplate { String find() { return getForObject(\"/a\", String.class); } }",
            "class Type extends RestTemplate { Runnable later() { return () -> delete(\"/a\"); } }",
            "class Type extends SimpleClientHttpRequestFactory { "
                    + "protected void prepareConnection(HttpURLConnection c, String m) throws IOException "
                    + "{ c.setReadTimeout(1); c.connect(); } }",
            "class Type { void prepare(HttpURLConnection c) { c.setReadTimeout(1); c.disconnect(); } }",
            "class Type { int isUp(java.net.URL url) throws IOException "
                    + "{ return ((HttpURLConnection) url.openConnection()).getResponseCode(); } }",
            "class Type implements ClientHttpRequestInterceptor { public ClientHttpResponse intercept("
                    + "HttpRequest r, byte[] b, ClientHttpRequestExecution e) throws IOException "
                    + "{ return e.execute(r, b); } }",
            "class Type { int length(java.net.URL url) throws IOException "
                    + "{ return url.openConnection().getContentLength(); } }",
            "class Type { Told client(HttpServiceProxyFactory f) { return f.createClient(Told.class); } }",
            "class Type { interface Http { String exchange(String a); } String call(Http h) { return h.exchange(\"\"); } }");
    private static final List<String> BY_HAND = List.of(
            "class Type { String call(RestTemplate http) { return http.getForObject(\"/a\", String.class); } }",
            "class Type { void call(RestOperations http) { http.put(\"/a\", 1); } }",
            "class Type { void call(RestTemplate http, List<String> all) { all.forEach(http::delete); } }",
            "class Type { Runnable call(RestTemplate http) { return () -> http.delete(\"/a\"); } }",
            "class Type { class Part { void call(RestTemplate http) { http.delete(\"/a\"); } } }",
            "class Type { class Own extends RestTemplate {} void call(Own http) { http.delete(\"/a\"); } }",
            "class Type { void call(RestTemplate http) { http.exchange(null, String.class); http.put(\"\", 1); } }",
            "record Type(RestTemplate http) { void call() { http.delete(\"/a\"); } }",
            "enum Type { A; static { new RestTemplate().delete(\"/a\"); } }",
            "class Type { void call(RestClient http) { http.get(); } }",
            "class Type { String call() { return RestClient.create().get().uri(\"a\").retrieve().body(String.class); } }",
            "class Type { java.io.InputStream call(java.net.URL url) throws IOException "
                    + "{ return ((HttpURLConnection) url.openConnection()).getInputStream(); } }",
            "class Type { void call(HttpURLConnection c) throws IOException { c.getOutputStream().write(1); } }",
            "class Type { void call(javax.net.ssl.HttpsURLConnection c) throws IOException { c.getInputStream(); } }",
            "class Type { void call(java.net.http.HttpClient c, java.net.http.HttpRequest r) "
                    + "{ c.sendAsync(r, java.net.http.HttpResponse.BodyHandlers.ofString()); } }",
            "class Type { Untold client(HttpServiceProxyFactory f) { return f.createClient(Untold.class); } }",
            "class Type { Told told(HttpServiceProxyFactory f) { return f.createClient(Told.class); } "
                    + "Untold client(HttpServiceProxyFactory f) { return f.createClient(Untold.class); } }");

    @TempDir
    Path folder;

    @Test
    void isSilentOnWhatIsHarmless() throws IOException {
        assertThat(found(HARMLESS))
                .allSatisfy((type, violations) -> assertThat(violations).isEmpty());
    }

    @Test
    void flagsOnceWhatIsMadeByHand() throws IOException {
        assertThat(found(BY_HAND)).allSatisfy((type, violations) -> assertThat(violations)
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.message()).matches("Type (calls over HTTP|makes a client) by hand, with \\w+");
                    assertThat(violation.element()).contains(".Type");
                }));
    }

    @Test
    void theTargetIsTheClientWhateverElseStandsOnItsLine() throws IOException {
        assertThat(check("""
                        package a;

                        class Type {
                            void call(org.springframework.web.client.RestTemplate http) {
                                http.delete(new StringBuilder().append(Math.random()).toString().concat(String.valueOf(1)));
                            }
                        }
                        """))
                .extracting(Violation::target)
                .containsExactly("org.springframework.web.client.RestTemplate");
    }

    @Test
    void eachLibraryIsToldOnceAtItsFirstCall() throws IOException {
        assertThat(check("""
                        package a;

                        import org.springframework.web.client.*;

                        class Type {
                            Object http = new RestTemplate();

                            void one(RestTemplate http, RestClient other) {
                                http.delete("/a");
                                http.delete("/b");
                                other.get();
                            }

                            void two(RestClient http) {
                                http.get();
                            }
                        }
                        """))
                .extracting(Violation::message, Violation::line, Violation::target)
                .containsExactly(
                        tuple(
                                "Type calls over HTTP by hand, with RestTemplate",
                                9,
                                "org.springframework.web.client.RestTemplate"),
                        tuple(
                                "Type calls over HTTP by hand, with RestClient",
                                11,
                                "org.springframework.web.client.RestClient"));
    }

    @Test
    void theLineIsThatOfTheCallAndNotOfWhatPreparesIt() throws IOException {
        assertThat(check("""
                        package a;

                        import org.springframework.web.client.RestTemplate;

                        class Type {
                            void prepare(RestTemplate http) {
                                http.getMessageConverters();
                            }

                            void call(RestTemplate http) {
                                http.delete("/a");
                            }
                        }
                        """)).extracting(Violation::line).containsExactly(11);
    }

    @Test
    void aFeignClientIsOneInItself() throws IOException {
        assertThat(check(FEIGN + "package a;\n\n@org.springframework.cloud.openfeign.FeignClient(\"a\")\n"
                        + "interface Payments { String find(); }\n"))
                .extracting(Violation::message, Violation::element, Violation::line)
                .containsExactly(tuple("Payments is a Feign client, not one of the platform's", "a.Payments", 4));
    }

    @Test
    void whoeverUsesAFeignClientIsNot() throws IOException {
        assertThat(check(FEIGN + "package a;\n\nclass Type { String call(Payments p) { return p.find(); } }\n\n"
                        + "@org.springframework.cloud.openfeign.FeignClient(\"a\")\n"
                        + "interface Payments { String find(); }\n"))
                .extracting(Violation::element)
                .containsExactly("a.Payments");
    }

    @Test
    void aHealthIndicatorMayAskByHand() throws IOException {
        assertThat(check(HEALTH + TYPE + """
                        class Type implements org.springframework.boot.actuate.health.HealthIndicator {
                            public boolean health() {
                                return new RestTemplate().getForObject("/health", String.class) != null;
                            }
                        }
                        """)).isEmpty();
    }

    @Test
    void aCompanyThatSanctionsFeignSaysSo() throws IOException {
        Vocabulary words = Vocabulary.OWN.with("client", Set.of("org.springframework.cloud.openfeign.FeignClient"));

        assertThat(check(
                        folder,
                        FEIGN + "package a;\n\n@org.springframework.cloud.openfeign.FeignClient(\"a\")\n"
                                + "interface Payments { String find(); }\n",
                        words))
                .isEmpty();
    }

    @Test
    void aCompanysOwnClientMayBeBuiltUponOneOfThese() throws IOException {
        String code = "package a;\n\nclass Own extends org.springframework.web.client.RestTemplate {}\n\n"
                + "class Type { void call(Own http) { http.delete(\"/a\"); } }\n";

        assertThat(check(code)).hasSize(1);
        assertThat(check(folder, code, Vocabulary.OWN.with("client", Set.of("a.Own"))))
                .isEmpty();
    }

    /** All cases are compiled at once, each in a package of its own. */
    private Map<String, List<Violation>> found(List<String> types) throws IOException {
        List<Violation> found = check(IntStream.range(0, types.size())
                .mapToObj(i -> TYPE.replace("package a;", "package a.c" + i + ";") + types.get(i) + "\n\n")
                .collect(Collectors.joining()));
        return types.stream().collect(Collectors.toMap(type -> type, type -> found.stream()
                .filter(violation -> violation.element().startsWith("a.c" + types.indexOf(type) + "."))
                .toList()));
    }

    private List<Violation> check(String code) throws IOException {
        return check(folder, code, Vocabulary.OWN);
    }

    private static List<Violation> check(Path folder, String code, Vocabulary words) throws IOException {
        return new Bench(folder, words).checkClasses("services-are-called-through-the-platform", code);
    }
}
