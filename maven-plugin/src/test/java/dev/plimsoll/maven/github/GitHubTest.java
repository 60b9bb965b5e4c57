package dev.plimsoll.maven.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.report.Goals;
import dev.plimsoll.maven.report.Results;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.ModuleRun;
import dev.plimsoll.standards.report.NotChecked;
import dev.plimsoll.standards.report.NotRun;
import dev.plimsoll.standards.report.Report;
import dev.plimsoll.standards.report.Sarif;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitHubTest {
    private static final Standard VERSION = Standards.find("entity-has-version").orElseThrow();
    private static final Standard UUID = Standards.find("entity-has-uuid-id").orElseThrow();
    private static final Standard LOGGED = Standards.find("pii-is-never-logged").orElseThrow();
    private static final Goals GOALS = new Goals("1.0");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void outsideOfAWorkflowNothingIsShown() {
        assertThat(GitHub.of(Map.of("GITHUB_STEP_SUMMARY", "x"), System.out, null))
                .isEmpty();
        assertThat(GitHub.of(Map.of("GITHUB_ACTIONS", "false"), System.out, null))
                .isEmpty();
    }

    @Test
    void anErrorIsACommandThatTheRunnerReads() throws IOException {
        show(results(finding(VERSION, Severity.ERROR, "src/Order.java", 23, "Order has no version")));

        assertThat(out()).isEqualTo("""
                ::error file=src/Order.java,line=23,title=data/entity-has-version::Order has no version%0AWHY%0A\
                mvn dev.plimsoll:plimsoll-maven-plugin:1.0:fix -Dstandard=entity-has-version
                """.replace("WHY", VERSION.why()).replace("\n", System.lineSeparator()));
    }

    @Test
    void whatTheRunnerWouldTakeForItsOwnSignsIsEscaped() throws IOException {
        show(results(finding(VERSION, Severity.WARNING, "src/a,b:c%/größe.java", 0, "100%\r\n::error::x, y")));

        assertThat(out().lines())
                .singleElement()
                .asString()
                .startsWith("::warning file=src/a%2Cb%3Ac%25/größe.java,title=data/entity-has-version"
                        + "::100%25%0D%0A::error::x, y (an error from 2027-01-01)%0A");
    }

    @Test
    void ofEachKindTheFirstTenAreShownAndTheRestIsCounted() throws IOException {
        List<Finding> many = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            many.add(finding(VERSION, Severity.ERROR, "A.java", i, "x"));
            many.add(finding(UUID, Severity.WARNING, "A.java", i, "x"));
        }
        many.add(finding(UUID, Severity.ADVICE, "A.java", 1, "x"));

        show(results(many.toArray(Finding[]::new)));

        assertThat(out().lines().filter(line -> line.startsWith("::error "))).hasSize(10);
        assertThat(out().lines().filter(line -> line.startsWith("::warning "))).hasSize(10);
        assertThat(out().lines().toList()).last().asString().startsWith("Plimsoll found 4 more than GitHub shows");
    }

    @Test
    void theSummaryLinksStandardsAndPlacesAndSaysWhatMends() throws IOException {
        Finding one = finding(VERSION, Severity.ERROR, "src/My (Order).java", 23, "Order<T> has | none");
        Finding two = finding(VERSION, Severity.WARNING, "src/Other.java", 1, "x");

        show(results(one, two));

        assertThat(summary()).isEqualTo("""
                ### Plimsoll: shop\\_x

                1 error, 1 warning, 0 advice, 0 waived, 0 in the baseline, in 1 module, by the policy defaults@1

                - **web** was not checked: the build ended before it came to it

                | standard | | places | the first | mend it |
                |---|---|---|---|---|
                | [data/entity-has-version](https://plimsoll.acme.com/standards/entity-has-version) | error | 2 | \
                [src/My (Order).java:23](https://github.com/acme/shop/blob/1a2b/src/My%20%28Order%29.java#L23)\
                <br>Order&lt;T> has \\| none | \
                `mvn dev.plimsoll:plimsoll-maven-plugin:1.0:fix -Dstandard=entity-has-version` |

                - pii-is-never-logged did not run in orders: there are no sources
                """);
    }

    @Test
    void theSummaryIsAddedToWhatTheStepSaidBefore() throws IOException {
        Files.writeString(folder.resolve("summary.md"), "before\n");

        show(results());

        assertThat(summary()).startsWith("before\n### Plimsoll");
    }

    @Test
    void aSummaryNeverMakesTheStepsLargerThanGitHubTakes() throws IOException {
        Path file = folder.resolve("summary.md");
        Files.writeString(file, "x".repeat((1 << 20) - 700));

        show(results(finding(VERSION, Severity.ERROR, "A.java", 1, "ü".repeat(400))));

        assertThat(Files.size(file)).isLessThanOrEqualTo(1 << 20);
        assertThat(summary())
                .contains("### Plimsoll")
                .endsWith(" more lines are in report.html: GitHub takes no more\n");
    }

    @Test
    void intoAFullSummaryNothingIsWritten() throws IOException {
        Path file = folder.resolve("summary.md");
        Files.writeString(file, "x".repeat((1 << 20) - 10));

        show(results());

        assertThat(Files.size(file)).isEqualTo((1 << 20) - 10);
    }

    @Test
    void withoutAFileForTheSummaryTheAnnotationsAreThere() throws IOException {
        GitHub.of(Map.of("GITHUB_ACTIONS", "true"), new PrintStream(out, true, StandardCharsets.UTF_8), null)
                .orElseThrow()
                .show("shop", results(finding(VERSION, Severity.ERROR, "A.java", 1, "x")), GOALS);

        assertThat(out()).startsWith("::error file=A.java");
    }

    private void show(Results results) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "GITHUB_ACTIONS", "true",
                "GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString(),
                "GITHUB_SERVER_URL", "https://github.com",
                "GITHUB_REPOSITORY", "acme/shop",
                "GITHUB_SHA", "1a2b"));
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        GitHub.of(environment, stream, "https://plimsoll.acme.com/")
                .orElseThrow()
                .show("shop_x", results, GOALS);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String summary() throws IOException {
        return Files.readString(folder.resolve("summary.md"));
    }

    private static Finding finding(Standard standard, Severity severity, String file, int line, String message) {
        LocalDate from = severity == Severity.WARNING ? LocalDate.of(2027, 1, 1) : null;
        return new Finding(standard, new Violation(standard.id(), message, file, line, "E", ""), severity, from);
    }

    private static Results results(Finding... findings) {
        NotRun gap = new NotRun(LOGGED, "there are no sources", "add some");
        Report report =
                new Report("1.0", "defaults@1", "ab", "", List.of(VERSION, UUID), List.of(gap), List.of(findings));
        return new Results(
                List.of(ModuleRun.read("orders", Sarif.write(report))),
                List.of(new NotChecked("web", "the build ended before it came to it", NotChecked.Kind.FAILED)));
    }
}
