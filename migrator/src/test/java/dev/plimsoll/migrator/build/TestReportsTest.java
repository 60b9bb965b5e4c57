package dev.plimsoll.migrator.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {
    @TempDir
    Path folder;

    @Test
    void aTestIsPassedFailedOrSkipped() throws IOException {
        TestReports tests = TestReports.read(List.of(report("""
                <testsuite name="com.acme.OrderTest" tests="4">
                  <testcase classname="com.acme.OrderTest" name="passes" time="0.1"/>
                  <testcase classname="com.acme.OrderTest" name="fails"><failure message="no"/></testcase>
                  <testcase classname="com.acme.OrderTest" name="breaks"><error message="no"/></testcase>
                  <testcase classname="com.acme.OrderTest" name="waits"><skipped/></testcase>
                </testsuite>
                """)));

        assertThat(tests.passed()).containsExactly("com.acme.OrderTest.passes");
        assertThat(tests.failed()).containsExactlyInAnyOrder("com.acme.OrderTest.fails", "com.acme.OrderTest.breaks");
        assertThat(tests.skipped()).isEqualTo(1);
    }

    @Test
    void aTestIsCalledTheSameInJUnit4And5() throws IOException {
        TestReports tests = TestReports.read(List.of(report("""
                <testsuite><testcase classname="com.acme.OrderTest" name="passes()"/></testsuite>
                """)));

        assertThat(tests.passed()).containsExactly("com.acme.OrderTest.passes");
    }

    @Test
    void aTestThatWasRunAgainAfterAFailureHasFailed() throws IOException {
        TestReports tests = TestReports.read(List.of(report("""
                <testsuite>
                  <testcase classname="A" name="a"><failure/></testcase>
                  <testcase classname="A" name="a"/>
                </testsuite>
                """)));

        assertThat(tests.failed()).containsExactly("A.a");
        assertThat(tests.passed()).isEmpty();
    }

    @Test
    void aReportThatReachesForOtherFilesIsRefused() throws IOException {
        Path report = report("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><testsuite>&b;</testsuite>");

        assertThatThrownBy(() -> TestReports.read(List.of(report)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("TEST-a.xml is not the XML of a test report");
    }

    private Path report(String xml) throws IOException {
        return Files.writeString(folder.resolve("TEST-a.xml"), xml);
    }
}
