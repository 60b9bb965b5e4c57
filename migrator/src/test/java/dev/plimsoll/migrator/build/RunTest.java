package dev.plimsoll.migrator.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
    @TempDir
    Path folder;

    @Test
    void theCompilersPlacesComeFirstAndHelpIsLeftOut() throws IOException {
        Run run = run("""
                [INFO] Compiling
                [ERROR] COMPILATION ERROR :
                [ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.15.0:compile (default-compile) on project a
                [ERROR] /a/src/main/java/A.java:[3,5] cannot find symbol
                [ERROR] -> [Help 1]
                [ERROR]
                [ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
                [ERROR] /a/src/main/java/A.java:[3,5] cannot find symbol
                """);

        assertThat(run.errors())
                .containsExactly(
                        "/a/src/main/java/A.java:[3,5] cannot find symbol",
                        "Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.15.0:compile (default-compile) on project a");
    }

    @Test
    void theGoalThatFailedComesBeforeTestsThatMayFail() throws IOException {
        Run run = run("""
                [ERROR] There are test failures.
                [ERROR] Failed to execute goal org.apache.maven.plugins:maven-war-plugin:2.6:war (default-war) on project a
                [ERROR] -----------------------------------------------------
                [ERROR] realm =    plugin>org.apache.maven.plugins:maven-war-plugin:2.6
                [ERROR] urls[0] = file:/a/maven-war-plugin-2.6.jar
                """);

        assertThat(run.errors())
                .containsExactly(
                        "Failed to execute goal org.apache.maven.plugins:maven-war-plugin:2.6:war (default-war) on project a",
                        "There are test failures.");
    }

    @Test
    void aGoalThatFailedIsKnown() throws IOException {
        Run run = run(
                "[ERROR] Failed to execute goal dev.plimsoll:plimsoll-maven-plugin:1:check (default-cli) on project a");

        assertThat(run.failedAt("dev.plimsoll:plimsoll-maven-plugin:1:check")).isTrue();
        assertThat(run.failedAt("dev.plimsoll:plimsoll-maven-plugin:1:describe"))
                .isFalse();
    }

    private Run run(String log) throws IOException {
        return new Run(false, Duration.ZERO, Files.writeString(folder.resolve("a.log"), log));
    }
}
