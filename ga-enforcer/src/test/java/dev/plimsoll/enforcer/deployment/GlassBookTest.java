package dev.plimsoll.enforcer.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.access.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits comes before what somebody has looked at, each newest first. */
final class GlassBookTest {

    @TempDir
    static Path folder;

    private static OwnEnforcer enforcer;
    private static GlassBook book;
    private static Api ada;
    private static Api grace;

    @BeforeAll
    static void start() {
        enforcer = OwnEnforcer.start(folder);
        book = enforcer.bean(GlassBook.class);
        ada = enforcer.api().as(enforcer.token("ada", Role.PLATFORM));
        grace = enforcer.api().as(enforcer.token("grace", Role.APPROVER));
    }

    @AfterAll
    static void stop() {
        enforcer.close();
    }

    @Test
    void pagesGoOnFromWhatWaitsToWhatIsAcknowledged() {
        long one = open("paged");
        long two = open("paged");
        long three = open("paged");
        acknowledge(two);

        GlassList first = book.page(new GlassFilter("paged", null, 1));
        GlassList second = book.page(new GlassFilter("paged", first.next(), 1));
        GlassList third = book.page(new GlassFilter("paged", second.next(), 1));

        assertThat(List.of(ids(first), ids(second), ids(third)))
                .containsExactly(List.of(three), List.of(one), List.of(two));
        assertThat(first.unacknowledged()).isEqualTo(2);
        assertThat(third.next()).isNull();
        assertThat(book.all(new GlassFilter("paged", null, 1)))
                .extracting(Glass::id)
                .containsExactly(three, one, two);
    }

    @Test
    void whatIsAcknowledgedBetweenTwoPagesIsSkippedByNobody() {
        long one = open("moving");
        long two = open("moving");
        GlassList first = book.page(new GlassFilter("moving", null, 1));
        acknowledge(two);

        GlassList second = book.page(new GlassFilter("moving", first.next(), 2));

        assertThat(ids(first)).containsExactly(two);
        assertThat(ids(second)).containsExactly(one, two);
    }

    @Test
    void whatWaitsIsCountedOfOneServiceAndOfAll() {
        int before = book.unacknowledged(null);
        acknowledge(open("counted"));
        open("counted");

        assertThat(book.unacknowledged("counted")).isEqualTo(1);
        assertThat(book.unacknowledged(null)).isEqualTo(before + 1);
        assertThat(book.unacknowledged("nobody\0")).isZero();
    }

    private static long open(String service) {
        Answer answer = ada.post("/api/v1/break-glass", "application/json", """
                {"service": "%s", "environment": "prod", "digest": "sha256:aaaaaaaa", "reason": "payments are down"}
                """.formatted(service));
        assertThat(answer.status()).as(answer.detail()).isEqualTo(201);
        return answer.body().path("id").asLong();
    }

    private static void acknowledge(long id) {
        Answer answer = grace.post("/api/v1/break-glass/" + id + "/acknowledge", "application/json", "{}");
        assertThat(answer.status()).as(answer.detail()).isEqualTo(200);
    }

    private static List<Long> ids(GlassList page) {
        return page.rows().stream().map(Glass::id).toList();
    }
}
