package dev.plimsoll.dashboard.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LibraryTest {

    @ParameterizedTest
    @CsvSource({
        "pkg:maven/org.slf4j/slf4j-api, org.slf4j:, slf4j-api",
        "pkg:maven/org.slf4j/slf4j-api@2.0.16?type=jar, org.slf4j:, slf4j-api",
        "pkg:npm/%40angular/core@16.0.0, @angular/, core",
        "pkg:npm/lodash, '', lodash",
        "sha256:abc, '', sha256:abc"
    })
    void aPackageUrlIsReadAsPeopleWriteIt(String purl, String group, String name) {
        assertThat(Library.of(purl)).isEqualTo(new Library(group, name));
    }
}
