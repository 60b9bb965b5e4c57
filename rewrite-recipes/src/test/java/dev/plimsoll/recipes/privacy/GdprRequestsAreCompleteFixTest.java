package dev.plimsoll.recipes.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.contract.Workshop;
import dev.plimsoll.standards.policy.Policies;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GdprRequestsAreCompleteFixTest {
    private static final String FILE = "src/main/java/a/Customer.java";
    private static final String HEAD = """
            package a;

            import dev.plimsoll.platform.*;
            import jakarta.persistence.*;
            import java.util.*;

            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Entity class Customer { @Id UUID id; String email; }",
                "@Entity class Customer { @DataSubject @Id UUID id; @Pii String email; }",
                "@Entity class Customer { @Id UUID id; @Pii String email; @DataSubject UUID person; }",
                "@Entity class Customer { @Id UUID id; @Pii String email; @DataSubject UUID getPerson() { return id; } }",
                "@Entity abstract class Customer { @Id UUID id; @Pii String email; }",
                "@Entity @org.hibernate.annotations.Immutable class Customer { @Id UUID id; @Pii String email; }",
                "@MappedSuperclass class Customer { @Id UUID id; @Pii String email; }",
                "class Customer { @Id UUID id; @Pii String email; }",
                "@Entity class Customer { @Id UUID id; @Transient @Pii String email; }",
                "@MappedSuperclass class Base { @DataSubject UUID person; } "
                        + "@Entity class Customer extends Base { @Id UUID id; @Pii String email; }",
                "@Entity class Login { @DataSubject @Id UUID id; @OneToMany List<Customer> all; } "
                        + "@Entity class Customer { @Id UUID id; @Pii String email; }"
            })
    void whatOwesNothingStaysAsItIs(String code) {
        assertLeft(code, List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Entity class Invoice { @Id UUID id; @Pii String email; } | Invoice: it is no person by its name; "
                        + "annotate what has the person's id as that of the data subject",
                "@Entity class CustomerDetails { @Id UUID id; @Pii String email; } | CustomerDetails: it is no person by its "
                        + "name; annotate what has the person's id as that of the data subject",
                "@Entity class Customer { @Id UUID id; @Pii String email; String login; } | Customer: both its id and login "
                        + "may say whose data it holds; annotate the right one as that of the data subject",
                "@Entity class Customer { @Id UUID id; @Pii String email; UUID accountId; } | Customer: both its id and "
                        + "accountId may say whose data it holds; annotate the right one as that of the data subject",
                "@Entity class Patient { @Id UUID id; @Pii String email; @OneToOne User user; } @Entity class User { @Id UUID "
                        + "id; } | Patient: both its id and user may say whose data it holds; annotate the right one as that "
                        + "of the data subject",
                "@MappedSuperclass class Base { @Id UUID id; } @Entity class Customer extends Base { @Pii String email; } | "
                        + "Customer: its id is no field of its own; annotate what has the person's id as that of the data "
                        + "subject",
                "@Entity class Customer { @Pii String email; @Id UUID getId() { return null; } } | Customer: its id is no "
                        + "field of its own; annotate what has the person's id as that of the data subject",
                "@Entity class Customer { @Id UUID id; @Id UUID part; @Pii String email; } | Customer: its id is no field of "
                        + "its own; annotate what has the person's id as that of the data subject"
            })
    void whatMayBeAnothersIsLeftAndThatIsSaid(String code, String remark) {
        assertLeft(code, List.of(remark));
    }

    @Test
    void theAnnotationStandsAboveTheOthersOfTheId() {
        assertThat(mended("""
                package a;

                import dev.plimsoll.platform.Pii;
                import javax.persistence.Entity;
                import javax.persistence.GeneratedValue;
                import javax.persistence.Id;

                @Entity
                public class Customer {
                    private String note;

                    /** Ours. */
                    @Id
                    @GeneratedValue
                    private Long id;

                    @Pii
                    private String email;

                    public Long getId() {
                        return id;
                    }
                }
                """)).isEqualTo("""
                package a;

                import dev.plimsoll.platform.DataSubject;
                import dev.plimsoll.platform.Pii;
                import javax.persistence.Entity;
                import javax.persistence.GeneratedValue;
                import javax.persistence.Id;

                @Entity
                public class Customer {
                    private String note;

                    /** Ours. */
                    @DataSubject
                    @Id
                    @GeneratedValue
                    private Long id;

                    @Pii
                    private String email;

                    public Long getId() {
                        return id;
                    }
                }
                """);
    }

    @Test
    void whatThenLeadsToThePersonIsNotMentioned() {
        String code = HEAD + """
                @Entity
                class Customer {
                    @Id UUID id;
                    @Embedded Address address;
                    @ManyToOne Country country;
                }

                @Embeddable
                class Address {
                    @Pii String street;
                }

                @Entity
                class Country {
                    @Id UUID id;
                }

                @Entity
                class Shipment {
                    @Id UUID id;
                    @Pii String street;
                    @ManyToOne Customer customer;
                }
                """;

        assertThat(work(code))
                .isEqualTo(new Workshop.Work(
                        Map.of(FILE, code.replaceFirst("@Id UUID id;", "@DataSubject\n    @Id UUID id;")), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "AppUser", "Owner", "CustomerEntity", "ShopCustomer"})
    void aPersonIsKnownByTheName(String name) {
        String code = HEAD + "@Entity\nclass " + name + " {\n    @Id UUID id;\n    @Pii String email;\n}\n";

        assertThat(mended(code)).contains("@DataSubject\n    @Id UUID id;");
    }

    @Test
    void aNameThatIsTakenIsWrittenInFull() {
        String code = """
                package a;

                import dev.plimsoll.platform.Pii;
                import jakarta.persistence.*;

                @Entity
                class Customer {
                    @Id long id;
                    @Pii String email;
                }

                class DataSubject {}
                """;

        assertThat(mended(code)).isEqualTo(code.replace("    @Id", "    @dev.plimsoll.platform.DataSubject\n    @Id"));
    }

    @Test
    void aTestStaysAsItIs() {
        Map<String, String> files = Map.of(
                "src/test/java/a/Customer.java", HEAD + "@Entity class Customer { @Id UUID id; @Pii String email; }\n");

        assertThat(Workshop.mend("gdpr-requests-are-complete", files)).isEqualTo(files);
    }

    @Test
    void anAnnotationThatTheModuleMayNotHaveIsLeftToPeople() {
        String code = """
                package a;

                import jakarta.persistence.*;

                @interface Personal {}

                @Entity
                class Customer {
                    @Id long id;
                    @Personal String email;
                }
                """;

        assertThat(Workshop.work(
                        "gdpr-requests-are-complete",
                        Map.of(FILE, code),
                        Policies.read("p.yml", "vocabulary: {pii: a.Personal}")))
                .isEqualTo(new Workshop.Work(
                        Map.of(FILE, code),
                        List.of("Customer: which annotation marks the data subject, and that the module has it, "
                                + "is not certain")));
    }

    @Test
    void aCompanysOwnAnnotationTakesThePlaceOfOurs() {
        String code = """
                package a;

                import jakarta.persistence.*;

                @interface Personal {}

                @interface Whose {}

                @Entity
                class Customer {
                    @Id long id;
                    @Personal String email;
                }
                """;

        assertThat(Workshop.work(
                                "gdpr-requests-are-complete",
                                Map.of(FILE, code),
                                Policies.read("p.yml", "vocabulary: {pii: a.Personal, subject: a.Whose}"))
                        .files())
                .isEqualTo(Map.of(FILE, code.replace("    @Id", "    @Whose\n    @Id")));
    }

    private static String mended(String code) {
        return work(code).files().getOrDefault(FILE, "");
    }

    private static void assertLeft(String code, List<String> remarks) {
        Map<String, String> files = Map.of(FILE, HEAD + code + "\n");
        assertThat(work(HEAD + code + "\n")).isEqualTo(new Workshop.Work(files, remarks));
    }

    private static Workshop.Work work(String code) {
        return Workshop.work("gdpr-requests-are-complete", Map.of(FILE, code), Policies.defaults());
    }
}
