package dev.plimsoll.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.crypto.Keys;
import dev.plimsoll.platform.personal.Mapped.Gift;
import dev.plimsoll.platform.personal.Mapped.Gifts;
import dev.plimsoll.platform.personal.Mapped.People;
import dev.plimsoll.platform.personal.Mapped.Person;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is encrypted cannot be searched, and is found by its lookup. */
class QueriesTest {
    private static ConfigurableApplicationContext service;
    private static People people;
    private static Gifts gifts;
    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;

    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Mapped.class)
    @EnableJpaRepositories(basePackageClasses = Mapped.class, considerNestedRepositories = true)
    static class Application {}

    @BeforeAll
    static void start() {
        service = OwnService.start(
                Application.class, Keys.property(), "spring.jpa.properties.hibernate.jdbc.batch_size=20");
        people = service.getBean(People.class);
        gifts = service.getBean(Gifts.class);
        jdbc = service.getBean(JdbcClient.class);
        transaction = service.getBean(TransactionTemplate.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aQueryThatComparesIsRefused() {
        assertThatThrownBy(() -> people.findByEmail("ada@example.com"))
                .hasStackTraceContaining("A query compares or sets Person.email, which is encrypted.")
                .hasStackTraceContaining("@Lookup(\"email\")");
        assertThatThrownBy(() -> people.findByAddressStreet("x")).hasStackTraceContaining("Person.address.street");
        assertThatThrownBy(() -> people.literally()).hasStackTraceContaining("Person.email");
        assertThatThrownBy(() -> people.findByEmailLike("a%")).hasStackTraceContaining("Person.email");
    }

    @Test
    void aQueryThatSetsIsRefused() {
        assertThatThrownBy(() -> transaction.execute(
                        status -> service.getBean(Mapped.Notes.class).setAll("x")))
                .hasStackTraceContaining("to set it, change the entity");
    }

    @Test
    void aQueryIsRefusedAlsoAfterAWriteThatFailed() {
        Person first = people.save(person());
        assertThatThrownBy(() -> people.save(new Person("x", first.email)))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThatThrownBy(() -> people.findByEmail(first.email)).hasStackTraceContaining("A query compares or sets");
    }

    @Test
    void whatIsSelectedAloneIsDecrypted() {
        Person person = person();
        person.nickname = "nick-" + person.email;
        people.save(person);

        assertThat(people.emails(person.nickname)).containsExactly(person.email);
    }

    @Test
    void byItsLookupItIsFound() {
        Person person = people.save(person());

        assertThat(people.findByEmailLookup(person.email))
                .extracting(Person::getId)
                .containsExactly(person.getId());
        assertThat(people.findByEmailLookup(person.email.toUpperCase(java.util.Locale.ROOT)))
                .isEmpty();
        assertThat(stored(person, "email_lookup")).startsWith("h1.").doesNotContain(person.email);
    }

    @Test
    void theLookupFollowsTheValue() {
        Person person = people.save(person());
        String before = person.email;
        person.email = "new-" + before;
        people.save(person);

        assertThat(people.findByEmailLookup(before)).isEmpty();
        assertThat(people.findByEmailLookup(person.email)).hasSize(1);
    }

    @Test
    void theLookupFollowsTheValueWhereOnlyChangesAreWritten() {
        Person person = people.save(person());
        Gift gift = gifts.save(new Gift(person, "Dear " + person.email));
        gift.greeting = "Hello " + person.email;
        gifts.save(gift);

        assertThat(gifts.findByGreetingLookup("Hello " + person.email)).hasSize(1);
        assertThat(gifts.findByGreetingLookup("Dear " + person.email)).isEmpty();
        gift = gifts.findById(gift.getId()).orElseThrow();
        gift.greeting = null;
        gifts.save(gift);
        assertThat(gifts.findById(gift.getId()).orElseThrow().greetingLookup).isNull();
    }

    @Test
    void aUniqueConstraintOnTheLookupHolds() {
        Person person = people.save(person());

        assertThatThrownBy(() -> people.save(new Person("x", person.email)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageNotContaining(person.email);
    }

    private static Person person() {
        return new Person("Ada Lovelace", "ada-" + UUID.randomUUID() + "@example.com");
    }

    private static String stored(Person person, String column) {
        return jdbc.sql("select " + column + " from mapped_person where id = ?")
                .param(person.getId())
                .query((row, number) -> row.getString(1))
                .list()
                .get(0);
    }
}
