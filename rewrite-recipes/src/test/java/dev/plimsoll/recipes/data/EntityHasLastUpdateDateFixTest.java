package dev.plimsoll.recipes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.contract.Workshop;
import dev.plimsoll.standards.policy.Policies;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityHasLastUpdateDateFixTest {
    private static final String FILE = "src/main/java/a/Order.java";
    private static final String MIGRATIONS = "src/main/resources/db/migration/";
    private static final String ORDER = """
            package a;

            import jakarta.persistence.Entity;
            import jakarta.persistence.Id;

            @Entity
            class Order {
                @Id
                private Long id;

                private String status;

                String getStatus() {
                    return status;
                }
            }
            """;
    private static final String MENDED = """
            package a;

            import jakarta.persistence.Entity;
            import jakarta.persistence.Id;
            import org.hibernate.annotations.UpdateTimestamp;

            import java.time.Instant;

            @Entity
            class Order {
                @Id
                private Long id;
                @UpdateTimestamp
                private Instant updatedAt;

                private String status;

                String getStatus() {
                    return status;
                }

                public Instant getUpdatedAt() {
                    return updatedAt;
                }
            }
            """;
    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.acme</groupId>
              <artifactId>order</artifactId>
              <version>1</version>
              %s
            </project>
            """;

    @Test
    void theDateComesWithItsGetterAndItsColumnAndOnlyOnce() {
        Map<String, String> once = mend(Map.of(FILE, ORDER, MIGRATIONS + "V1__a.sql", ""));

        assertThat(once).containsEntry(FILE, MENDED);
        assertThat(once.get(MIGRATIONS + "V2__add_last_update_columns.sql"))
                .isEqualTo("ALTER TABLE order ADD COLUMN updated_at TIMESTAMP WITH TIME ZONE"
                        + " DEFAULT CURRENT_TIMESTAMP NOT NULL;\n");
        assertThat(mend(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({
        "jakarta, create table orders (id bigint), TIMESTAMP WITH TIME ZONE",
        "jakarta, create table orders (id bigint auto_increment), TIMESTAMP",
        "jakarta, create table orders (id bigint) ENGINE = InnoDB, TIMESTAMP",
        "jakarta, create table `orders` (id bigint), TIMESTAMP",
        "jakarta, create table orders (placed datetime), TIMESTAMP",
        "javax, create table orders (id bigint), TIMESTAMP"
    })
    void theColumnIsOfTheTypeThatDatabaseAndHibernateExpect(String nameSpace, String migration, String type) {
        String order = ORDER.replace("@Entity", "@Entity\n@jakarta.persistence.Table(name = \"orders\")")
                .replace("jakarta", nameSpace);

        assertThat(mend(Map.of(FILE, order, MIGRATIONS + "V1__a.sql", migration))
                        .get(MIGRATIONS + "V2__add_last_update_columns.sql"))
                .isEqualTo(
                        "ALTER TABLE orders ADD COLUMN updated_at " + type + " DEFAULT CURRENT_TIMESTAMP NOT NULL;\n");
    }

    @Test
    void lomboksGettersAreEnough() {
        assertThat(mend(Map.of(FILE, ORDER.replace("class Order", "@lombok.Data\nclass Order")))
                        .get(FILE))
                .contains("    @UpdateTimestamp\n    private Instant updatedAt;\n")
                .doesNotContain("getUpdatedAt");
    }

    @Test
    void annotationsOnGettersStayOnGetters() {
        String order = ORDER.replace("    @Id\n", "")
                .replace(
                        "    String getStatus",
                        "    @Id\n    Long getId() {\n        return id;\n    }\n\n    String getStatus");

        assertThat(mend(Map.of(FILE, order)).get(FILE)).contains("""
                    private Instant updatedAt;

                    @Id
                    Long getId() {
                        return id;
                    }

                    @UpdateTimestamp
                    public Instant getUpdatedAt() {
                        return updatedAt;
                    }

                    public void setUpdatedAt(Instant updatedAt) {
                        this.updatedAt = updatedAt;
                    }
                """);
    }

    @Test
    void aNameThatIsTakenIsNotTakenAgain() {
        String order =
                ORDER.replace("private String status;", "private String status;\n    private boolean updatedAt;");

        assertThat(mend(Map.of(FILE, order)).get(FILE))
                .contains("    private Instant lastUpdatedAt;\n")
                .contains("    public Instant getLastUpdatedAt() {\n        return lastUpdatedAt;\n");
    }

    @Test
    void anotherTypeCalledInstantMakesTheNameLong() {
        Map<String, String> mended = mend(Map.of(
                "src/main/java/a/Instant.java",
                "package a;\n\nclass Instant {}\n",
                FILE,
                ORDER.replace(
                        "private String status;", "private String status;\n    private transient Instant first;")));

        assertThat(mended.get(FILE))
                .contains("    private java.time.Instant updatedAt;\n")
                .contains("    public java.time.Instant getUpdatedAt() {\n");
    }

    @Test
    void aModuleWithoutHibernateIsLeftAndThatIsSaid() {
        Map<String, String> files =
                Orders.files("pom.xml", POM.formatted(""), FILE, ORDER, MIGRATIONS + "V1__a.sql", "");

        assertThat(work(files))
                .isEqualTo(new Workshop.Work(
                        files,
                        List.of("Order: its module does not compile against Hibernate 5.2 or newer, which would set the"
                                + " date; set one in a @PreUpdate callback")));
    }

    @Test
    void aModuleWithHibernateIsMended() {
        String hibernate =
                "<dependencies><dependency><groupId>org.hibernate.orm</groupId><artifactId>hibernate-core</artifactId>"
                        + "<version>6.6.53.Final</version></dependency></dependencies>";
        Map<String, String> files = Orders.files(FILE, ORDER, "pom.xml", POM.formatted(hibernate));

        assertThat(mend(files)).containsEntry(FILE, MENDED);
    }

    @Test
    void aConstructorOfAllFieldsByLombokIsLeftAloneAndSaidSo() {
        Map<String, String> files =
                Map.of(FILE, ORDER.replace("class Order", "@lombok.AllArgsConstructor\n@lombok.Setter\nclass Order"));

        assertThat(work(files))
                .isEqualTo(
                        new Workshop.Work(
                                files,
                                List.of(
                                        "Order: Lombok generates a constructor of all fields; a new field would change its callers")));
    }

    @Test
    void withTheVersionInTheSameRunEachHasAMigrationOfItsOwn() {
        List<String> fixes = List.of("entity-has-last-update-date", "entity-has-version");
        Map<String, String> files = Map.of(FILE, ORDER, MIGRATIONS + "V7__a.sql", "");

        Map<String, String> mended = Workshop.mendTogether(fixes, files);

        assertThat(mended)
                .hasSize(4)
                .containsKey(MIGRATIONS + "V8__add_last_update_columns.sql")
                .containsKey(MIGRATIONS + "V9__add_version_columns.sql");
        assertThat(mended.get(FILE))
                .contains("    @UpdateTimestamp\n    private Instant updatedAt;\n")
                .contains("    @Version\n    private Long version;\n");
        assertThat(Workshop.mendTogether(fixes, mended)).isEqualTo(mended);
        assertThat(Workshop.mendTogether(List.of("entity-has-version", "entity-has-last-update-date"), files))
                .containsKey(MIGRATIONS + "V8__add_version_columns.sql")
                .containsKey(MIGRATIONS + "V9__add_last_update_columns.sql");
    }

    private static Map<String, String> mend(Map<String, String> files) {
        return work(files).files();
    }

    private static Workshop.Work work(Map<String, String> files) {
        return Workshop.work("entity-has-last-update-date", files, Policies.defaults());
    }
}
