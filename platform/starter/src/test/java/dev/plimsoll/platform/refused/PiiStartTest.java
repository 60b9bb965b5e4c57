package dev.plimsoll.platform.refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.Postgres;
import dev.plimsoll.platform.crypto.Keys;
import dev.plimsoll.platform.data.PlatformFailure;
import dev.plimsoll.platform.refused.Refused.Cached;
import dev.plimsoll.platform.refused.Refused.Fine;
import dev.plimsoll.platform.refused.Refused.Harmless;
import dev.plimsoll.platform.refused.Refused.LeadsNowhere;
import dev.plimsoll.platform.refused.Refused.LookupOfNothing;
import dev.plimsoll.platform.refused.Refused.OwnFormula;
import dev.plimsoll.platform.refused.Refused.PersonalAssociation;
import dev.plimsoll.platform.refused.Refused.PersonalCollection;
import dev.plimsoll.platform.refused.Refused.PersonalId;
import dev.plimsoll.platform.refused.Refused.PersonalJson;
import dev.plimsoll.platform.refused.Refused.PersonalJsonList;
import dev.plimsoll.platform.refused.Refused.PersonalParts;
import dev.plimsoll.platform.refused.Refused.SaidByInterface;
import dev.plimsoll.platform.refused.Refused.UniqueEmail;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

/** A service whose personal data could not be kept as it says does not start, and says why. */
class PiiStartTest {
    private static Class<?> entity = Object.class;

    @EnableAutoConfiguration
    static class WithOneEntity {
        @Bean
        PersistenceManagedTypes managedTypes() {
            return PersistenceManagedTypes.of(entity.getName());
        }
    }

    @Test
    void anIdCannotBePersonal() {
        assertThat(failure(PersonalId.class, Postgres.database(), Keys.property()))
                .returns(
                        "PersonalId.email is annotated with @Pii and identifies the row, which an encrypted value cannot.",
                        PlatformFailure::description);
    }

    @Test
    void anAssociationCannotBePersonal() {
        assertThat(failure(PersonalAssociation.class, Postgres.database(), Keys.property())
                        .description())
                .startsWith("PersonalAssociation.friend is annotated with @Pii and is an association");
    }

    @Test
    void aCollectionCannotBePersonal() {
        assertThat(failure(PersonalCollection.class, Postgres.database(), Keys.property())
                        .description())
                .startsWith("PersonalCollection.phones is annotated with @Pii and is an association, a collection");
    }

    @Test
    void whatIsInACollectionCannotBePersonal() {
        assertThat(failure(PersonalParts.class, Postgres.database(), Keys.property())
                        .description())
                .startsWith("PersonalParts.addresses is annotated with @Pii and is an association, a collection");
    }

    @Test
    void whatAColumnOfJsonHoldsCannotBePersonal() {
        for (Class<?> type : List.of(PersonalJson.class, PersonalJsonList.class)) {
            assertThat(failure(type, Postgres.database(), Keys.property()).description())
                    .startsWith(type.getSimpleName() + ".contact")
                    .contains("is not annotated with @Pii and holds what is");
        }
    }

    @Test
    void whatIsPersonalIsNotKeptInACache() {
        assertThat(failure(
                                Cached.class,
                                Postgres.database(),
                                Keys.property(),
                                "spring.jpa.properties.hibernate.cache.region.factory_class="
                                        + MapRegions.class.getName())
                        .description())
                .startsWith("Cached holds personal data and is kept in the second-level cache");
    }

    @Test
    void whatIsPersonalIsNotKeptInACacheOfQueries() {
        assertThat(failure(
                                Fine.class,
                                Postgres.database(),
                                Keys.property(),
                                "spring.jpa.properties.hibernate.cache.use_query_cache=true",
                                "spring.jpa.properties.hibernate.cache.region.factory_class="
                                        + MapRegions.class.getName())
                        .description())
                .startsWith("hibernate.cache.use_query_cache is on");
    }

    @Test
    void whatOnlyASupertypeSaysIsToBeSaidByTheEntity() {
        assertThat(failure(SaidByInterface.class, Postgres.database(), Keys.property())
                        .description())
                .startsWith("SaidByInterface.email is annotated with @Pii in a supertype");
    }

    @Test
    void aFormulaCannotBePersonal() {
        assertThat(failure(OwnFormula.class, Postgres.database(), Keys.property())
                        .description())
                .startsWith("OwnFormula.shout is annotated with @Pii and has a type");
    }

    @Test
    void whatIsUniqueNeedsALookup() {
        assertThat(failure(UniqueEmail.class, Postgres.database(), Keys.property())
                        .action())
                .startsWith("Add an attribute `@Lookup(\"email\") @Column(unique = true) private String emailLookup;`");
    }

    @Test
    void aLookupNeedsItsAttribute() {
        assertThat(failure(LookupOfNothing.class, Postgres.database(), Keys.property())
                        .description())
                .startsWith("LookupOfNothing.emailLookup is annotated with @Lookup(\"mail\")");
    }

    @Test
    void whatLeadsToNobodyIsRefused() {
        assertThat(failure(LeadsNowhere.class, Postgres.database(), Keys.property())
                        .description())
                .contains("LeadsNowhere");
    }

    @Test
    void withoutMasterKeysItDoesNotStart() {
        assertThat(failure(Fine.class, Postgres.database()).description())
                .isEqualTo("Personal data is to be encrypted, and plimsoll.crypto.master-keys is not set.");
    }

    @Test
    void withoutPersonalDataItNeedsNoMasterKeys() {
        entity = Harmless.class;

        assertThatCode(() -> OwnService.start(WithOneEntity.class).close()).doesNotThrowAnyException();
    }

    @Test
    void aColumnThatIsTooNarrowIsToBeMigrated() throws Exception {
        String database = Postgres.database();
        execute(database, "create table fine (id uuid primary key, email varchar(255))");

        assertThat(failure(Fine.class, database, Keys.property()))
                .returns(
                        "Fine.email is stored in fine.email, which is character varying(255) and cannot hold an encrypted value.",
                        PlatformFailure::description)
                .returns(
                        "Migrate the database with: alter table fine alter column email type text;",
                        PlatformFailure::action);
    }

    @Test
    void aColumnThatIsNoTextIsToBeMigrated() throws Exception {
        String database = Postgres.database();
        execute(database, "create table fine (id uuid primary key, email timestamp)");

        assertThat(failure(Fine.class, database, Keys.property()).action())
                .isEqualTo("Migrate the database with: alter table fine alter column email type text"
                        + " using to_char(email, 'YYYY-MM-DD\"T\"HH24:MI:SS.US');");
    }

    private static void execute(String database, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static PlatformFailure failure(Class<?> type, String database, String... properties) {
        entity = type;
        Throwable thrown = catchThrowable(() -> OwnService.startOn(
                        database,
                        WithOneEntity.class,
                        Stream.concat(
                                        Stream.of(properties),
                                        Stream.of(
                                                "spring.flyway.enabled=false",
                                                "spring.jpa.properties.hibernate.hbm2ddl.auto=none"))
                                .toArray(String[]::new))
                .close());
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof PlatformFailure failure) {
                return failure;
            }
        }
        throw new AssertionError("It started, or failed otherwise", thrown);
    }
}
