package dev.plimsoll.maven.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.github.GitHub;
import dev.plimsoll.maven.report.Goals;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.NotChecked;
import dev.plimsoll.standards.report.Report;
import dev.plimsoll.standards.report.Sarif;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EndingTest {
    private static final Standard VERSION = Standards.find("entity-has-version").orElseThrow();
    private static final Note LEFT = new Note.Missing(NotChecked.Kind.LEFT_OUT, "this build was narrowed");
    private static final Note EMPTY = new Note.Missing(NotChecked.Kind.EMPTY, "there is nothing in it");
    private static final Note FAILED = new Note.Missing(NotChecked.Kind.FAILED, "its build failed");

    private final List<String> log = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void whatSeveralModulesBreakIsOnOnePageAndInOneDocument() throws IOException {
        end(checked("orders", "Order<T>"), checked("customers", "Customer"));

        assertThat(page())
                .contains("orders/src/A.java:3</code> Order&lt;T&gt; has none", "customers/src/A.java:3")
                .contains("<li class=\"error\"><b>2</b> errors</li>", "<li class=\"kept\"><b>2</b> modules checked")
                .contains("<tr><td>orders</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>defaults@1</td>")
                .contains("<a href=\"#entity-has-version\">data/entity-has-version</a></td><td>2</td>")
                .contains("-Dstandard=entity-has-version</code>")
                .doesNotContain("<script", "<link", "src=", "@import", "url(");
        assertThat(sarif())
                .contains("orders/src/A.java", "customers/src/A.java")
                .containsOnlyOnce("\"tool\"");
        assertThat(log).containsExactly("Plimsoll checked 2 modules, together in target/plimsoll/report.html");
    }

    @Test
    void whatWasNotCheckedIsSaidEverywhereAndKeepsThePageFromPraise() throws IOException {
        end(
                checked("orders"),
                new Reactor.Member("web", LEFT),
                new Reactor.Member("api", LEFT),
                new Reactor.Member("broken", FAILED),
                new Reactor.Member("shop", EMPTY));

        assertThat(log)
                .containsExactly(
                        "Plimsoll checked 1 module, together in target/plimsoll/report.html",
                        "  not checked  broken: its build failed",
                        "  not checked  web, api: this build was narrowed");
        assertThat(page())
                .contains("Not all of it was checked, so nobody knows.")
                .contains("<td>broken</td><td colspan=\"6\">not checked: its build failed</td>")
                .contains("<td>shop</td><td colspan=\"6\">nothing to check: there is nothing in it</td>");
        assertThat(sarif()).contains("web was not checked: this build was narrowed");
    }

    @Test
    void anEarlierBuildsReportOfAModuleThatThisOneLeftOutIsLeftOut() throws IOException {
        Reactor.Member customers = checked("customers", "Customer");
        end(checked("orders"), customers);
        end(checked("orders"), new Reactor.Member("customers", LEFT));

        assertThat(sarif()).doesNotContain("customers/src/A.java");
        assertThat(page()).doesNotContain("customers/src/A.java");
    }

    @Test
    void aBuildThatChangesNothingWritesNothing() throws IOException {
        Reactor.Member orders = checked("orders", "Order");
        end(orders);
        FileTime marked = FileTime.fromMillis(1);
        Files.setLastModifiedTime(folder.resolve("target/plimsoll/report.sarif"), marked);
        end(orders);

        assertThat(Files.getLastModifiedTime(folder.resolve("target/plimsoll/report.sarif")))
                .isEqualTo(marked);

        end(checked("orders", "Other"));
        assertThat(sarif()).contains("Other has none");
    }

    @Test
    void aModuleOnItsOwnHasItsOwnReportOnly() throws IOException {
        new Ending(logger(), new Goals("1.0"), null).of(reactor(false, checked("orders", "Order")));

        assertThat(folder.resolve("target/plimsoll/report.sarif")).doesNotExist();
        assertThat(log).isEmpty();
    }

    @Test
    void aBuildWhoseChecksAreAllSkippedShowsNothingOnGitHub() throws IOException {
        Path summary = folder.resolve("summary.md");
        GitHub github = new GitHub(System.out, summary, null, null);

        new Ending(logger(), new Goals("1.0"), github).of(reactor(true, new Reactor.Member("orders", LEFT)));
        assertThat(summary).doesNotExist();

        new Ending(logger(), new Goals("1.0"), github).of(reactor(true, new Reactor.Member("orders", FAILED)));
        assertThat(summary).content().contains("**orders** was not checked: its build failed");
    }

    @Test
    void aReportThatIsGoneFailsNoBuild() throws IOException {
        Reactor.Member orders = checked("orders");
        Files.delete(folder.resolve("orders/target/plimsoll/report.sarif"));

        end(orders);

        assertThat(log).singleElement().asString().startsWith("The reports of the modules could not be brought");
    }

    private void end(Reactor.Member... members) {
        new Ending(logger(), new Goals("1.0"), null).of(reactor(true, members));
    }

    private Reactor reactor(boolean merged, Reactor.Member... members) {
        return new Reactor("shop", folder, folder.resolve("target/plimsoll"), merged, List.of(members));
    }

    private Reactor.Member checked(String name, String... broken) throws IOException {
        Path reports = Files.createDirectories(folder.resolve(name + "/target/plimsoll"));
        List<Finding> findings = new ArrayList<>();
        for (String element : broken) {
            Violation violation =
                    new Violation("entity-has-version", element + " has none", "src/A.java", 3, element, "");
            findings.add(new Finding(VERSION, violation, Severity.ERROR, null));
        }
        Report report = new Report("1.0", "defaults@1", "ab", name, List.of(VERSION), List.of(), findings);
        Files.writeString(reports.resolve("report.sarif"), Sarif.write(report));
        Files.writeString(reports.resolve("reports.key"), String.join(",", broken));
        return new Reactor.Member(name, new Note.Checked(reports));
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("target/plimsoll/report.html"));
    }

    private String sarif() throws IOException {
        return Files.readString(folder.resolve("target/plimsoll/report.sarif"));
    }

    private SystemStreamLog logger() {
        return new SystemStreamLog() {
            @Override
            public void warn(CharSequence text, Throwable cause) {
                log.add(text.toString());
            }

            @Override
            public void info(CharSequence text) {
                log.add(text.toString());
            }
        };
    }
}
