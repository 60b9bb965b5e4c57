package dev.plimsoll.maven.enforcer;

import static dev.plimsoll.maven.enforcer.GateBench.DENY;
import static dev.plimsoll.maven.enforcer.GateBench.json;
import static dev.plimsoll.maven.enforcer.GateBench.onUnreachable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GateTest {

    @TempDir
    Path decisions;

    private GateBench bench;

    @BeforeEach
    void start() throws IOException {
        bench = new GateBench(decisions);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void whatTheEnforcerDecidesCounts() throws Exception {
        Answer decided = bench.ask("allow");

        assertThat(decided.obeyed()).isEqualTo("ALLOW");
        assertThat(json(decided).path("source").asString()).isEqualTo("enforcer");
        assertThat(json(decided).path("id").asString()).isEqualTo("d1");
    }

    @Test
    void aDenialIsOneWhateverIsChosenForSilence() throws Exception {
        bench.answer = DENY;

        assertThatThrownBy(() -> bench.ask("allow").obeyed())
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("orders may not be deployed to prod");
    }

    @Test
    void aSecondAttemptIsTheSameQuestion() throws Exception {
        bench.statuses.add(503);

        assertThat(bench.ask("deny").obeyed()).isEqualTo("ALLOW");
        assertThat(bench.keys).hasSize(2).doesNotContainNull();
        assertThat(bench.keys.get(0)).isEqualTo(bench.keys.get(1)).hasSize(36);
    }

    @Test
    void theNextRunIsAnotherQuestion() throws Exception {
        bench.ask("deny");
        bench.ask("deny");

        assertThat(bench.keys).doesNotHaveDuplicates().hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 500, 503})
    void whoFailsIsNotThere(int status) throws Exception {
        bench.statuses.addAll(List.of(status, status));

        assertThat(bench.ask("allow").source()).isEqualTo("unreachable");
    }

    @Test
    void whoSpeaksNoJsonIsNotThere() throws Exception {
        bench.answer = "<html>Please sign in</html>";

        assertThat(bench.ask("allow").source()).isEqualTo("unreachable");
    }

    @Test
    void whoIsGoneIsNotThere() throws Exception {
        bench.server.stop(0);

        assertThat(bench.ask("allow").obeyed())
                .contains("no gate has judged it")
                .contains("does not answer (Connect");
    }

    @ParameterizedTest
    @CsvSource({"401,allow", "403,cached", "400,allow", "409,allow", "404,cached"})
    void aRefusalIsAnErrorAndIsNotAskedAgain(int status, String choice) throws Exception {
        bench.ask("cached");
        bench.statuses.add(status);

        assertThatThrownBy(() -> bench.ask(choice))
                .isInstanceOf(EnforcerException.class)
                .hasMessageContaining("refused (HTTP " + status + ")");
        assertThat(bench.keys).hasSize(2);
    }

    @Test
    void byDefaultNothingPassesUndecided() throws Exception {
        bench.server.stop(0);

        assertThatThrownBy(() -> bench.ask("deny").obeyed())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("plimsoll.onUnreachable=deny by default lets nothing pass undecided");
    }

    @Test
    void whatPassesUndecidedIsToldWithTheReasonTheChoiceAndHowToRecordIt() throws Exception {
        bench.server.stop(0);
        Answer undecided = bench.ask("allow");

        undecided.tell(bench.log(), "mvn fix");

        assertThat(bench.warnings.get(0).replaceAll("localhost:\\d+", "gate")).isEqualTo("""
                NOT DECIDED  orders goes on to prod, and no gate has judged it
                      why     The enforcer at http://gate does not answer (Connect); check that it runs, that \
                plimsoll.enforcer is its address, and the network
                      choice  it passes by plimsoll.onUnreachable=allow in the POM or the settings
                      record  once the enforcer answers, tell it of this deploy with the reason (docs/emergency.md):
                              curl -X POST http://gate/api/v1/break-glass -H "Authorization: Bearer $PLIMSOLL_TOKEN" \
                -H 'Content-Type: application/json' \\
                                -d '{"service":"orders","environment":"prod","digest":"sha256:ab",\
                "deployedAt":"2026-11-22T08:00:00Z","reason":"..."}'""");
        assertThat(json(undecided).path("decision").isNull()).isTrue();
        assertThat(json(undecided).path("onUnreachable").asString()).isEqualTo("allow");
    }

    @Test
    void theCommandLineIsNamedWhereItChose() throws Exception {
        Properties given = new Properties();
        given.setProperty("plimsoll.onUnreachable", "allow");

        assertThat(OnUnreachable.read("allow", given)).hasToString("plimsoll.onUnreachable=allow on the command line");
    }

    @Test
    void anotherWordIsNoChoice() {
        assertThatThrownBy(() -> onUnreachable("maybe")).hasMessageEndingWith("write deny, allow or cached");
    }
}
