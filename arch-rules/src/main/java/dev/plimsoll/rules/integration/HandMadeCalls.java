package dev.plimsoll.rules.integration;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The libraries that people make remote calls with by hand, and what sends something in each. */
enum HandMadeCalls {
    REST_TEMPLATE(
            "exchange|execute|put|delete|(get|post|patch|head|options)For\\w+",
            "org.springframework.web.client.RestOperations",
            "org.springframework.web.client.AsyncRestOperations"),
    REST_CLIENT("get|post|put|patch|delete|head|options|method", "org.springframework.web.client.RestClient"),
    WEB_CLIENT(
            "get|post|put|patch|delete|head|options|method",
            "org.springframework.web.reactive.function.client.WebClient"),
    SPRING_PROXY("createClient", "org.springframework.web.service.invoker.HttpServiceProxyFactory"),
    JDK("send|sendAsync", "java.net.http.HttpClient"),
    /** Who reads and writes no body but the status alone asks whether the other side is up. */
    JDK_CONNECTION("getInputStream|getOutputStream", "java.net.HttpURLConnection"),
    APACHE(
            "execute|executeMethod",
            "org.apache.http.client.HttpClient",
            "org.apache.http.nio.client.HttpAsyncClient",
            "org.apache.http.client.fluent.Request",
            "org.apache.http.client.fluent.Executor",
            "org.apache.hc.client5.http.classic.HttpClient",
            "org.apache.hc.client5.http.async.HttpAsyncClient",
            "org.apache.hc.client5.http.fluent.Request",
            "org.apache.hc.client5.http.fluent.Executor",
            "org.apache.commons.httpclient.HttpClient"),
    OK_HTTP("newCall", "okhttp3.Call$Factory", "okhttp3.OkHttpClient", "com.squareup.okhttp.OkHttpClient"),
    RETROFIT("create", "retrofit2.Retrofit"),
    FEIGN("target", "feign.Feign$Builder"),
    JAX_RS(
            "target|invocation|request|resource",
            "jakarta.ws.rs.client.Client",
            "jakarta.ws.rs.client.WebTarget",
            "javax.ws.rs.client.Client",
            "javax.ws.rs.client.WebTarget",
            "com.sun.jersey.api.client.Client"),
    GRPC("(?!with[A-Z]|build$|getChannel$|getCallOptions$)\\w+", "io.grpc.stub.AbstractStub");

    private static final List<String> ADAPTERS = List.of(
            "org.springframework.http.client.ClientHttpRequestFactory",
            "org.springframework.http.client.ClientHttpRequest",
            "org.springframework.http.client.ClientHttpResponse",
            "org.springframework.http.client.reactive.ClientHttpConnector");
    private static final List<String> HEALTH_CHECKS = List.of(
            "org.springframework.boot.actuate.health.HealthIndicator",
            "org.springframework.boot.actuate.health.ReactiveHealthIndicator",
            "org.springframework.boot.health.contributor.HealthIndicator",
            "org.springframework.boot.health.contributor.ReactiveHealthIndicator");

    private final Pattern sends;
    private final Set<String> clients;

    HandMadeCalls(String sends, String... clients) {
        this.sends = Pattern.compile(sends);
        this.clients = Set.of(clients);
    }

    /** With what an access sends something. */
    static Optional<HandMadeCalls> of(JavaAccess<?> access) {
        return Stream.of(values())
                .filter(library -> library.sends.matcher(access.getName()).matches())
                .filter(library -> library.clients.stream().anyMatch(access.getTargetOwner()::isAssignableTo))
                .findFirst();
    }

    /** What is part of a client, or asks whether another service is up, is no caller. */
    static boolean mayCall(JavaClass type) {
        return Stream.of(ADAPTERS, HEALTH_CHECKS).flatMap(List::stream).anyMatch(type::isAssignableTo)
                || Stream.of(values())
                        .flatMap(library -> library.clients.stream())
                        .anyMatch(type::isAssignableTo);
    }

    /** What a class does that has such an access. */
    String does() {
        return switch (this) {
            case SPRING_PROXY, RETROFIT, FEIGN -> "makes a client by hand";
            case GRPC -> "calls over gRPC by hand";
            default -> "calls over HTTP by hand";
        };
    }
}
