package dev.plimsoll.rules.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiiIsNeverLoggedTest {

    @TempDir
    Path folder;

    @Test
    void aSourceIsLookedAtThatHasTheCompanysAnnotationOrALog() {
        assertThat(traces("class Member { @Personal String nick; }")).isTrue();
        assertThat(traces("class Main { void run() { LOG.info(1); } }")).isTrue();
        assertThat(traces("class Plain { String nick; }")).isFalse();
    }

    @Test
    void theLineIsThatOfTheValueAndTheElementThatOfTheMethod() throws IOException {
        assertThat(new Bench(folder).checkSource("""
                        package a;

                        class Main {
                            private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("a");

                            @Deprecated
                            void run(String email) {
                                log.info(
                                        "By {}",
                                        email);
                            }
                        }
                        """)).singleElement().satisfies(violation -> {
            assertThat(violation.line()).isEqualTo(10);
            assertThat(violation.element()).isEqualTo("a.Main#run(String)");
            assertThat(violation.file()).isEqualTo("src/main/java/a/Main.java");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PlimsollPiiIsNeverLogged",
                "PiiIsNeverLogged",
                "pii-is-never-logged",
                "all",
                "Plimsoll",
                "unused"
            })
    void aSuppressionDoesNotSwitchItOff(String name) throws IOException {
        assertThat(new Bench(folder).checkSource("""
                        package a;

                        @SuppressWarnings("%1$s")
                        class Main {
                            private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("a");

                            @SuppressWarnings("%1$s")
                            void run(String email) {
                                log.info("By {}", email);
                            }
                        }
                        """.formatted(name))).hasSize(1);
    }

    @Test
    void aLoggerOfTheProjectsOwnThatExtendsOneIsALogger() throws IOException {
        assertThat(new Bench(folder).checkSource("""
                        package a;

                        class Main {
                            static class Audit extends java.util.logging.Logger {
                                Audit() {
                                    super("audit", null);
                                }
                            }

                            void run(Audit audit, String email) {
                                audit.warning(email);
                            }
                        }
                        """)).hasSize(1);
    }

    @Test
    void valuesInInitializersAreSeen() throws IOException {
        assertThat(new Bench(folder).checkSource("""
                        package a;

                        class Customer {
                            private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("a");
                            static String email;
                            static final java.util.function.Consumer<String> WRITE = phone -> log.info("{}", phone);

                            static {
                                String name = "of something";
                                log.info("{} {}", email, name);
                            }
                        }
                        """))
                .extracting(Violation::line)
                .containsExactly(6, 10);
    }

    @Test
    void aCompanysOwnAnnotationTakesThePlaceOfOurs() throws IOException {
        Vocabulary words = Vocabulary.OWN.with("pii", Set.of("a.Personal"));

        assertThat(new Bench(folder, words).checkSource(TWO_ANNOTATIONS))
                .extracting(Violation::message)
                .containsExactly("Member.getNick() is written to the log");
    }

    private static boolean traces(String source) {
        return new PiiIsNeverLogged()
                .traces(Map.of("pii", List.of("com.acme.Personal")))
                .matcher(source)
                .find();
    }

    private static final String TWO_ANNOTATIONS = """
            package a;

            @interface Personal {}

            class Member {
                @Personal
                private String nick;
                @dev.plimsoll.platform.Pii
                private String badge;
                String getNick() { return nick; }
                String getBadge() { return badge; }
            }

            class Main {
                private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("a");

                void run(Member member) {
                    log.info("in {}", member.getNick());
                    log.info("in {}", member.getBadge());
                }
            }
            """;
}
