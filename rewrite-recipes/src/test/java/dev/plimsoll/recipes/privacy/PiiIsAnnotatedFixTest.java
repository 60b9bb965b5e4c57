package dev.plimsoll.recipes.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.contract.Workshop;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiiIsAnnotatedFixTest {
    private static final String FILE = "src/main/java/a/Customer.java";
    private static final String CUSTOMER = """
            package a;

            import jakarta.persistence.*;

            @Entity
            class Customer {
                @Id
                Long id;
                %s;
            }
            """;
    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.acme</groupId>
              <artifactId>order</artifactId>
              <version>1</version>
            </project>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@dev.plimsoll.platform.Pii String email",
                "boolean emailConfirmed",
                "String emailTemplate",
                "static String email",
                "transient String email",
                "@Transient String email",
                "String status",
                "String email; @dev.plimsoll.platform.Pii String getEmail() { return email; } String more",
                "String phone; @Transient String getPhone() { return phone; } String more"
            })
    void theseAreLeftAsTheyAre(String field) {
        Map<String, String> files = Map.of(FILE, CUSTOMER.formatted(field));

        assertThat(work(files)).isEqualTo(new Workshop.Work(files, List.of()));
    }

    @Test
    void whatIsNotStoredIsLeftAsItIs() {
        Map<String, String> files = Map.of(
                FILE,
                "package a;\n\nclass Customer {\n    String email;\n}\n",
                "src/test/java/a/Guest.java",
                CUSTOMER.formatted("String email").replace("Customer", "Guest"));

        assertThat(work(files)).isEqualTo(new Workshop.Work(files, List.of()));
    }

    @Test
    void anAnnotationOnWhatTheGetterOverridesCounts() {
        Map<String, String> files = Map.of(
                "src/main/java/a/Person.java",
                "package a;\n\nimport dev.plimsoll.platform.Pii;\n\ninterface Person {\n    @Pii String getEmail();\n}\n",
                FILE,
                CUSTOMER.formatted("String email;\n    public String getEmail() { return email; }\n    long more")
                        .replace("class Customer", "class Customer implements Person"));

        assertThat(work(files)).isEqualTo(new Workshop.Work(files, List.of()));
    }

    @Test
    void theAnnotationStandsAboveTheFieldAndComesWithItsImport() {
        String customer = CUSTOMER.formatted("""
                @Column(length = 100) // kept
                    private String   email;

                    java.time.LocalDate birthDate;
                    String firstName, lastName""");

        assertThat(mend(customer)).isEqualTo("""
                package a;

                import dev.plimsoll.platform.Pii;
                import jakarta.persistence.*;

                @Entity
                class Customer {
                    @Id
                    Long id;
                    @Pii
                    @Column(length = 100) // kept
                    private String   email;

                    @Pii
                    java.time.LocalDate birthDate;
                    @Pii
                    String firstName, lastName;
                }
                """);
        assertThat(mend(mend(customer))).isEqualTo(mend(customer));
    }

    @Test
    void anotherTypeCalledPiiMakesTheNameLong() {
        Map<String, String> files = Map.of(
                "src/main/java/a/Pii.java",
                "package a;\n\nclass Pii {}\n",
                FILE,
                CUSTOMER.formatted("String email;\n    transient Pii pii"));

        assertThat(work(files).files().get(FILE)).contains("    @dev.plimsoll.platform.Pii\n    String email;\n");
    }

    @Test
    void aFieldDeclaredTogetherWithOthersIsLeftAndThatIsSaid() {
        Map<String, String> files = Map.of(FILE, CUSTOMER.formatted("String note, email"));

        assertThat(work(files))
                .isEqualTo(new Workshop.Work(
                        files, List.of("Customer.email: it is declared together with fields that are not personal")));
    }

    @Test
    void aModuleWithoutTheAnnotationIsLeftAndThatIsSaid() {
        Map<String, String> files = Map.of("pom.xml", POM, FILE, CUSTOMER.formatted("String email"));

        assertThat(work(files))
                .isEqualTo(new Workshop.Work(
                        files,
                        List.of("Customer.email: its module does not have plimsoll-platform-api, which brings @Pii")));
    }

    @Test
    void aCompanysOwnAnnotationIsTakenAndOfSeveralTheOneThatTheModuleUses() {
        Policy policy = Policies.read("p.yml", "vocabulary: {pii: [a.Sensitive, b.Secret]}");
        String secret = "package b;\n\npublic @interface Secret {}\n";
        String sensitive = "package a;\n\npublic @interface Sensitive {}\n";
        Map<String, String> one =
                Map.of("pom.xml", POM, "src/main/java/b/Secret.java", secret, FILE, CUSTOMER.formatted("String email"));
        Map<String, String> both = Map.of(
                "src/main/java/b/Secret.java",
                secret,
                "src/main/java/a/Sensitive.java",
                sensitive,
                FILE,
                CUSTOMER.formatted("String email; @b.Secret String iban"));

        assertThat(Workshop.work("pii-is-annotated", one, policy).files().get(FILE))
                .contains("import b.Secret;\n")
                .contains("    @Secret\n    String email;\n");
        assertThat(Workshop.work("pii-is-annotated", both, policy).files().get(FILE))
                .contains("    @Sensitive\n    String email; @b.Secret String iban;\n")
                .doesNotContain("import a.Sensitive");
    }

    private static String mend(String code) {
        return work(Map.of(FILE, code)).files().getOrDefault(FILE, "");
    }

    private static Workshop.Work work(Map<String, String> files) {
        return Workshop.work("pii-is-annotated", files, Policies.defaults());
    }
}
