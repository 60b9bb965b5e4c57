package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.Samples;
import dev.plimsoll.maven.module.Artifacts;
import dev.plimsoll.maven.module.BomReader;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.policy.Target;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check whose policy waives what it finds, with the clock moved and nothing else changed. */
final class WaivedCheckTest {
    private static final Target ORDERS = Target.ofBuild("orders", null);
    private static final Instant UNTIL = Instant.parse("2026-12-20T00:00:00Z");
    private static final Instant LAST = UNTIL.minusMillis(1);

    @TempDir
    Path folder;

    @BeforeEach
    void aBannedLibrary() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.writeString(folder.resolve("plimsoll.yml"), """
                banned: [{library: pkg:maven/org.lib/old, why: Nobody mends it.}]
                waivers:
                  - {service: orders, rule: standards, standard: banned-libraries-are-absent, reason: Until spring.,
                     ticket: OPS-12, requester: ada, approver: grace, from: 2026-12-01, until: 2026-12-20}
                """);
    }

    @Test
    void theErrorIsBackAtTheVeryEndThoughNothingChanged() throws Exception {
        Checked waived = check(ORDERS, LAST);
        String before = sarif();
        Checked over = check(ORDERS, UNTIL);

        assertThat(waived.report().of(Severity.ERROR)).isEmpty();
        assertThat(waived.report().waived()).hasSize(1);
        assertThat(before).contains("\"justification\" : \"OPS-12 until 2026-12-20T00:00:00Z, approved by grace");
        assertThat(over.unchanged()).isTrue();
        assertThat(over.report().of(Severity.ERROR)).hasSize(1);
        assertThat(sarif()).doesNotContain("justification");
    }

    @Test
    void theErrorIsGoneWhenTheWaiverBegins() throws Exception {
        Instant from = Instant.parse("2026-12-01T00:00:00Z");
        assertThat(check(ORDERS, from.minusMillis(1)).report().of(Severity.ERROR))
                .hasSize(1);

        assertThat(check(ORDERS, from).report().waived()).hasSize(1);
        assertThat(sarif()).contains("justification");
    }

    @Test
    void buildingUnderAnotherNameIsJudgedAnew() throws Exception {
        check(ORDERS, LAST);

        assertThat(check(Target.ofBuild("billing", null), LAST).report().of(Severity.ERROR))
                .hasSize(1);
        assertThat(sarif()).doesNotContain("justification");
    }

    @Test
    void whileItHoldsTheReportsAreWrittenOnce() throws Exception {
        check(ORDERS, LAST.minusSeconds(60));
        FileTime marked = FileTime.fromMillis(1);
        Path sarif = folder.resolve("target/plimsoll/report.sarif");
        Files.setLastModifiedTime(sarif, marked);

        check(ORDERS, LAST);

        assertThat(Files.getLastModifiedTime(sarif)).isEqualTo(marked);
    }

    private String sarif() throws IOException {
        return Files.readString(folder.resolve("target/plimsoll/report.sarif"));
    }

    private Checked check(Target build, Instant at) throws Exception {
        MavenModule module = Samples.module(folder, Samples.library("old", "compile"));
        return new Check(module, toolbox(), Clock.fixed(at, ZoneOffset.UTC))
                .run(build)
                .orElseThrow();
    }

    /** Nothing is fetched for a module without classes and BOMs. */
    private static Toolbox toolbox() {
        RepositorySystem system = (RepositorySystem) Proxy.newProxyInstance(
                WaivedCheckTest.class.getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError(method);
                });
        Artifacts artifacts = new Artifacts(system, new DefaultRepositorySystemSession(), List.of());
        return new Toolbox(
                "1.0", List.of(), artifacts, new BomReader(artifacts, new Properties(), new SystemStreamLog()));
    }
}
