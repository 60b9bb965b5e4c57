package dev.plimsoll.recipes.client;

import dev.plimsoll.recipes.Ground;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openrewrite.java.JavaParser;

/** What the recipes for clients are tried on: callers of another service, by Feign and by a RestTemplate. */
final class ClientGround {
    private static final String LIBRARIES = ".*(spring-(web|context|core|beans|data-commons|test)-"
            + "|spring-boot(-autoconfigure|-test)?-3|openfeign|feign-core|hamcrest|slf4j-api|platform).*";
    static final String FEIGN = """
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
    static final String FEIGN_MOVED = """
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
    static final String PAYMENT = """
            package com.acme;

            record Payment(String id, long amount) {}
            """;
    static final String SETUP = """
            package com.acme;

            import org.springframework.context.annotation.Bean;
            import org.springframework.context.annotation.Configuration;
            import org.springframework.http.client.SimpleClientHttpRequestFactory;
            import org.springframework.web.client.RestTemplate;

            @Configuration
            class Http {
                @Bean
                RestTemplate restTemplate() {
                    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
                    factory.setConnectTimeout(2000);
                    factory.setReadTimeout(5000);
                    return new RestTemplate(factory);
                }
            }
            """;
    static final String CALLER = """
            package com.acme;

            import org.springframework.beans.factory.annotation.Autowired;
            import org.springframework.beans.factory.annotation.Value;
            import org.springframework.stereotype.Component;
            import org.springframework.web.client.RestTemplate;

            @Component
            class PaymentClient {
                @Autowired
                private RestTemplate restTemplate;

                @Value("${payment.gateway.url}")
                private String url;

                Payment find(String id) {
                    return restTemplate.getForObject(url + "/payments/{id}", Payment.class, id);
                }
            }
            """;

    private ClientGround() {}

    /** Knows what a caller of either kind compiles against, and the platform. */
    static JavaParser.Builder<?, ?> parser() {
        List<Path> libraries = Stream.concat(Ground.BOOT_3_5.jars().stream(), JavaParser.runtimeClasspath().stream())
                .filter(entry -> entry.toString().matches(LIBRARIES))
                .toList();
        return JavaParser.fromJavaVersion().classpath(libraries).logCompilationWarningsAndErrors(true);
    }
}
