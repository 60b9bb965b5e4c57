package dev.plimsoll.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.crypto.Keys;
import dev.plimsoll.platform.personal.Mapped.Note;
import dev.plimsoll.platform.personal.Mapped.Notes;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A statement that writes many rows at once writes nothing personal in plain. */
class BulkStatementsTest {
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = OwnService.start(EncryptionTest.Application.class, Keys.property());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void oneNote() {
        Note note = new Note();
        note.id = 7;
        note.text = "Tea with lemon";
        service.getBean(Notes.class).save(note);
    }

    @Test
    void whatAFunctionMakesIsNotWritten() {
        assertThatThrownBy(() -> execute("update MappedNote n set n.text = lower('ADA LOVELACE')"))
                .hasStackTraceContaining("Note.text, which is encrypted, to what the database makes of it");
        assertThat(stored()).startsWith("p1.");
    }

    @Test
    void whatIsSelectedIsNotInserted() {
        assertThatThrownBy(() ->
                        execute("insert into MappedNote (id, text) select n.id + 1, lower('ADA') from MappedNote n"))
                .hasStackTraceContaining("Note.text, which is encrypted, to what the database makes of it");
    }

    @Test
    void whatIsPersonalMayBeEmptied() {
        execute("update MappedNote n set n.text = null");

        assertThat(stored()).isNull();
    }

    private static void execute(String statement) {
        service.getBean(TransactionTemplate.class).executeWithoutResult(status -> service.getBean(EntityManager.class)
                .createQuery(statement)
                .executeUpdate());
    }

    private static String stored() {
        return service.getBean(JdbcClient.class)
                .sql("select text from mapped_note where id = 7")
                .query((row, number) -> row.getString(1))
                .list()
                .get(0);
    }
}
