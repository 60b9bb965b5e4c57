package dev.plimsoll.rules.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Libraries of which only the shape matters, so that their jars need not be here. */
class HandMadeCallsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "org.springframework.web.reactive.function.client, WebClient, get",
        "org.springframework.web.client, AsyncRestOperations, postForEntity",
        "org.apache.http.client, HttpClient, execute",
        "org.apache.http.nio.client, HttpAsyncClient, execute",
        "org.apache.http.client.fluent, Request, execute",
        "org.apache.hc.client5.http.classic, HttpClient, execute",
        "org.apache.hc.client5.http.async, HttpAsyncClient, execute",
        "org.apache.hc.client5.http.fluent, Executor, execute",
        "org.apache.commons.httpclient, HttpClient, executeMethod",
        "okhttp3, OkHttpClient, newCall",
        "com.squareup.okhttp, OkHttpClient, newCall",
        "jakarta.ws.rs.client, Client, target",
        "javax.ws.rs.client, WebTarget, request",
        "com.sun.jersey.api.client, Client, resource"
    })
    void aCallIsMadeByHandWith(String library, String client, String method) throws IOException {
        assertThat(check(library, client, method)).containsExactly("Caller calls over HTTP by hand, with " + client);
    }

    @ParameterizedTest
    @CsvSource({
        "retrofit2, Retrofit, create",
        "org.springframework.web.service.invoker, HttpServiceProxyFactory, createClient"
    })
    void aClientIsMadeByHandWith(String library, String client, String method) throws IOException {
        assertThat(check(library, client, method)).containsExactly("Caller makes a client by hand, with " + client);
    }

    @ParameterizedTest
    @CsvSource({
        "org.springframework.web.reactive.function.client, WebClient, mutate",
        "org.apache.http.client, HttpClient, getParams",
        "org.apache.http.client, OtherClient, execute",
        "org.apache.hc.client5.http.classic, HttpClient, close",
        "okhttp3, OkHttpClient, newBuilder",
        "okhttp3, Interceptor, intercept",
        "retrofit2, Retrofit, newBuilder",
        "jakarta.ws.rs.client, Client, close",
        "com.acme.client, WebClient, get"
    })
    void noCallIsMadeWith(String library, String client, String method) throws IOException {
        assertThat(check(library, client, method)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"reserve, true", "withDeadline, false", "build, false", "getChannel, false"})
    void aStubOfGrpcCallsUnlessItIsOnlyConfigured(String method, boolean calls) throws IOException {
        String code = """
                package io.grpc.stub;

                public abstract class AbstractStub {}

                package b;

                public class StockStub extends io.grpc.stub.AbstractStub { public void %1$s() {} }

                package a;

                class Caller { void call(b.StockStub stub) { new b.StockStub(); stub.%1$s(); } }
                """.formatted(method);

        assertThat(check(code))
                .isEqualTo(calls ? List.of("Caller calls over gRPC by hand, with StockStub") : List.of());
    }

    private List<String> check(String library, String client, String method) throws IOException {
        return check("""
                package %s;

                public interface %s { void %s(); }

                package a;

                class Caller { void call(%1$s.%2$s client) { client.%3$s(); } }
                """.formatted(library, client, method));
    }

    private List<String> check(String code) throws IOException {
        return new Bench(folder)
                .checkClasses("services-are-called-through-the-platform", code).stream()
                        .map(Violation::message)
                        .toList();
    }
}
