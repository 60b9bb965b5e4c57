package dev.plimsoll.recipes.dependencies;

import static dev.plimsoll.recipes.dependencies.Foundation.BOOT_4;
import static dev.plimsoll.recipes.dependencies.Foundation.H2;
import static dev.plimsoll.recipes.dependencies.Foundation.JPA;
import static dev.plimsoll.recipes.dependencies.Foundation.POSTGRESQL;
import static dev.plimsoll.recipes.dependencies.Foundation.STARTER;
import static dev.plimsoll.recipes.dependencies.Foundation.WEB;
import static dev.plimsoll.recipes.dependencies.Foundation.jar;
import static dev.plimsoll.recipes.dependencies.Foundation.left;
import static dev.plimsoll.recipes.dependencies.Foundation.library;
import static dev.plimsoll.recipes.dependencies.Foundation.orders;
import static dev.plimsoll.recipes.dependencies.Foundation.parent;
import static dev.plimsoll.recipes.dependencies.Foundation.parentWithoutPlatform;
import static dev.plimsoll.recipes.dependencies.Foundation.service;
import static dev.plimsoll.recipes.dependencies.Foundation.starter;
import static org.openrewrite.maven.Assertions.pomXml;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class ServiceHasPlatformStarterTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new ServiceHasPlatformStarter());
    }

    @Test
    void aModuleThatIsNoServiceStays() {
        rewriteRun(parent(BOOT_4), starter(), orders(jar(WEB, JPA, POSTGRESQL)));
    }

    @Test
    void aServiceThatHasItStays() {
        rewriteRun(parent(BOOT_4), starter(), orders(service(STARTER, WEB, JPA, POSTGRESQL)));
    }

    @Test
    void withoutThePlatformsBomItStays() {
        rewriteRun(
                left("nothing manages the version of plimsoll-platform-starter; import the platform's BOM first"),
                parentWithoutPlatform(BOOT_4),
                starter(),
                orders(service(WEB, JPA, POSTGRESQL)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.7.18", "3.5.16"})
    void onAnEarlierSpringBootItStays(String springBoot) {
        rewriteRun(
                left("it is not on Spring Boot 4, on which the platform stands"),
                parent(springBoot),
                starter(),
                orders(service(library("org.springframework.boot:spring-boot-starter-web"), JPA, POSTGRESQL)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring-boot-starter-webflux", "spring-boot-starter"})
    void withoutSpringMvcItStays(String web) {
        rewriteRun(
                left("it does not serve HTTP by Spring MVC, which plimsoll-platform-starter brings"),
                parent(BOOT_4),
                starter(),
                orders(service(library("org.springframework.boot:" + web), JPA, POSTGRESQL)));
    }

    @Test
    void withoutJpaItStays() {
        rewriteRun(
                left("it does not store by JPA, which plimsoll-platform-starter brings"),
                parent(BOOT_4),
                starter(),
                orders(service(WEB, library("org.springframework.boot:spring-boot-starter-jdbc"), POSTGRESQL)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.mysql:mysql-connector-j",
                "org.mariadb.jdbc:mariadb-java-client",
                "com.oracle.database.jdbc:ojdbc17",
                "com.microsoft.sqlserver:mssql-jdbc"
            })
    void withTheDriverOfAnotherServerItStays(String driver) {
        rewriteRun(
                left("its database is no PostgreSQL, which the platform keeps its own tables in"),
                parent(BOOT_4),
                starter(),
                orders(service(WEB, JPA, POSTGRESQL, library(driver, "runtime"))));
    }

    @Test
    void withoutADriverOfPostgreSqlItStays() {
        rewriteRun(
                left("its database is no PostgreSQL, which the platform keeps its own tables in"),
                parent(BOOT_4),
                starter(),
                orders(service(WEB, JPA, H2)));
    }

    @Test
    void withADriverThatOnlyItsTestsHaveItStays() {
        rewriteRun(
                left("its database is no PostgreSQL, which the platform keeps its own tables in"),
                parent(BOOT_4),
                starter(),
                orders(service(WEB, JPA, library("org.postgresql:postgresql", "test"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"runtime", "test"})
    void withADatabaseInMemoryBesidePostgreSqlItStays(String scope) {
        rewriteRun(
                left("it runs on PostgreSQL and, here or in tests, on com.h2database:h2 too, in which the platform has"
                        + " no tables"),
                parent(BOOT_4),
                starter(),
                orders(service(WEB, JPA, POSTGRESQL, library("com.h2database:h2", scope))));
    }

    @Test
    void aServiceOnPostgreSqlGetsIt() {
        rewriteRun(
                parent(BOOT_4),
                starter(),
                pomXml(
                        service(WEB, JPA, POSTGRESQL),
                        service(STARTER, WEB, JPA, POSTGRESQL),
                        spec -> spec.path("orders/pom.xml")));
    }
}
