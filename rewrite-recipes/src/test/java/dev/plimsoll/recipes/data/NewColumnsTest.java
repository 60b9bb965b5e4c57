package dev.plimsoll.recipes.data;

import static dev.plimsoll.recipes.data.Orders.FILE;
import static dev.plimsoll.recipes.data.Orders.MIGRATIONS;
import static dev.plimsoll.recipes.data.Orders.ORDER;
import static dev.plimsoll.recipes.data.Orders.files;
import static dev.plimsoll.recipes.data.Orders.mend;
import static dev.plimsoll.recipes.data.Orders.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.contract.Workshop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewColumnsTest {

    @Test
    void theNextMigrationBringsTheColumnsOfAllTables() {
        Map<String, String> mended = mend(files(
                FILE,
                ORDER.replace("@Entity", "@Entity\n@Table(name = \"orders\", schema = \"shop\")"),
                "src/main/java/a/OrderLine.java",
                ORDER.replace("class Order", "class OrderLine"),
                "src/main/java/a/Person.java",
                ORDER.replace("@Entity", "@Entity(name = \"NaturalPerson\")").replace("class Order", "class Person"),
                "src/main/java/a/Quoted.java",
                ORDER.replace("@Entity", "@Entity\n@Table(name = \"`user`\")").replace("class Order", "class Quoted"),
                MIGRATIONS + "V1__orders.sql",
                "create table shop.orders (id bigint);\ncreate table natural_person (id bigint);\ncreate table \"user\" (id bigint);\n",
                MIGRATIONS + "V2_1__lines.sql",
                "create table order_line (id bigint);\n",
                MIGRATIONS + "R__views.sql",
                "select 1;\n"));

        assertThat(mended).hasSize(8).containsEntry(MIGRATIONS + "V3__add_version_columns.sql", """
                        ALTER TABLE "user" ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;
                        ALTER TABLE natural_person ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;
                        ALTER TABLE order_line ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;
                        ALTER TABLE shop.orders ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;
                        """);
    }

    @Test
    void aTableThatNoMigrationMakesIsLeftToPeople() {
        Workshop.Work work =
                Orders.work(Map.of(FILE, ORDER, MIGRATIONS + "V1__a.sql", "create table teas (id bigint);\n"));

        assertThat(work.files()).hasSize(2);
        assertThat(work.left())
                .containsExactly("the database: no Flyway migration makes the table, so put it where that is made:"
                        + " ALTER TABLE order ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;");
    }

    @Test
    void anEntityWhoseTableAScriptMakesStays() {
        Workshop.Work work = Orders.work(Map.of(
                FILE,
                ORDER.replace("@Entity", "@Entity\n@Table(name = \"orders\")"),
                "src/main/resources/db/h2/schema.sql",
                "DROP TABLE orders IF EXISTS;\nCREATE TABLE orders (id bigint);\n"));

        assertThat(work.left())
                .containsExactly("Order: its table is made by src/main/resources/db/h2/schema.sql,"
                        + " which needs the column first: version BIGINT DEFAULT 0");
        assertThat(work.files().get(FILE)).doesNotContain("@Version");
    }

    @Test
    void aScriptBesideTheMigrationThatMakesTheTableDoesNotMatter() {
        Map<String, String> mended = mend(Map.of(
                FILE,
                ORDER.replace("@Entity", "@Entity\n@Table(name = \"orders\")"),
                "src/main/resources/dump.sql",
                "create table orders (id bigint);\n",
                MIGRATIONS + "V1__a.sql",
                "create table orders (id bigint);\n"));

        assertThat(mended).containsKey(MIGRATIONS + "V2__add_version_columns.sql");
    }

    @Test
    void theColumnHasTheNameOfTheField() {
        Map<String, String> mended = mend(
                Map.of(FILE, ORDER.replace("Long id;", "Long id;\n    String version;"), MIGRATIONS + "V1__a.sql", ""));

        assertThat(mended.get(MIGRATIONS + "V2__add_version_columns.sql"))
                .isEqualTo("ALTER TABLE order ADD COLUMN lock_version BIGINT DEFAULT 0 NOT NULL;\n");
    }

    @Test
    void datesAsVersionsAreCountedOn() {
        assertThat(mend(Map.of(FILE, ORDER, MIGRATIONS + "V20261122103000__a.sql", "")))
                .containsKey(MIGRATIONS + "V20261122103001__add_version_columns.sql");
    }

    @Test
    void aMigrationInJavaCounts() {
        assertThat(mend(Map.of(
                        FILE,
                        ORDER,
                        MIGRATIONS + "V1__a.sql",
                        "",
                        "src/main/java/db/migration/V2__Fill.java",
                        "package db.migration;\n\nclass V2__Fill {}\n")))
                .containsKey(MIGRATIONS + "V3__add_version_columns.sql");
    }

    @Test
    void theMigrationLiesBesideTheNewestOne() {
        assertThat(mend(Map.of(FILE, ORDER, MIGRATIONS + "postgresql/V4__a.sql", "", MIGRATIONS + "V1__a.sql", "")))
                .containsKey(MIGRATIONS + "postgresql/V5__add_version_columns.sql");
    }

    @Test
    void eachModuleHasItsOwnMigration() {
        Map<String, String> mended = mend(files(
                "orders/" + FILE,
                ORDER,
                "orders/" + MIGRATIONS + "V8__a.sql",
                "",
                "billing/src/main/java/b/Bill.java",
                ORDER.replace("package a", "package b").replace("class Order", "class Bill"),
                "billing/" + MIGRATIONS + "V1__a.sql",
                ""));

        assertThat(mended)
                .hasSize(6)
                .containsEntry(
                        "orders/" + MIGRATIONS + "V9__add_version_columns.sql",
                        "ALTER TABLE order ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;\n")
                .containsEntry(
                        "billing/" + MIGRATIONS + "V2__add_version_columns.sql",
                        "ALTER TABLE bill ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;\n");
    }

    @Test
    void withoutMigrationsThereIsNoFileButTheStatementIsSaid() {
        Workshop.Work work = work(Map.of(FILE, ORDER, "src/test/resources/db/migration/V1__a.sql", ""));

        assertThat(work.files()).hasSize(2);
        assertThat(work.left())
                .containsExactly("the database: there is no Flyway migration beside which to put ALTER TABLE order ADD"
                        + " COLUMN version BIGINT DEFAULT 0 NOT NULL;");
    }

    @Test
    void aTableNamedByAConstantIsLeftToPeopleAndSaidSo() {
        String order = ORDER.replace("@Entity", "@Entity\n@Table(name = Order.TABLE)")
                .replace("@Id", "static final String TABLE = \"orders\";\n    @Id");

        Workshop.Work work = work(Map.of(FILE, order, MIGRATIONS + "V1__a.sql", ""));

        assertThat(work.files()).hasSize(2);
        assertThat(work.files().get(FILE)).contains("@Version");
        assertThat(work.left()).containsExactly("Order: a constant names its table; add the column to it by hand");
    }

    @Test
    void whereNothingIsOwedNoMigrationIsMade() {
        Map<String, String> files = Map.of(
                FILE, ORDER.replace("Long id;", "Long id;\n    @Version Long version;"), MIGRATIONS + "V1__a.sql", "");

        assertThat(work(files)).isEqualTo(new Workshop.Work(files, List.of()));
    }
}
