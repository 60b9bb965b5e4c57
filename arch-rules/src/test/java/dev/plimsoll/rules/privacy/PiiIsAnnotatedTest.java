package dev.plimsoll.rules.privacy;

import static org.assertj.core.api.Assertions.assertThat;

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

class PiiIsAnnotatedTest {
    private static final List<String> OWE_NONE = List.of(
            "@dev.plimsoll.platform.Pii String email",
            "boolean emailConfirmed",
            "String emailTemplate",
            "String ipAddress",
            "boolean phone",
            "Kind email",
            "java.util.List<String> email",
            "static String email",
            "transient String email",
            "@Transient String email",
            "java.time.Instant emailConfirmedAt",
            "String status");
    private static final List<String> OWE = List.of(
            "String email",
            "private String phoneNumber",
            "@Column(name = \"x\") String iban",
            "java.time.LocalDate birthDate",
            "String name",
            "String homeAddress",
            "@dev.plimsoll.platform.DataSubject String email");

    @TempDir
    Path folder;

    @Test
    void exactlyWhatIsPersonalByItsNameAndStoredOwesOne() throws IOException {
        Cases cases = new Cases(
                customer("%s"), Stream.concat(OWE_NONE.stream(), OWE.stream()).toList());

        assertThat(check(cases.code())).extracting(cases::of).containsExactlyInAnyOrderElementsOf(OWE);
    }

    @Test
    void whatIsNoPersonHasANameOfItsOwn() throws IOException {
        assertThat(check(customer("String name").replace("Customer", "Product")))
                .isEmpty();
    }

    @Test
    void whatIsNotStoredOwesNone() throws IOException {
        assertThat(check("""
                        package a;

                        class Customer { String email; }

                        record CustomerDto(String email) {}

                        interface Mail { String EMAIL = "email"; }
                        """)).isEmpty();
    }

    @Test
    void anAnnotationOnTheGetterOrOnWhatItOverridesCounts() throws IOException {
        assertThat(check("""
                        package a;

                        import dev.plimsoll.platform.Pii;
                        import jakarta.persistence.*;

                        interface Reachable {
                            @Pii String getPhone();
                        }

                        @MappedSuperclass
                        abstract class Person {
                            @Pii abstract String getEmail();
                        }

                        @Entity
                        class Customer extends Person implements Reachable {
                            @Id Long id;
                            String email;
                            String phone;
                            String iban;

                            String getEmail() { return email; }

                            public String getPhone() { return phone; }

                            @Pii String iban() { return iban; }
                        }
                        """)).isEmpty();
    }

    @Test
    void eachFieldIsNamedWhereItIsDeclared() throws IOException {
        assertThat(check("""
                        package a;

                        import javax.persistence.*;

                        @MappedSuperclass
                        class Person {
                            @Id Long id;
                            String email;
                        }

                        @Entity
                        class Customer extends Person {
                            String iban;
                        }

                        @Embeddable
                        class Contact {
                            String phone;
                        }
                        """))
                .extracting(violation -> violation.line() + " " + violation.message())
                .containsExactly(
                        "8 Person.email is personal data by its name, and not annotated with @Pii",
                        "13 Customer.iban is personal data by its name, and not annotated with @Pii",
                        "18 Contact.phone is personal data by its name, and not annotated with @Pii");
    }

    @Test
    void aCompanyHasAnnotationsOfItsOwn() throws IOException {
        Vocabulary words = Vocabulary.OWN.with("pii", Set.of("a.Sensitive", "a.Secret"));

        assertThat(check(
                        customer(
                                        "@Secret String iban; @Sensitive String phone; @dev.plimsoll.platform.Pii String email")
                                + "\npackage a;\n\n@interface Secret {}\n\npackage a;\n\n@interface Sensitive {}\n",
                        words))
                .extracting(Violation::message)
                .containsExactly(
                        "Customer.email is personal data by its name, and not annotated with @Secret or @Sensitive");
    }

    @Test
    void aPropertyOfKotlinIsAnnotatedOnItsParameterOrOnAMethodBesideIt() throws IOException {
        String metadata = "package kotlin;\n\npublic @interface Metadata {}\n\n";
        String customer = """
                package a;

                import dev.plimsoll.platform.Pii;
                import jakarta.persistence.*;

                @Entity
                @kotlin.Metadata
                class Customer {
                    @Id Long id;
                    String email;
                    java.time.LocalDate birthDate;

                    Customer(@Pii String email) {}

                    @Pii static void getBirthDate$annotations() {}
                }
                """;

        assertThat(check(metadata + customer)).isEmpty();
        assertThat(check(metadata + customer.replace("@Pii ", ""))).hasSize(2);
        assertThat(check(customer.replace("@kotlin.Metadata\n", ""))).hasSize(2);
    }

    private static String customer(String field) {
        return """
                package a;

                import jakarta.persistence.*;

                enum Kind { WORK }

                @Entity
                class Customer {
                    @Id Long id;
                    %s;
                }
                """.formatted(field);
    }

    private List<Violation> check(String code) throws IOException {
        return check(code, Vocabulary.OWN);
    }

    private List<Violation> check(String code, Vocabulary words) throws IOException {
        return new Bench(folder, words).checkClasses("pii-is-annotated", code);
    }
}
