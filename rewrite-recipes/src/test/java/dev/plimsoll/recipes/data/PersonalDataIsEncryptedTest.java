package dev.plimsoll.recipes.data;

import static dev.plimsoll.recipes.Said.says;
import static dev.plimsoll.recipes.data.Aggregates.migration;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.test.SourceSpecs.text;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

class PersonalDataIsEncryptedTest implements RewriteTest {
    private static final String CUSTOMER = """
            package a;

            import dev.plimsoll.platform.Pii;
            import jakarta.persistence.*;
            import java.time.LocalDate;

            @Entity
            @Table(name = "customers")
            public class Customer {
                @Id
                private java.util.UUID id;

                @Pii
                private String email;

                @Pii
                private LocalDate birthDate;

                private String nick;
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new PersonalDataIsEncrypted())
                .parser(Ground.BOOT_4
                        .parser()
                        .dependsOn(
                                "package dev.plimsoll.platform; public @interface Pii {}",
                                "package dev.plimsoll.platform; public @interface Lookup { String value(); }"))
                .expectedCyclesThatMakeChanges(1);
    }

    private static SourceSpecs made(String sql) {
        return text(null, sql, spec -> spec.path("src/main/resources/db/migration/V2__hold_encrypted_values.sql"));
    }

    private static SourceSpecs repository(String method) {
        return java("""
                package a;

                import java.util.List;
                import org.springframework.data.jpa.repository.JpaRepository;
                import org.springframework.data.jpa.repository.Query;

                interface Customers extends JpaRepository<Customer, java.util.UUID> {
                    %s
                }
                """.formatted(method));
    }

    @Test
    void whatIsPersonalBecomesTextAndWhatIsSearchedIsLookedUp() {
        rewriteRun(
                migration(1, """
                        create table customers (id uuid primary key, email varchar(160) not null unique, birth_date date, nick varchar(9));
                        """),
                made("""
                        ALTER TABLE customers ALTER COLUMN birth_date SET DATA TYPE TEXT;
                        ALTER TABLE customers ALTER COLUMN email SET DATA TYPE TEXT;
                        ALTER TABLE customers ADD COLUMN email_lookup TEXT UNIQUE;
                        """),
                java(
                        CUSTOMER,
                        CUSTOMER.replace(
                                        "import dev.plimsoll.platform.Pii;",
                                        "import dev.plimsoll.platform.Lookup;\nimport dev.plimsoll.platform.Pii;")
                                .replace("private String email;", """
                                private String email;

                                    @Lookup("email")
                                    private String emailLookup;""")),
                java("""
                        package a;

                        import java.util.Optional;
                        import org.springframework.data.jpa.repository.JpaRepository;

                        interface Customers extends JpaRepository<Customer, java.util.UUID> {
                            Optional<Customer> findByEmail(String email);

                            boolean existsByNickAndEmailIn(String nick, java.util.List<String> emails);

                            Optional<Customer> findByNick(String nick);
                        }
                        """, """
                        package a;

                        import java.util.Optional;
                        import org.springframework.data.jpa.repository.JpaRepository;

                        interface Customers extends JpaRepository<Customer, java.util.UUID> {
                            Optional<Customer> findByEmailLookup(String email);

                            boolean existsByNickAndEmailLookupIn(String nick, java.util.List<String> emails);

                            Optional<Customer> findByNick(String nick);
                        }
                        """),
                java("""
                        package a;

                        class Service {
                            Customers customers;

                            boolean isThere(String email) {
                                return customers.findByEmail(email).isPresent();
                            }
                        }
                        """, """
                        package a;

                        class Service {
                            Customers customers;

                            boolean isThere(String email) {
                                return customers.findByEmailLookup(email).isPresent();
                            }
                        }
                        """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "List<Customer> findByEmailContaining(String part); | Customers.findByEmailContaining: it searches email by more than the whole value",
                "List<Customer> findByEmailIgnoreCase(String email); | Customers.findByEmailIgnoreCase: it searches email by more than the whole value",
                "List<Customer> findByNickOrderByEmail(String nick); | Customers.findByNickOrderByEmail: it searches email by more than the whole value",
                "List<Customer> findByBirthDateBetween(java.time.LocalDate a, java.time.LocalDate b); | Customers.findByBirthDateBetween: it searches birthDate by more",
                "@Query(\"select c from Customer c where lower(c.email) = ?1\") List<Customer> own(String email); | Customers.own: its query reads email"
            })
    void whatNoHashCanAnswerIsLeftWithItsReason(String method, String row) {
        rewriteRun(
                spec -> says(spec.expectedCyclesThatMakeChanges(0), row),
                migration(
                        1,
                        "create table customers (id uuid primary key, email text, birth_date text, nick varchar(9));\n"),
                java(CUSTOMER),
                repository(method));
    }

    @Test
    void whereNothingIsPersonalNothingChanges() {
        rewriteRun(
                spec -> spec.expectedCyclesThatMakeChanges(0),
                migration(1, "create table teas (id uuid primary key, sku varchar(20));\n"),
                java("""
                        package a;

                        import jakarta.persistence.*;

                        @Entity
                        class Tea {
                            @Id
                            private java.util.UUID id;

                            private String sku;
                        }
                        """),
                java("""
                        package a;

                        import org.springframework.data.jpa.repository.JpaRepository;

                        interface Teas extends JpaRepository<Tea, java.util.UUID> {
                            Tea findBySku(String sku);
                        }
                        """));
    }
}
