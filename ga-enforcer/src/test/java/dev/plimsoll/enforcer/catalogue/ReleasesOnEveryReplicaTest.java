package dev.plimsoll.enforcer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.OwnEnforcer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReleasesOnEveryReplicaTest {

    private static final Duration PROMISED = Duration.ofSeconds(2);

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static OwnEnforcer one;
    private static OwnEnforcer other;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        String url = "--plimsoll.database.url=" + postgres.getJdbcUrl("postgres", "postgres");
        one = OwnEnforcer.start(folder, url);
        other = OwnEnforcer.start(folder, url);
    }

    @AfterAll
    static void stop() throws IOException {
        one.close();
        other.close();
        postgres.close();
    }

    @Test
    void aPromotionIsKnownToTheOtherReplicaWithinTwoSeconds() {
        long version = one.api()
                .post(
                        "/api/v1/releases",
                        "application/json",
                        "{\"library\": \"pkg:maven/org.acme/core\", \"version\": \"1.0.0\"}")
                .body()
                .path("catalogueVersion")
                .asLong();

        assertWithinThePromise(() -> version(other.api()) >= version);
        assertThat(other.bean(CatalogueInMemory.class).current().of("pkg:maven/org.acme/core"))
                .hasSize(1);
    }

    @Test
    void aNoticeIsKnownToTheOtherReplicaWithinTwoSeconds() {
        String library = "pkg:maven/io.netty/netty-common";
        assertThat(one.api()
                        .post("/api/v1/notices", "application/json", """
                                {"library": "%s", "affected": "[4.1,4.1.100)", "fixed": ["4.1.100.Final"],
                                 "why": "Rapid reset."}""".formatted(library))
                        .status())
                .isEqualTo(201);

        assertWithinThePromise(() -> other.bean(CatalogueInMemory.class).current().notices().stream()
                .anyMatch(notice -> notice.matches(library)));
    }

    @Test
    void aChangeThatNobodyToldOfIsFoundToo() throws SQLException {
        long before = version(one.api());
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into catalogue_change (version, changed_at, what)
                    select max(version) + 1, now(), 'by hand' from catalogue_change
                    """);
        }

        assertWithinThePromise(() -> version(one.api()) > before && version(other.api()) > before);
    }

    @Test
    void aLostConnectionIsMadeAgain() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                    + " and backend_type = 'client backend'");
        }

        Awaited.within(Duration.ofSeconds(20), ReleasesOnEveryReplicaTest::aPromotionSucceeds);
        assertWithinThePromise(() -> !other.bean(CatalogueInMemory.class)
                .current()
                .of("pkg:maven/org.acme/after")
                .isEmpty());
    }

    private static boolean aPromotionSucceeds() {
        return one.api()
                        .post(
                                "/api/v1/releases",
                                "application/json",
                                "{\"library\": \"pkg:maven/org.acme/after\", \"version\": \"1.0.0\"}")
                        .status()
                < 300;
    }

    private static void assertWithinThePromise(BooleanSupplier condition) {
        Awaited.within(PROMISED, condition);
    }

    private static long version(Api api) {
        return api.get("/healthz").body().path("catalogueVersion").asLong();
    }
}
