package dev.plimsoll.platform.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Http;
import dev.plimsoll.platform.OwnService;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the service by hand does: whoever is faster by doing less proves nothing. */
@ExtendWith(OutputCaptureExtension.class)
class HandServiceTest {
    private static final String BODY = """
            {"name": "Ada Lovelace", "email": "ada@example.com", "phone": "+44 20 7946 0123",
             "street": "12 St James's Square", "segment": "%s", "credit": 7}
            """;
    private static ConfigurableApplicationContext service;
    private static JdbcClient database;

    @BeforeAll
    static void start() {
        service = OwnService.start(Way.BY_HAND.application(), Way.BY_HAND.properties());
        database = service.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static UUID created(String segment) {
        var answer = Http.send(service, "POST /customers", BODY.formatted(segment), caller("customers:write"));
        assertThat(answer.statusCode()).isEqualTo(201);
        return UUID.fromString(
                new JsonMapper().readTree(answer.body()).get("id").asString());
    }

    private static String[] caller(String permissions) {
        return new String[] {
            "X-Identity", "portal", "X-Tenant", "north", "X-Request-Id", "r-1", "X-Permissions", permissions
        };
    }

    private static String read(UUID id) {
        return Http.get(service, "/customers/" + id, caller("customers:read")).body();
    }

    @Test
    void whatIsStoredIsSealedAndReadBack() {
        UUID id = created("s1");

        assertThat(database.sql("select count(*) from customer where id = ? and " + Way.BY_HAND.sealed())
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(read(id)).contains("Ada Lovelace", "ada@example.com", "+44 20 7946 0123", "12 St James's Square");
    }

    @Test
    void aKeyThatIsStoredOpensAgain() {
        UUID id = created("s1");
        String master = Objects.requireNonNull(service.getEnvironment().getProperty("hand.master-key"));
        HandKey known = Objects.requireNonNull(service.getBean(HandKeys.class).of(id));

        HandKeys afterStart = new HandKeys(Base64.getDecoder().decode(master), database);
        HandKey stored = Objects.requireNonNull(afterStart.of(id));

        assertThat(stored.secret()).isEqualTo(known.secret());
    }

    @Test
    void aValueOpensInItsPlaceAlone() {
        UUID id = created("s1");
        database.sql("update customer set name = street where id = ?").param(id).update();

        assertThat(Http.get(service, "/customers/" + id, caller("customers:read"))
                        .statusCode())
                .isEqualTo(500);
    }

    @Test
    void whoIsForgottenCannotBeRead() {
        UUID id = created("s1");
        service.getBean(HandKeys.class).forget(id);

        assertThat(read(id)).contains("\"name\":null").doesNotContain("Ada");
    }

    @Test
    void eachWriteIsTold() throws InterruptedException {
        waitUntilAllIsTold();
        long before = told();
        UUID id = created("s1");
        Http.send(service, "PUT /customers/" + id, BODY.formatted("s2"), caller("customers:write"));
        waitUntilAllIsTold();

        assertThat(told()).isEqualTo(before + 2);
    }

    /** What other tests wrote, too: an event leaves the outbox once it is told. */
    private static void waitUntilAllIsTold() throws InterruptedException {
        for (int look = 0; waiting() > 0; look++) {
            assertThat(look).isLessThan(1_000);
            Thread.sleep(20);
        }
    }

    private static long waiting() {
        return database.sql("select count(*) from hand_outbox")
                .query(Long.class)
                .single();
    }

    private static long told() {
        return Long.parseLong(Http.get(service, "/told").body());
    }

    @Test
    void logLinesSayWhoseRequestItIsAndHideWhatItRead(CapturedOutput log) {
        created("Ada Lovelace");
        assertThat(log.getOut()).contains("segment Ada Lovelace");
        Http.get(service, "/customers?segment=Ada%20Lovelace", caller("customers:read"));

        assertThat(log.getOut().lines().filter(line -> line.contains("was read")))
                .anySatisfy(line -> assertThat(line)
                        .contains("Segment *** was read", "\"requestId\":\"r-1\"", "north", "portal", "traceId"));
    }

    @Test
    void whoMayNotIsRefused() {
        assertThat(Http.get(service, "/customers?segment=s1", caller("customers:write"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Http.get(service, "/customers?segment=s1").statusCode()).isEqualTo(401);
    }
}
