package dev.plimsoll.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.Postgres;
import dev.plimsoll.platform.crypto.Keys;
import dev.plimsoll.platform.crypto.SubjectKeys;
import dev.plimsoll.platform.personal.Mapped.People;
import dev.plimsoll.platform.personal.Mapped.Person;
import dev.plimsoll.platform.personal.Mapped.Phone;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The key of a person who is new is stored with the commit: both or neither. */
class NewPersonsTest {
    private static ConfigurableApplicationContext service;
    private static ConfigurableApplicationContext replica;
    private static EntityManager entities;
    private static SubjectKeys keys;
    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void start() {
        String database = Postgres.database();
        Path file = Keys.file();
        service = OwnService.startOn(database, EncryptionTest.Application.class, Keys.property(file));
        replica = OwnService.startOn(database, EncryptionTest.Application.class, Keys.property(file));
        entities = service.getBean(EntityManager.class);
        keys = service.getBean(SubjectKeys.class);
        jdbc = service.getBean(JdbcClient.class);
        transaction = service.getBean(TransactionTemplate.class);
    }

    @AfterAll
    static void stop() {
        replica.close();
        service.close();
    }

    @Test
    void severalOfOneTransactionHaveAKeyEach() {
        List<Person> persons = Stream.generate(NewPersonsTest::person).limit(70).toList();
        transaction.executeWithoutResult(status -> persons.forEach(entities::persist));

        assertThat(persons).allSatisfy(person -> {
            assertThat(living(person)).isOne();
            assertThat(emailElsewhere(person)).isEqualTo(person.email);
        });
    }

    @Test
    void whatBelongsToThePersonIsSealedWithTheSameKey() {
        Person person = person();
        transaction.executeWithoutResult(status -> {
            entities.persist(person);
            entities.flush();
            person.phones.add(new Phone("+44 20 7946 0123"));
        });

        assertThat(living(person)).isOne();
        assertThat(emailElsewhere(person)).isEqualTo(person.email);
    }

    @Test
    void aRollbackLeavesNoKeyThatAnythingCouldBeSealedWith() {
        Person person = person();
        transaction.executeWithoutResult(status -> {
            entities.persist(person);
            entities.flush();
            status.setRollbackOnly();
        });
        assertThat(living(person)).isZero();

        String sealed = keys.encrypt(subject(person), "note.text", "Ada");

        assertThat(living(person)).isOne();
        assertThat(replica.getBean(SubjectKeys.class).decrypt("note.text", sealed))
                .contains("Ada");
    }

    @Test
    void whatCannotHaveAKeyIsNotCommitted() {
        Person person = person();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    entities.persist(person);
                    entities.flush();
                    jdbc.sql("""
                                    insert into platform_subject_key (subject, wrapped, master_key, created_at)
                                    values (?, 'another', 1, now())
                                    """).param(subject(person)).update();
                }))
                .hasMessageContaining("platform_subject_key_living");

        assertThat(living(person)).isZero();
        assertThat(jdbc.sql("select count(*) from mapped_person where id = ?")
                        .param(person.getId())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoIsErasedInTheSameTransactionHasNoKeyAfterIt() {
        Person person = person();
        transaction.executeWithoutResult(status -> {
            entities.persist(person);
            entities.flush();
            keys.erase(subject(person));
        });

        assertThat(living(person)).isZero();
        assertThat(emailElsewhere(person)).isNull();
    }

    @Test
    void aSavepointKeepsTheKeysThatWereMadeBefore() {
        Person person = person();
        Object savepoint = new Object();
        transaction.executeWithoutResult(status -> {
            entities.persist(person);
            entities.flush();
            TransactionSynchronizationManager.getSynchronizations().forEach(each -> each.savepoint(savepoint));
            TransactionSynchronizationManager.getSynchronizations().forEach(each -> each.savepointRollback(savepoint));
            person.email = "ada@example.org";
        });

        assertThat(living(person)).isOne();
        assertThat(emailElsewhere(person)).isEqualTo("ada@example.org");
    }

    private static Person person() {
        return new Person("Ada Lovelace", "ada-" + UUID.randomUUID() + "@example.com");
    }

    private static String subject(Person person) {
        return Objects.requireNonNull(person.getId()).toString();
    }

    private static long living(Person person) {
        return jdbc.sql("select count(*) from platform_subject_key where subject = ? and erased_at is null")
                .param(subject(person))
                .query(Long.class)
                .single();
    }

    private static @Nullable String emailElsewhere(Person person) {
        return replica.getBean(People.class)
                .findById(Objects.requireNonNull(person.getId()))
                .orElseThrow()
                .email;
    }
}
