package dev.plimsoll.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.crypto.Keys;
import dev.plimsoll.platform.crypto.SubjectKeys;
import dev.plimsoll.platform.personal.Mapped.Address;
import dev.plimsoll.platform.personal.Mapped.Blood;
import dev.plimsoll.platform.personal.Mapped.Gift;
import dev.plimsoll.platform.personal.Mapped.Gifts;
import dev.plimsoll.platform.personal.Mapped.People;
import dev.plimsoll.platform.personal.Mapped.Person;
import dev.plimsoll.platform.personal.Mapped.Phone;
import dev.plimsoll.platform.personal.Mapped.Plate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is annotated as personal is encrypted in the database, and plain in entities. */
class EncryptionTest {
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
    void everyKindOfAttributeIsReadAsItWasWritten() {
        Person person = person();
        person.birthDate = LocalDate.of(1815, 12, 10);
        person.blood = Blood.B;
        person.shoeSize = 38;
        person.income = new BigDecimal("1234.50");
        person.passport = UUID.randomUUID();
        person.lastSeen = Instant.parse("2026-11-22T12:00:00.123456Z");
        person.plate = new Plate("AL", 1815);
        person.story = "Once ".repeat(1_000);
        person.fingerprint = new byte[] {1, 2, -3};
        person.address = new Address("12 St James's Square", "London");

        Person read = people.findById(people.save(person).getId()).orElseThrow();

        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("phones", "createdAt", "updatedAt", "version")
                .isEqualTo(person);
    }

    @Test
    void columnsHoldTextThatSaysNothing() {
        Person person = person();
        person.birthDate = LocalDate.of(1815, 12, 10);
        person.blood = Blood.B;
        person.plate = new Plate("AL", 1815);
        person.address = new Address("12 St James's Square", "London");
        people.save(person);

        for (String column : List.of("email", "name", "birth_date", "blood", "shoe_size", "plate", "street")) {
            assertThat(stored(person, column)).as(column).startsWith("p1.");
            assertThat(type(column)).as(column).isEqualTo("text");
        }
        assertThat(stored(person, "city")).isEqualTo("London");
        assertThat(row(person)).doesNotContain(person.email, "St James", "AL 1815", "1815-12-10");
    }

    @Test
    void nullStaysNull() {
        Person person = people.save(person());

        assertThat(stored(person, "birth_date")).isNull();
        assertThat(people.findById(person.getId()).orElseThrow().birthDate).isNull();
    }

    @Test
    void anUpdateIsEncryptedAnew() {
        Person person = people.save(person());
        String before = stored(person, "email");
        person.email = "new-" + person.email;
        people.save(person);

        assertThat(stored(person, "email")).startsWith("p1.").isNotEqualTo(before);
        assertThat(people.findById(person.getId()).orElseThrow().email).isEqualTo(person.email);
    }

    @Test
    void whatDidNotChangeIsNotWritten() {
        Person person = person();
        person.birthDate = LocalDate.of(1815, 12, 10);
        person.income = new BigDecimal("1234.50");
        person.fingerprint = new byte[] {1, 2, -3};
        person.plate = new Plate("AL", 1815);
        Person saved = people.save(person);
        String before = stored(saved, "email");

        transaction.executeWithoutResult(
                status -> people.findById(saved.getId()).orElseThrow());
        people.save(people.findById(saved.getId()).orElseThrow());

        assertThat(stored(saved, "email")).isEqualTo(before);
        assertThat(people.findById(saved.getId()).orElseThrow().getVersion()).isZero();
    }

    @Test
    void whatChangesInPlaceIsWritten() {
        Person person = person();
        person.fingerprint = new byte[] {1, 2, 3};
        Person saved = people.save(person);

        transaction.executeWithoutResult(
                status -> people.findById(saved.getId()).orElseThrow().fingerprint[0] = 9);

        assertThat(people.findById(saved.getId()).orElseThrow().fingerprint).containsExactly(9, 2, 3);
    }

