package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class OutcomeFileTest {
    @TempDir
    Path folder;

    @Test
    void whatWentWellPassed() throws Exception {
        keep(() -> "said \"fine\"\n\\o/", true);

        assertThat(outcome("goal")).isEqualTo("check");
        assertThat(outcome("outcome")).isEqualTo("passed");
        assertThat(outcome("message")).isEqualTo("said \"fine\"\n\\o/");
    }

    @Test
    void aGoalMayAddToIt() throws Exception {
        OutcomeFile file = new OutcomeFile(folder, "gate");
        file.keep(
                () -> {
                    file.add("source", "\"cached\"");
                    return "";
                },
                true);

        assertThat(outcome("source")).isEqualTo("\"cached\"");
        assertThat(outcome("outcome")).isEqualTo("passed");
    }

    @Test
    void aFailureIsAViolation() throws Exception {
        assertThatThrownBy(() -> keep(OutcomeFileTest::violation, true)).isInstanceOf(MojoFailureException.class);

        assertThat(outcome("outcome")).isEqualTo("violation");
        assertThat(outcome("message")).isEqualTo("1 violation");
    }

    @Test
    void aViolationIsOneEvenWhereItFailsNothing() throws Exception {
        keep(OutcomeFileTest::violation, false);

        assertThat(outcome("outcome")).isEqualTo("violation");
    }

    @Test
    void whatBrokeIsAnError() throws Exception {
        assertThatThrownBy(() -> keep(
                        () -> {
                            throw new MojoExecutionException("no network");
                        },
                        false))
                .isInstanceOf(MojoExecutionException.class);

        assertThat(outcome("outcome")).isEqualTo("error");
        assertThat(outcome("message")).isEqualTo("no network");
    }

    @Test
    void soIsWhatNobodyForesaw() throws Exception {
        assertThatThrownBy(() -> keep(
                        () -> {
                            throw new IllegalStateException();
                        },
                        true))
                .isInstanceOf(IllegalStateException.class);

        assertThat(outcome("outcome")).isEqualTo("error");
        assertThat(outcome("message")).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void whileTheGoalRunsThereIsNoOutcomeOfAnEarlierOne() throws Exception {
        keep(() -> "", true);

        keep(() -> String.valueOf(Files.exists(folder.resolve("outcome.json"))), true);

        assertThat(outcome("message")).isEqualTo("false");
    }

    private void keep(OutcomeFile.Work work, boolean fail) throws MojoExecutionException, MojoFailureException {
        new OutcomeFile(folder, "check").keep(work, fail);
    }

    private static String violation() throws MojoFailureException {
        throw new MojoFailureException("1 violation");
    }

    private String outcome(String field) throws IOException {
        JsonNode json = new JsonMapper().readTree(Files.readString(folder.resolve("outcome.json")));
        return json.path(field).asString();
    }
}
