package dev.plimsoll.recipes.dependencies;

import static dev.plimsoll.recipes.dependencies.Foundation.FLYWAY;
import static dev.plimsoll.recipes.dependencies.Foundation.H2;
import static dev.plimsoll.recipes.dependencies.Foundation.JPA;
import static dev.plimsoll.recipes.dependencies.Foundation.POSTGRESQL;
import static dev.plimsoll.recipes.dependencies.Foundation.RESOURCES;
import static dev.plimsoll.recipes.dependencies.Foundation.WEB;
import static dev.plimsoll.recipes.dependencies.Foundation.left;
import static dev.plimsoll.recipes.dependencies.Foundation.migration;
import static dev.plimsoll.recipes.dependencies.Foundation.moving;
import static dev.plimsoll.recipes.dependencies.Foundation.orders;
import static dev.plimsoll.recipes.dependencies.Foundation.reactor;
import static dev.plimsoll.recipes.dependencies.Foundation.service;
import static dev.plimsoll.recipes.dependencies.Foundation.told;
import static org.openrewrite.properties.Assertions.properties;
import static org.openrewrite.yaml.Assertions.yaml;

import dev.plimsoll.recipes.Ground;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

class InMemoryDatabaseInYamlTest implements RewriteTest {
    private static final String TABLES = "create table orders (id bigint primary key);";
    private static final String IN_MEMORY = """
            spring:
              datasource:
                url: jdbc:h2:mem:shop
            """;
    private static final String ON_SERVER = IN_MEMORY.replace("h2:mem:", "postgresql://localhost:5432/");

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new InMemoryDatabaseIsPostgreSql()).parser(Ground.BOOT_4.parser());
    }

    @Test
    void aServiceMovesWithItsSettings() {
        rewriteRun(told("shop"), moved(application("""
                        spring:
                          application:
                            name: orders
                          datasource:
                            url: jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1
                            username: sa
                            password:
                            driver-class-name: org.h2.Driver
                          h2:
                            console:
                              enabled: true
                          jpa: # as it comes
                            database-platform: org.hibernate.dialect.H2Dialect
                            hibernate:
                              ddl-auto: update
                        server:
                          port: 8080
                        """, """
                        spring:
                          application:
                            name: orders
                          datasource:
                            url: jdbc:postgresql://localhost:5432/shop
                          jpa: # as it comes
                            hibernate:
                              ddl-auto: validate
                        server:
                          port: 8080
                        """)));
    }

    @Test
    void keysOnOneLineMove() {
        rewriteRun(told("shop"), moved(application("""
                        spring.datasource.username: sa
                        spring.datasource.url: "jdbc:h2:mem:shop"
                        server.port: 8080
                        """, """
                        spring.datasource.url: "jdbc:postgresql://localhost:5432/shop"
                        server.port: 8080
                        """)));
    }

    @Test
    void whereNothingSaysWhereItIsTheDatabaseIsNamedLikeTheService() {
        rewriteRun(told("orders"), moved(application("""
                        spring:
                          jpa:
                            hibernate:
                              ddl-auto: none
                        """, """
                        spring:
                          jpa:
                            hibernate:
                              ddl-auto: none
                          datasource:
                            url: jdbc:postgresql://localhost:5432/orders
                        """)));
    }

    @Test
    void whereThereAreNoSettingsTheyBegin() {
        rewriteRun(
                told("orders"),
                moved(properties(
                        null,
                        "spring.datasource.url=jdbc:postgresql://localhost:5432/orders",
                        spec -> spec.path(RESOURCES + "application.properties"))));
    }

    @Test
    void theFilesOfProfilesAndOfTestsMoveToo() {
        rewriteRun(
                told("shop"),
                moved(
                        application(IN_MEMORY, ON_SERVER),
                        yaml(
                                IN_MEMORY.replace("shop", "trial"),
                                ON_SERVER,
                                spec -> spec.path(RESOURCES + "application-dev.yml")),
                        yaml(
                                IN_MEMORY.replace("shop", "test"),
                                ON_SERVER,
                                spec -> spec.path("orders/src/test/resources/application-test.yaml"))));
    }

    @Test
    void ofPropertiesAndYamlTheOneThatSaysItIsEnough() {
        rewriteRun(
                told("shop"),
                moved(
                        application(IN_MEMORY, ON_SERVER),
                        properties("server.port=80", spec -> spec.path(RESOURCES + "application.properties"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.port: 81\n", "spring.datasource.url: jdbc:h2:mem:shop\n"})
    void inSeveralPartsThatDoNotSayItForAllProfilesItStays(String ofAProfile) {
        rewriteRun(
                left("no application.properties or application.yml says for all profiles where its database is, and the"
                        + " one that is there has several parts, or nothing that could be read"),
                moving(
                        migration(TABLES),
                        application("server.port: 80\n---\nspring.config.activate.on-profile: live\n" + ofAProfile)));
    }

    @Test
    void whatOneProfileKeepsSomewhereStays() {
        rewriteRun(
                left("its data is not only in memory; move it to PostgreSQL by hand"),
                moving(
                        migration(TABLES),
                        application(IN_MEMORY),
                        yaml(
                                IN_MEMORY.replace("mem:", "file:./"),
                                spec -> spec.path(RESOURCES + "application-live.yml"))));
    }

    @Test
    void withMigrationsThatDoNotRunItStays() {
        rewriteRun(
                left("its settings switch Flyway off, which would make its tables in PostgreSQL"),
                moving(migration(TABLES), application(IN_MEMORY + "  flyway:\n    enabled: false\n")));
    }

    @Test
    void whereTheEnvironmentSaysWhereItsDatabaseIsItStays() {
        rewriteRun(
                left("where its database is, something outside of the sources says"),
                moving(migration(TABLES), application("spring.datasource.url: ${DATABASE:jdbc:h2:mem:shop}\n")));
    }

    @Test
    void whereAFileBesideTheSourcesSaysItItStays() {
        rewriteRun(
                left("where its database is, something outside of the sources says"),
                moving(
                        migration(TABLES),
                        application(IN_MEMORY),
                        yaml(
                                "services: {orders: {environment: {SPRING_DATASOURCE_URL: \"\"}}}\n",
                                spec -> spec.path("orders/compose.yml"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.sql.init.platform: h2\n",
                "acme.platforms: [h2, mysql]\n",
                "acme.name: &name shop\nspring.datasource.name: *name\n",
                "spring.datasource.url: >-\n  jdbc:h2:mem:shop\n"
            })
    void settingsThatNameItInAnotherWayKeepIt(String setting) {
        rewriteRun(
                left("its settings name the database in another way than by spring.datasource.url"),
                moving(migration(TABLES), application(setting)));
    }

    private static SourceSpecs application(String before, String after) {
        return yaml(before, after, spec -> spec.path(RESOURCES + "application.yml"));
    }

    private static SourceSpecs application(String text) {
        return yaml(text, spec -> spec.path(RESOURCES + "application.yml"));
    }

    /** With a POM that moves from H2 to PostgreSQL. */
    private static SourceSpecs[] moved(SourceSpecs... files) {
        List<SourceSpecs> all = new ArrayList<>(List.of(files));
        all.add(orders(service(WEB, JPA, FLYWAY, H2), service(WEB, JPA, FLYWAY, POSTGRESQL)));
        all.add(migration(TABLES));
        return reactor(all.toArray(SourceSpecs[]::new));
    }
}