    @Test
    void aBatchIsEncryptedForEachOfItsPersons() {
        List<Person> many = IntStream.range(0, 50).mapToObj(i -> person()).toList();
        people.saveAll(many);

        assertThat(people.findAllById(many.stream().map(Person::getId).toList()))
                .extracting(person -> person.email)
                .containsExactlyInAnyOrderElementsOf(
                        many.stream().map(person -> person.email).toList());
        assertThat(many.stream().map(person -> key(stored(person, "email"))).distinct())
                .hasSize(50);
    }

    @Test
    void aPartIsEncryptedForItsOwner() {
        Person person = person();
        person.phones.add(new Phone("+44 1815"));
        people.save(person);

        String number = jdbc.sql("select number from mapped_phone where person_id = ?")
                .param(person.getId())
                .query(String.class)
                .single();
        assertThat(key(number)).isEqualTo(key(stored(person, "email")));
    }

    @Test
    void whatLeadsToAPersonIsEncryptedForThem() {
        Person person = people.save(person());
        Gift gift = gifts.save(new Gift(person, "Dear Ada"));

        String greeting = jdbc.sql("select greeting from mapped_gift where id = ?")
                .param(gift.getId())
                .query(String.class)
                .single();
        assertThat(key(greeting)).isEqualTo(key(stored(person, "email")));
    }

    @Test
    void whatLeadsToNobodyIsRefused() {
        assertThatThrownBy(() -> gifts.save(new Gift(null, "Dear nobody")))
                .hasStackTraceContaining(
                        "Gift leads to nobody, so that there is no key to encrypt Gift.greeting with.");
    }

    @Test
    void whatLeadsToNobodyAndHoldsNothingIsWritten() {
        assertThat(gifts.save(new Gift(null, null)).getId()).isNotNull();
    }

    @Test
    void aDetachedEntityIsMerged() {
        Person person = people.save(person());
        Person detached = people.findById(person.getId()).orElseThrow();
        detached.address = new Address("Ockham Park", "Surrey");
        people.save(detached);

        assertThat(people.findById(person.getId()).orElseThrow().address.street).isEqualTo("Ockham Park");
    }

    @Test
    void erasedItIsNullAndPrimitivesAreZero() {
        Person person = person();
        person.shoeSize = 38;
        person.address = new Address("x", "London");
        people.save(person);

        service.getBean(SubjectKeys.class).erase(person.getId().toString());

        Person read = people.findById(person.getId()).orElseThrow();
        assertThat(read.email).isNull();
        assertThat(read.name).isNull();
        assertThat(read.shoeSize).isZero();
        assertThat(read.address.street).isNull();
        assertThat(read.address.city).isEqualTo("London");
    }

    @Test
    void whatWasMovedToAnotherColumnIsRefused() {
        Person person = people.save(person());
        jdbc.sql("update mapped_person set name = email where id = ?")
                .param(person.getId())
                .update();

        assertThatThrownBy(() -> people.findById(person.getId())).hasStackTraceContaining("does not belong there");
    }

    @Test
    void whatWasStoredInPlainIsReadAsItIs() {
        Person person = people.save(person());
        jdbc.sql("update mapped_person set name = 'Ada', birth_date = '1815-12-10', blood = '1' where id = ?")
                .param(person.getId())
                .update();

        Person read = people.findById(person.getId()).orElseThrow();
        assertThat(read.name).isEqualTo("Ada");
        assertThat(read.birthDate).isEqualTo(LocalDate.of(1815, 12, 10));
        assertThat(read.blood).isEqualTo(Blood.B);
    }

    private static Person person() {
        return new Person("Ada Lovelace", "ada-" + UUID.randomUUID() + "@example.com");
    }

    private static String key(String stored) {
        return stored.split("\\.")[1];
    }

    private static String stored(Person person, String column) {
        return jdbc.sql("select " + column + " from mapped_person where id = ?")
                .param(person.getId())
                .query((row, number) -> row.getString(1))
                .list()
                .get(0);
    }

    private static String row(Person person) {
        return jdbc.sql(
                        "select p::text from (select email, name, birth_date, blood, shoe_size, plate, street, email_lookup"
                                + " from mapped_person where id = ?) p")
                .param(person.getId())
                .query(String.class)
                .single();
    }

    private static String type(String column) {
        return jdbc.sql(
                        "select data_type from information_schema.columns where table_name = 'mapped_person' and column_name = ?")
                .param(column)
                .query(String.class)
                .single();
    }
}
