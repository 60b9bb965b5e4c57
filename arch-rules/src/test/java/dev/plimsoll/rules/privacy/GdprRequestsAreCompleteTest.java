package dev.plimsoll.rules.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.rules.contract.Cases;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GdprRequestsAreCompleteTest {
    private static final String TYPES = """
            package a;

            import dev.plimsoll.platform.*;
            import jakarta.persistence.*;
            import java.util.*;

            @Entity class Known { @DataSubject @Id UUID id; @Pii String email; }

            @Entity class Country { @Id UUID id; String name; }

            @Embeddable class Address { @Pii String street; }

            @Embeddable class Owned { @DataSubject UUID person; @Pii String street; }

            @Embeddable class Link { @ManyToOne Known known; }

            @Embeddable class Deep { @Embedded Address address; }

            @MappedSuperclass class Base { @DataSubject UUID person; }

            @MappedSuperclass class Named { @Pii String name; }

            @MappedSuperclass class Generic<T> { @ManyToOne T owner; @Pii String name; }

            class Plain { @Pii String name; }

            """;

    private static final List<String> HARMLESS = List.of(
            "@Entity class Type { @Id UUID id; String email; }",
            "@Entity class Type { @Id UUID id; @DataSubject UUID person; @Pii String email; }",
            "@Entity class Type { @Id UUID id; @Pii String email; @DataSubject UUID getPerson() { return id; } }",
            "@Entity @DataSubject class Type { @Id UUID id; @Pii String email; }",
            "@Entity class Type extends Base { @Id UUID id; @Pii String email; }",
            "@Entity class Type extends Known { @Pii String phone; }",
            "@Entity class Type { @Id UUID id; @Pii String email; @ManyToOne Known known; }",
            "@Entity class Type { @Id UUID id; @Pii String email; @OneToOne Known known; }",
            "@Entity class Type { @Id UUID id; @Pii String email; @ManyToOne Known getKnown() { return null; } }",
            "@Entity class Type { @Id UUID id; @Pii String email; @ManyToOne Between b; } "
                    + "@Entity class Between { @Id UUID id; @ManyToOne Known known; }",
            "@Entity class Type { @Id UUID id; @Embedded Owned owned; }",
            "@Entity class Type { @Id UUID id; @Embedded Address address; @Embedded Link link; }",
            "@Entity class Type { @Id UUID id; @Pii String email; } "
                    + "@Entity class Owner { @DataSubject @Id UUID id; @OneToMany List<Type> types; }",
            "@Entity class Type { @Id UUID id; @Pii String email; } "
                    + "@Entity class Owner { @DataSubject @Id UUID id; @OneToOne Type type; }",
            "@Entity class Type { @Id UUID id; @Pii String email; } "
                    + "@Entity class Owner { @DataSubject @Id UUID id; @OneToMany Map<String, Type> types; }",
            "@Entity abstract class Type { @Id UUID id; @Pii String email; }",
            "@Entity @org.hibernate.annotations.Immutable class Type { @Id UUID id; @Pii String email; }",
            "@Entity @org.hibernate.annotations.Subselect(\"\") class Type { @Id UUID id; @Pii String email; }",
            "@Entity class Type { @Id UUID id; @Pii static String email; }",
            "@Entity class Type { @Id UUID id; @Pii transient String email; }",
            "@Entity class Type { @Id UUID id; @Transient @Pii String email; }",
            "@Entity class Type extends Generic<Known> { @Id UUID id; }",
            "interface Party {} @Entity class Type { @Id UUID id; @Pii String name; @ManyToOne Party party; }",
            "@Entity class Type { @Id UUID id; @Transient Plain plain; }",
            "class Type { UUID id; @Pii String email; }",
            "record Type(UUID id, @Pii String email) {}",
            "@Embeddable class Type { @Pii String email; }",
            "@MappedSuperclass class Type { @Id UUID id; @Pii String email; }");
    private static final List<String> OWING = List.of(
            "@Entity class Type { @Id UUID id; @Pii String email; }",
            "@javax.persistence.Entity class Type { @javax.persistence.Id UUID id; @Pii String email; }",
            "@Entity class Type { @Id UUID id; @Pii String getEmail() { return null; } }",
            "@Entity class Type extends Named { @Id UUID id; }",
            "@Entity class Type { @Id UUID id; @Embedded Address address; }",
            "@Entity class Type { @Id UUID id; Deep deep; }",
            "@Entity class Type { @Id UUID id; @ElementCollection List<Address> addresses; }",
            "@Entity class Type { @Id UUID id; @Pii String email; @ManyToOne Country country; }",
            "@Entity class Type { @Id UUID id; @Pii String email; @ManyToOne Type parent; }",
            "@Entity class Type { @Id UUID id; @Pii String email; @ManyToOne Other other; } "
                    + "@Entity class Other { @Id UUID id; @OneToMany List<Type> types; }",
            "@Entity class Type { @Id UUID id; @Pii String email; @OneToMany List<Known> all; }",
            "@Entity class Type { @Id UUID id; @Pii String email; @Transient Known known; }",
            "@Entity class Type { @Id UUID id; @Pii String email; UUID person; }",
            "@Entity class Type { @Id UUID id; @Pii String email; } @Entity class Order "
                    + "{ @DataSubject @Id UUID id; @ManyToOne Type type; }");

    @TempDir
    Path folder;

    @Test
    void exactlyTheOwingAreFlagged() throws IOException {
        Cases cases = new Cases(
                TYPES + "%s\n", Stream.concat(HARMLESS.stream(), OWING.stream()).toList());

        assertThat(check(cases.code()))
                .extracting(cases::of, Violation::message)
                .containsExactlyInAnyOrderElementsOf(OWING.stream()
                        .map(type -> tuple(type, "Type holds personal data, and nothing says whose"))
                        .toList());
    }

    @Test
    void ofAHierarchyOnlyTheFirstThatHoldsSomethingIsNamed() throws IOException {
        assertThat(check(TYPES + """
                        @Entity class Party { @Id UUID id; }
                        @Entity class Person extends Party { @Pii String name; }
                        @Entity class Employee extends Person { @Pii String badge; }
                        @Entity abstract class Asset { @Id UUID id; @Pii String holder; }
                        @Entity class Car extends Asset { String plate; }
                        """)).extracting(Violation::element).containsExactly("a.Person", "a.Car");
    }

    @ParameterizedTest
    @CsvSource({"kotlin.Metadata, Pii, 1", "kotlin.Metadata, NoPii, 0", "java.lang.Deprecated, Pii, 0"})
    void kotlinAnnotatesTheParameterThatDeclaresAProperty(String marker, String annotation, int findings)
            throws IOException {
        assertThat(check("""
                        package kotlin;

                        public @interface Metadata {}

                        package a;

                        import dev.plimsoll.platform.*;

                        @interface NoPii {}

                        @%s
                        @jakarta.persistence.Entity
                        class Person {
                            @jakarta.persistence.Id long id;
                            String name;

                            Person(@%s String name) { this.name = name; }
                        }
                        """.formatted(marker, annotation))).hasSize(findings);
    }

    @Test
    void aCompanysOwnWordsTakeThePlaceOfOurs() throws IOException {
        String code = """
                package a;

                import jakarta.persistence.*;

                @interface Personal {}

                @interface Whose {}

                @Entity class Type { @Id long id; @Personal String email; }

                @Entity class Told { @Whose @Id long id; @Personal String email; }

                @Entity class Ours { @Id long id; @dev.plimsoll.platform.Pii String email; }
                """;
        Vocabulary words = Vocabulary.OWN.with("pii", Set.of("a.Personal")).with("subject", Set.of("a.Whose"));

        assertThat(check(code, words)).extracting(Violation::element).containsExactly("a.Type");
    }

    private List<Violation> check(String code) throws IOException {
        return check(code, Vocabulary.OWN);
    }

    private List<Violation> check(String code, Vocabulary words) throws IOException {
        return new Bench(folder, words).checkClasses("gdpr-requests-are-complete", code);
    }
}
