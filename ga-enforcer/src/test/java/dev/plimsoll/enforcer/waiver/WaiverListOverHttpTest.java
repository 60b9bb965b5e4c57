package dev.plimsoll.enforcer.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WaiverListOverHttpTest extends AgainstOwnWaivers {

    @Test
    void thoseOfThePolicyAreListedToo() {
        Answer list = all.get("/api/v1/waivers?service=of-policy");

        assertThat(list.body().path("rows")).hasSize(1);
        assertThat(list.body().at("/rows/0/source").asString()).isEqualTo("POLICY");
        assertThat(list.body().at("/rows/0/state").asString()).isEqualTo("ACTIVE");
        assertThat(list.body().at("/rows/0/obsolete").asBoolean()).isTrue();
        String id = list.body().at("/rows/0/id").asString();
        assertThat(waivers.one(id).path("ticket").asString()).isEqualTo("OPS-0");
        assertThat(grace.post("/api/v1/waivers/" + id + "/revoke", JSON, "").detail())
                .contains("those of the policy are changed in its file");
    }

    @Test
    void aListGoesOnWhereItsPageEnds() {
        for (int i = 0; i < 5; i++) {
            waivers.requested(ada, "paged", ", \"ticket\": \"P-" + i + "\"");
            clock.advance(Duration.ofSeconds(i % 2));
        }
        String path = "/api/v1/waivers?service=paged&limit=2";
        StringBuilder seen = new StringBuilder();
        Answer page = all.get(path);
        while (true) {
            page.body().path("rows").forEach(row -> seen.append(row.path("id").asString())
                    .append(' '));
            if (page.body().path("next").isNull()) {
                break;
            }
            page = all.get(path + "&after=" + page.body().path("next").asString());
        }

        StringBuilder whole = new StringBuilder();
        all.get("/api/v1/waivers?service=paged").body().path("rows").forEach(row -> whole.append(
                        row.path("id").asString())
                .append(' '));
        assertThat(seen.toString()).isEqualTo(whole.toString());
        assertThat(seen.toString().split(" ")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "2026-01-01T00:00:00Z_%00",
                "%2B999999999-12-31T00:00:00Z_x",
                "-999999999-12-31T00:00:00Z_x"
            })
    void whatIsNotTheEndOfAPageIsRefused(String after) {
        Answer answer = all.get("/api/v1/waivers?after=" + after);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).contains("`after` is not the end of a page");
    }

    @Test
    void aListIsFilteredByStateAndByItsEnd() {
        Instant now = clock.instant();
        String soon = waivers.requested(ada, "filtered", ", \"until\": \"" + now.plus(Duration.ofDays(3)) + "\"");
        String later = waivers.requested(ada, "filtered", ", \"until\": \"" + now.plus(Duration.ofDays(30)) + "\"");
        waivers.requested(ada, "filtered", "");
        waivers.approve(soon);
        waivers.approve(later);

        assertThat(all.get("/api/v1/waivers?service=filtered&state=ACTIVE")
                        .body()
                        .path("rows"))
                .hasSize(2);
        assertThat(all.get("/api/v1/waivers?service=filtered&state=REQUESTED")
                        .body()
                        .path("rows"))
                .hasSize(1);
        Answer ending = all.get("/api/v1/waivers?service=filtered&expiringWithin=7");
        assertThat(ending.body().path("rows")).hasSize(1);
        assertThat(ending.body().at("/rows/0/id").asString()).isEqualTo(soon);
        assertThat(all.get("/api/v1/waivers?state=NONSENSE").status()).isEqualTo(400);
    }

    @Test
    void theListIsThereAsCsvByItsNameAndByAccept() {
        String id = waivers.requested(ada, "as-csv", ", \"reason\": \"=1+1, or \\\"more\\\"\"");

        String byName = all.text("/api/v1/waivers.csv?service=as-csv", "*/*");

        assertThat(byName)
                .startsWith("id,source,state,obsolete,service,team,")
                .contains("\r\n" + id + ",API,REQUESTED,false,as-csv,,")
                .contains(",\"'=1+1, or \"\"more\"\"\",OPS-1,ada,,");
        assertThat(all.text("/api/v1/waivers?service=as-csv", "text/csv")).isEqualTo(byName);
    }
}
