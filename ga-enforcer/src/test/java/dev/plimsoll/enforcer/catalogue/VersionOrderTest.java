package dev.plimsoll.enforcer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.standards.policy.LineRule;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VersionOrderTest {

    @ParameterizedTest
    @CsvSource({
        "1.9,1.10",
        "2.0.0-RC1,2.0.0",
        "2.12.4,2.17.1",
        "1.0,1.0.SP1",
        "4.0.0.CR9,4.0.0.Final",
        "1.2.3,1.2.3-redhat-00001"
    })
    void theOrderIsMavens(String lower, String higher) {
        assertThat(VersionScheme.MAVEN.version(lower)).isLessThan(VersionScheme.MAVEN.version(higher));
    }

    @ParameterizedTest
    @CsvSource({"1.0,1.0.0", "1.0.Final,1.0", "1.0.RELEASE,1.0", "1.0.GA,1.0"})
    void equalVersionsMayBeWrittenDifferently(String one, String other) {
        assertThat(VersionScheme.MAVEN.version(one))
                .isEqualByComparingTo(VersionScheme.MAVEN.version(other))
                .isEqualTo(VersionScheme.MAVEN.version(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.0.0-M1",
                "3.0.0.M1",
                "1.0-RC1",
                "4.0.0.CR1",
                "2.0-alpha-1",
                "1.8.0-beta4",
                "1.0-b01",
                "1-SNAPSHOT",
                "2.0.0.BUILD-SNAPSHOT",
                "21-preview",
                "2.6.1-java9ea",
                "1.0-rc-6",
                "4.0.0.Alpha1",
                "3.2.0.RC2-A",
                "2.9.0.pr1"
            })
    void case2_preReleasesNeverCount(String version) {
        assertThat(VersionText.isPreRelease(version)).isTrue();
        assertThat(Release.of("pkg:maven/a/b", version, Instant.EPOCH).state()).isEqualTo(Release.State.CANDIDATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.7.18",
                "1.5.22.RELEASE",
                "4.1.128.Final",
                "3.0.GA",
                "5.1.SP1",
                "33.0.0-jre",
                "33.0.0-android",
                "1.2.3-redhat-00001",
                "Hoxton.SR1",
                "20250517",
                "3.0.1.RELEASE-A",
                "1.0-incubating",
                "2.0-m2e"
            })
    void case2_gaSuffixesAndFlavoursDoCount(String version) {
        assertThat(VersionText.isPreRelease(version)).isFalse();
    }

    @Test
    void case2_flavoursStayApart() {
        assertThat(VersionText.flavour("33.0.0-jre")).isEqualTo("jre");
        assertThat(VersionText.flavour("33.0.0-ANDROID")).isEqualTo("android");
        assertThat(VersionText.flavour("33.0.0")).isEmpty();
    }

    @Test
    void case3_aFirstNumberOfEightDigitsIsADate() {
        assertThat(VersionText.isDate("20030203.000550")).isTrue();
        assertThat(VersionText.isDate("20250517")).isTrue();
        assertThat(VersionText.isDate("2025.0.1")).isFalse();
        assertThat(VersionText.isDate("Hoxton.SR1")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ALL,3.5.16,all",
        "MAJOR,3.5.16,3",
        "MINOR,3.5.16,3.5",
        "MINOR,3,3.0",
        "MINOR,3-RC1,3.0",
        "MINOR,1.5.22.RELEASE,1.5",
        "MINOR,Hoxton.SR1,Hoxton.SR1",
        "MINOR,03.05.1,3.5",
        "MAJOR,20250517,20250517"
    })
    void aReleaseLineIsNamedByItsNumbers(LineRule rule, String version, String line) {
        assertThat(ReleaseLine.of(rule, version)).isEqualTo(line);
    }
}
