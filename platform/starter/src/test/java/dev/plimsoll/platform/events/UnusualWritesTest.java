package dev.plimsoll.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.platform.DomainEvent;
import dev.plimsoll.platform.events.Trade.Bicycle;
import dev.plimsoll.platform.events.Trade.Purchase;
import dev.plimsoll.platform.events.Trade.Purchases;
import dev.plimsoll.platform.events.Trade.Silent;
import jakarta.persistence.EntityManagerFactory;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is written past the session, in bulk or without a transaction is told as well, or refused. */
class UnusualWritesTest {
    private static Trade trade;

    @BeforeAll
    static void start() {
        trade = new Trade();
    }

    @AfterAll
    static void stop() {
        trade.close();
    }

    @Test
    void aBulkStatementOnAnEntityWithEventsIsRefused() {
        UUID id = trade.saved(new Purchase());

        assertThatThrownBy(() -> trade.in(() -> trade.entities
                        .createQuery("update Purchase set content = 'x'")
                        .executeUpdate()))
                .hasMessageContaining("A bulk statement writes")
                .hasMessageContaining("Load the entities and change them");
        assertThatThrownBy(() -> trade.service.getBean(Purchases.class).deleteAllInBatch())
                .hasMessageContaining("deleteAll instead of deleteAllInBatch");
        assertThatThrownBy(() -> trade.in(() -> {
                    var delete = trade.entities.getCriteriaBuilder().createCriteriaDelete(Purchase.class);
                    delete.from(Purchase.class);
                    trade.entities.createQuery(delete).executeUpdate();
                }))
                .hasMessageContaining("A bulk statement writes");
        assertThat(trade.told(id)).containsExactly("created");
    }

    @Test
    void aBulkStatementOnSeveralTablesIsRefusedAsWell() {
        UUID id = trade.saved(new Bicycle());

        assertThatThrownBy(() -> trade.in(() -> trade.entities
                        .createQuery("update Bicycle set gears = 3, color = 'blue'")
                        .executeUpdate()))
                .hasMessageContaining("A bulk statement writes");
        assertThatThrownBy(() -> trade.in(
                        () -> trade.entities.createQuery("delete Vehicle").executeUpdate()))
                .hasMessageContaining("A bulk statement writes");
        assertThat(trade.only(id)).returns("Bicycle.created", DomainEvent::type);
    }

    @Test
    void anEntityWithoutEventsIsSilentAndMayBeWrittenInBulk() {
        Silent silent = new Silent();
        trade.in(() -> trade.entities.persist(silent));
        trade.in(() -> assertThat(trade.entities.createQuery("delete Silent").executeUpdate())
                .isPositive());

        assertThat(trade.told(silent.id)).isEmpty();
    }

    @Test
    void aStatelessSessionIsHeardToo() {
        SessionFactory factory =
                trade.service.getBean(EntityManagerFactory.class).unwrap(SessionFactory.class);
        factory.inStatelessTransaction(session -> {
            session.insert(Trade.plain(8));
            session.update(Trade.plain(8));
        });
        factory.inStatelessTransaction(session -> session.upsert(Trade.plain(8)));
        factory.inStatelessTransaction(session -> session.delete(Trade.plain(8)));

        assertThat(trade.told(8L)).containsExactly("created", "updated", "deleted");
    }

    @Test
    void aWriteOutsideOfATransactionIsRefused() {
        SessionFactory factory =
                trade.service.getBean(EntityManagerFactory.class).unwrap(SessionFactory.class);

        assertThatThrownBy(() -> factory.inStatelessSession(session -> session.insert(Trade.plain(9))))
                .hasMessageContaining("Put @Transactional on the method");
    }
}
