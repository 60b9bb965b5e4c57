package dev.plimsoll.standards.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PoliciesTest {

    @Test
    void theDefaultsGovernFiveLibraries() {
        Policy defaults = Policies.defaults();

        assertThat(defaults.governed()).hasSize(5);
        assertThat(defaults.governing("pkg:maven/org.springframework.boot/spring-boot"))
                .contains(new Governed(
                        "pkg:maven/org.springframework.boot/spring-boot",
                        LineRule.MINOR,
                        List.of(),
                        Map.of(),
                        3,
                        Duration.ofDays(14),
                        Set.of(
                                "pkg:maven/org.springframework.boot/spring-boot-dependencies",
                                "pkg:maven/org.springframework.boot/spring-boot-starter-parent")));
        assertThat(defaults.banned()).extracting(Ban::library).contains("pkg:maven/log4j/log4j");
    }

    @Test
    void anEmptyPolicyGovernsNothing() {
        assertThat(Policies.read("p.yml", ""))
                .isEqualTo(new Policy(Mode.ENFORCE, Unknown.WARN, List.of(), Map.of(), List.of()));
    }

    @Test
    void aCompanysWordsTakeThePlaceOfOurs() {
        Vocabulary words = Policies.read("p.yml", """
                vocabulary:
                  pii: [com.acme.Personal, com.acme.Secret]
                """).vocabulary();

        assertThat(words.of("pii")).containsExactlyInAnyOrder("com.acme.Personal", "com.acme.Secret");
        assertThat(words.of("bom")).isEqualTo(Vocabulary.OWN.of("bom"));
        assertThat(Policies.defaults().vocabulary()).isEqualTo(Vocabulary.OWN);
    }

    @Test
    void aBomMayHaveTheVersionToBeginWith() {
        Vocabulary words = Policies.read("p.yml", """
                vocabulary:
                  bom: [pkg:maven/com.acme/platform-parent, pkg:maven/com.acme/platform-bom@2026.11]
                """).vocabulary();

        assertThat(words.libraries("bom"))
                .containsExactly(
                        Map.entry("com.acme:platform-bom", "2026.11"), Map.entry("com.acme:platform-parent", ""));
    }

    @Test
    void withoutAWordOfItsOwnACompanyHasNoBom() {
        assertThat(Policies.defaults().vocabulary().libraries("bom")).isEmpty();
    }

    @Test
    void aWordOfTheVocabularyThatIsNoNameIsAMistake() {
        assertThatThrownBy(() -> Policies.read("p.yml", """
                        vocabulary:
                          pii: ["@Personal"]
                          bom: com.acme:bom
                          pi: x.Y
                        """)).hasMessage("""
                        p.yml:2:9: `@Personal` in `pii` cannot be read; write the full name of a type, as in com.acme.Personal
                        p.yml:3:8: `bom: com.acme:bom` cannot be read; write a package URL, with or without version, as in `pkg:maven/com.acme/platform-bom@2026.11`
                        p.yml:4:3: `pi` is not a key of a policy; did you mean `pii`?""");
    }

    @Test
    void everyKeyIsRead() {
        Policy policy = Policies.read("p.yml", """
                mode: warn
                unknown: deny
                governed:
                  - library: pkg:maven/org.acme/*
                    lines: major
                    keep: 2
                    grace: 36h
                standards:
                  pii-is-never-logged:
                    severity: error
                    errorFrom: 2027-01-01
                banned:
                  - library: pkg:maven/log4j/log4j
                    versions: "[1.0,2.0)"
                    replacement: pkg:maven/org.slf4j/log4j-over-slf4j@2.0.17
                    why: old
                """);

        assertThat(policy.mode()).isEqualTo(Mode.WARN);
        assertThat(policy.unknown()).isEqualTo(Unknown.DENY);
        assertThat(policy.governed())
                .containsExactly(new Governed("pkg:maven/org.acme/*", LineRule.MAJOR, 2, Duration.ofHours(36)));
        assertThat(policy.standards())
                .containsEntry("pii-is-never-logged", new StandardPolicy(Level.ERROR, LocalDate.of(2027, 1, 1)));
        assertThat(policy.banned())
                .containsExactly(new Ban(
                        "pkg:maven/log4j/log4j", "[1.0,2.0)", "pkg:maven/org.slf4j/log4j-over-slf4j@2.0.17", "old"));
    }

    @Test
    void theMostSpecificPatternWins() {
        Policy policy = Policies.read("p.yml", """
                governed:
                  - library: pkg:maven/*
                    keep: 1
                  - library: pkg:maven/org.acme/*
                    keep: 2
                  - library: pkg:maven/org.acme/core
                    keep: 3
                """);

        assertThat(policy.governing("pkg:maven/org.acme/core").orElseThrow().keep())
                .isEqualTo(3);
        assertThat(policy.governing("pkg:maven/org.acme/web").orElseThrow().keep())
                .isEqualTo(2);
        assertThat(policy.governing("pkg:maven/org.other/web").orElseThrow().keep())
                .isEqualTo(1);
        assertThat(policy.governing("pkg:npm/web")).isEmpty();
    }

    @Test
    void allMistakesAreToldAtOnceEachWithItsPlaceAndWhatToDo() {
        assertThat(mistakes("""
                        mode: enforced
                        governd: []
                        governed:
                          - library: pkg:maven/org.acme/core@1.0
                            lines: minor
                            keep: 0
                            grace: two weeks
                          - keep: 2
                          - library: pkg:maven/a/b
                          - library: pkg:maven/a/b
                        standards:
                          some-standard: error
                        banned:
                          - library: pkg:maven/log4j/log4j
                            versions: 1.x
                        """))
                .containsExactly(
                        "p.yml:1:7: `mode: enforced` cannot be read; did you mean `enforce`?",
                        "p.yml:2:1: `governd` is not a key of a policy; did you mean `governed`?",
                        "p.yml:4:14: `library: pkg:maven/org.acme/core@1.0` cannot be read; write a package URL without"
                                + " version, as in `pkg:maven/org.acme/core` or `pkg:maven/org.acme/*`",
                        "p.yml:6:11: `keep: 0` cannot be read; write how many of the newest lines stay open, 1 to 999",
                        "p.yml:7:12: `grace: two weeks` cannot be read; write a number and h, d or w, as in `14d`",
                        "p.yml:8:5: `library` is missing; write which library: `library: pkg:maven/org.acme/core`",
                        "p.yml:10:14: `pkg:maven/a/b` is already governed in line 9; keep one of the two",
                        "p.yml:12:18: `some-standard` is `error`; write `severity: warning` indented below it",
                        "p.yml:14:5: `why` is missing; write one sentence that says why, it is shown to whoever is"
                                + " refused",
                        "p.yml:15:15: `versions: 1.x` cannot be read; write a Maven version range, as in `[1.0,2.0)`");
    }

    @Test
    void brokenYamlIsNamedByItsPlace() {
        assertThat(mistakes("mode: enforce\ngoverned: [\n"))
                .singleElement()
                .asString()
                .startsWith("p.yml:2:12: this is not YAML");
        assertThat(mistakes("- a\n"))
                .containsExactly(
                        "p.yml:1:1: a policy is a mapping, this is a list; begin with `governed:` or another key");
        assertThat(mistakes("mode: warn\nmode: off\n"))
                .containsExactly("p.yml:2:1: `mode` is here a second time; keep one of the two");
    }

    @Test
    void aTypoInTheIdOfAStandardIsAMistakeWithItsPlace() {
        assertThatThrownBy(() -> Policies.read("p.yml", """
                        standards:
                          pii-is-never-loged:
                            severity: warning
                        """))
                .hasMessageContaining("p.yml:2:3: there is no standard `pii-is-never-loged`")
                .hasMessageContaining("did you mean `pii-is-never-logged`?");
    }

    @Test
    void aStandardIsAWarningBeforeItsDateAndAnErrorFromIt() {
        StandardPolicy standard = new StandardPolicy(Level.ERROR, LocalDate.of(2027, 1, 1));

        assertThat(standard.levelOn(LocalDate.of(2026, 12, 31), Level.ERROR)).isEqualTo(Level.WARNING);
        assertThat(standard.levelOn(LocalDate.of(2027, 1, 1), Level.ERROR)).isEqualTo(Level.ERROR);
        assertThat(new StandardPolicy(null, null).levelOn(LocalDate.of(2027, 1, 1), Level.ADVICE))
                .isEqualTo(Level.ADVICE);
    }

    static List<String> mistakes(String text) {
        return catchThrowableOfType(PolicyException.class, () -> Policies.read("p.yml", text)).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
