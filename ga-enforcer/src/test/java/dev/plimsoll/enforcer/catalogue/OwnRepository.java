package dev.plimsoll.enforcer.catalogue;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A Maven repository of the test; all libraries are of the group {@code org.acme}. */
final class OwnRepository implements AutoCloseable {

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    static OwnRepository start() {
        OwnRepository started = new OwnRepository();
        started.server.start();
        return started;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.port() + "/maven2");
    }

    static MavenLibrary library(String artifact) {
        return MavenLibrary.of("pkg:maven/org.acme/" + artifact);
    }

    void lists(String artifact, String... versions) {
        metadata(
                artifact,
                aResponse().withHeader("ETag", "\"" + versions.length + "\"").withBody(xml(versions)));
    }

    void metadata(String artifact, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlEqualTo("/maven2/org/acme/" + artifact + "/maven-metadata.xml"))
                .willReturn(answer));
    }

    void released(String artifact, String version, Instant at) {
        pom(artifact, version, aResponse().withHeader("Last-Modified", httpDate(at)));
    }

    void pom(String artifact, String version, ResponseDefinitionBuilder answer) {
        server.stubFor(head(urlEqualTo(
                        "/maven2/org/acme/" + artifact + "/" + version + "/" + artifact + "-" + version + ".pom"))
                .willReturn(answer));
    }

    void reset() {
        server.resetAll();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(404)));
    }

    /** Since the last call, oldest first, as in {@code HEAD 1.0.pom} and {@code GET maven-metadata.xml}. */
    List<String> asked() {
        List<ServeEvent> events = server.getAllServeEvents();
        server.resetRequests();
        List<String> asked = events.stream()
                .map(event -> event.getRequest().getMethod() + " "
                        + event.getRequest().getUrl().replaceFirst("^.*/", ""))
                .collect(Collectors.toList());
        Collections.reverse(asked);
        return asked;
    }

    String header(String name) {
        return String.valueOf(server.getAllServeEvents().get(0).getRequest().getHeader(name));
    }

    static String xml(String... versions) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <metadata>
                  <groupId>org.acme</groupId>
                  <version>99.0</version>
                  <versioning>
                    <latest>99.0</latest>
                    <release>99.0</release>
                    <versions>%s</versions>
                    <lastUpdated>20260601000000</lastUpdated>
                  </versioning>
                </metadata>
                """.formatted(Arrays.stream(versions)
                .map(version -> "<version>" + version + "</version>")
                .collect(Collectors.joining("\n")));
    }

    static String httpDate(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    @Override
    public void close() {
        server.stop();
    }
}
