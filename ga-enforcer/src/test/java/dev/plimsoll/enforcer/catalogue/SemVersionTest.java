package dev.plimsoll.enforcer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SemVersionTest {

    private static final String REACT = "pkg:npm/react";

    @Test
    void theOrderIsThatOfTheSpecification() {
        List<VersionOrder> ascending = versions(
                "0.9.9",
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "1.0.1",
                "1.2.0",
                "1.10.0",
                "2.0.0");

        for (int i = 0; i < ascending.size(); i++) {
            for (int j = 0; j < ascending.size(); j++) {
                assertThat(Integer.signum(ascending.get(i).compareTo(ascending.get(j))))
                        .as("%s and %s", ascending.get(i), ascending.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void theSchemeIsThatOfThePackageUrl() {
        assertThat(VersionScheme.of(REACT)).isEqualTo(VersionScheme.SEMVER);
        assertThat(VersionScheme.of("pkg:npm/*")).isEqualTo(VersionScheme.SEMVER);
        assertThat(VersionScheme.of("pkg:npm/%40angular/core")).isEqualTo(VersionScheme.SEMVER);
        assertThat(VersionScheme.of("pkg:maven/npm/npm")).isEqualTo(VersionScheme.MAVEN);
        assertThat(VersionScheme.of("pkg:oci/debian")).isEqualTo(VersionScheme.MAVEN);
    }

    @Test
    void buildMetadataIsNoDifference() {
        assertThat(semver("1.2.3+a"))
                .isEqualTo(semver("1.2.3+b"))
                .isEqualByComparingTo(semver("1.2.3"))
                .hasSameHashCodeAs(semver("1.2.3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "latest",
                "1.2",
                "1",
                "v1.2.3",
                " 1.2.3",
                "1.2.3.4",
                "01.2.3",
                "1.2.3-01",
                "1.0.0-",
                "",
                "^1.2.3",
                "99999999999999999999.0.0",
                "1.0.0-99999999999999999999",
                "workspace:*"
            })
    void whatIsNoSemVerIsNoVersionAndBelowAllThatAre(String text) {
        assertThat(VersionScheme.SEMVER.isVersion(text)).isFalse();
        assertThat(semver(text)).isLessThan(semver("0.0.0-0")).isEqualTo(semver(text));
        assertThat(Release.of(REACT, text, Instant.parse("2026-01-01T00:00:00Z"))
                        .state())
                .isEqualTo(Release.State.CANDIDATE);
        assertThat(new Release(REACT, text, Instant.parse("2026-01-01T00:00:00Z"), Release.State.GA).isGa())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.0-0,CANDIDATE",
        "19.0.0-canary-1a2b,CANDIDATE",
        "1.0.0-jre,CANDIDATE",
        "1.0.0+rc.1,GA",
        "1.0.0,GA",
        "20250517.0.0,GA"
    })
    void aPreReleaseIsWhatHasThatPart(String version, Release.State state) {
        assertThat(Release.of(REACT, version, Instant.EPOCH).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[1.0,2.0);1.0.0;true",
                "[1.0,2.0);2.0.0;false",
                "[1.0,2.0);1.10.0;true",
                "[1.0,2.0);1.0.0-rc.1;false",
                "[1.0,2.0);2.0.0-rc.1;true",
                "[1,2);1.5.0;true",
                "(,1.2.3];1.2.3+build;true",
                "[1.2.3];1.2.3;true",
                "[1.2];1.2.0;true"
            })
    void aRangeIsWrittenAsMavensAndOrderedAsSemVer(String range, String version, boolean inside) {
        assertThat(VersionRange.of(VersionScheme.SEMVER, range).contains(semver(version)))
                .isEqualTo(inside);
    }

    @Test
    void versionsOfTwoSchemesAreNotCompared() {
        assertThatThrownBy(() -> semver("1.0.0").compareTo(VersionScheme.MAVEN.version("1.0.0")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VersionScheme.MAVEN.version("1.0.0").compareTo(semver("1.0.0")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<VersionOrder> versions(String... texts) {
        return List.of(texts).stream().map(SemVersionTest::semver).toList();
    }

    private static VersionOrder semver(String text) {
        return VersionScheme.SEMVER.version(text);
    }
}
