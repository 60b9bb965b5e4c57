package dev.plimsoll.enforcer.deployment;

import static dev.plimsoll.enforcer.deployment.OwnDeployments.A;
import static dev.plimsoll.enforcer.deployment.OwnDeployments.B;
import static dev.plimsoll.enforcer.deployment.OwnDeployments.runs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeploymentListOverHttpTest {

    @TempDir
    static Path folder;

    private static OwnDeployments told;
    private static Api ci;

    @BeforeAll
    static void start() {
        told = OwnDeployments.start(folder);
        ci = told.ci;
    }

    @AfterAll
    static void stop() {
        told.close();
    }

    @Test
    void theListIsPagedNewestFirst() {
        for (int i = 0; i < 5; i++) {
            runs(ci, "paged", "sha256:0000000" + i, "10:0" + (i / 2));
        }
        String query = "service=paged&environment=prod&limit=2";

        Answer first = told.list(query);
        Answer second = told.list(query + "&after=" + first.body().path("next").asLong());
        Answer third = told.list(query + "&after=" + second.body().path("next").asLong());

        assertThat(digests(first)).containsExactly("sha256:00000004", "sha256:00000003");
        assertThat(digests(second)).containsExactly("sha256:00000002", "sha256:00000001");
        assertThat(digests(third)).containsExactly("sha256:00000000");
        assertThat(third.body().path("next").isNull()).isTrue();
    }

    @Test
    void onlyWhatIsCurrentIsListedOnDemand() {
        runs(ci, "demand", A, "10:00");
        runs(ci, "demand", B, "10:30");

        assertThat(digests(told.list("service=demand&current=true"))).containsExactly(B);
        assertThat(digests(told.list("service=demand&current=true&environment=test")))
                .isEmpty();
    }

    @Test
    void aBadListIsRefusedWithWhatToDo() {
        assertThat(told.list("limit=0").detail()).isEqualTo("`limit` is 0; ask for 1 to 500 rows");
        assertThat(told.list("after=999999").detail())
                .isEqualTo("`after` is not a run; use the `next` of the page before, or leave it out");
        assertThat(told.list("service=%00").detail()).startsWith("`service` is not a name;");
        assertThat(told.list("limit=many").status()).isEqualTo(400);
    }

    private static List<String> digests(Answer page) {
        return StreamSupport.stream(page.body().path("rows").spliterator(), false)
                .map(row -> row.path("digest").asString())
                .toList();
    }
}
