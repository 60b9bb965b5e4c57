package dev.plimsoll.standards.policy;

import static dev.plimsoll.standards.policy.PoliciesTest.mistakes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a governed library says of its BOMs and of the ends of its lines. */
final class GovernedTest {

    @Test
    void aBomIsReleasedAsTheLibraryThatNamesIt() {
        Policy policy = Policies.read("p.yml", """
                governed:
                  - library: pkg:maven/org.acme/core
                    boms: [pkg:maven/org.acme/bom]
                """);

        assertThat(policy.releasedAs("pkg:maven/org.acme/bom")).isEqualTo("pkg:maven/org.acme/core");
        assertThat(policy.releasedAs("pkg:maven/org.acme/other")).isEqualTo("pkg:maven/org.acme/other");
    }

    @Test
    void aBomBelongsToOneLibraryWithAName() {
        assertThat(mistakes("""
                        governed:
                          - library: pkg:maven/org.acme/core
                            boms: [pkg:maven/org.acme/bom]
                          - library: pkg:maven/org.acme/extra
                            boms: [pkg:maven/org.acme/bom, pkg:maven/org.acme/*]
                          - library: pkg:maven/org.other/*
                            boms: pkg:maven/org.other/bom
                        """))
                .containsExactly(
                        "p.yml:5:11: `pkg:maven/org.acme/bom` is released together with `pkg:maven/org.acme/core`"
                                + " already; keep one of the two",
                        "p.yml:5:36: `pkg:maven/org.acme/*` in `boms` cannot be read; name one library: BOMs are"
                                + " released together with one",
                        "p.yml:6:14: `library: pkg:maven/org.other/*` cannot be read; name one library: BOMs are"
                                + " released together with one");
    }

    @Test
    void theEndOfALineNamesALineThatThereIs() {
        assertThat(mistakes("""
                        governed:
                          - library: pkg:maven/a/all
                            supportedUntil: {"2.7": 2023-11-24}
                          - library: pkg:maven/a/minor
                            lines: minor
                            supportedUntil: {"2": 2023-11-24, "2.7": never}
                          - library: pkg:maven/a/major
                            lines: major
                            supportedUntil: {"2.7": 2023-11-24}
                          - library: pkg:maven/a/named
                            keep: 2
                            lines:
                              - {name: jre, versions: "[1,)"}
                              - {name: jre, versions: one}
                              - {name: other, versions: "1.*"}
                            supportedUntil: {jer: 2023-11-24}
                        """))
                .containsExactly(
                        "p.yml:3:22: `lines: all` is one line, which does not end; write `lines: minor` or `lines:"
                                + " major`, or leave `supportedUntil` out",
                        "p.yml:6:22: `2` is not a line; write a minor version, as in \"2.7\"",
                        "p.yml:6:46: `2.7: never` cannot be read; write a date or an instant, as in `2027-01-01` or"
                                + " `2027-01-01T08:00:00Z`",
                        "p.yml:9:22: `2.7` is not a line; write a major version, as in \"2\"",
                        "p.yml:11:11: `keep` has no meaning for named lines; leave it out, and write when a line ends:"
                                + " `supportedUntil`",
                        "p.yml:14:16: the line `jre` is there already; name it otherwise",
                        "p.yml:14:31: `versions: one` cannot be read; write a Maven version range or a pattern with one *,"
                                + " as in `[1.0,2.0)` or `1.*`",
                        "p.yml:15:16: the line `other` is there already; name it otherwise",
                        "p.yml:16:22: no line is named `jer`; did you mean `jre`?");
    }
}
