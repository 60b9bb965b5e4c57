package dev.plimsoll.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.DomainEvent;
import dev.plimsoll.platform.events.Trade.Plain;
import dev.plimsoll.platform.events.Trade.Purchase;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Several writes of one aggregate in a transaction are told as what they come to. */
class EventsOfOneTransactionTest {
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
    void createdAndUpdatedInOneTransactionIsCreatedWithTheLastState() {
        Purchase purchase = new Purchase();
        trade.in(() -> {
            trade.entities.persist(purchase);
            trade.entities.flush();
            purchase.content = "cocoa";
            trade.entities.flush();
            purchase.content = "chai";
        });

        assertThat(trade.only(purchase.getId()))
                .returns("Purchase.created", DomainEvent::type)
                .returns(2L, DomainEvent::version)
                .extracting(event -> event.data().get("content"))
                .isEqualTo("chai");
    }

    @Test
    void createdAndDeletedInOneTransactionIsNothing() {
        Purchase purchase = new Purchase();
        trade.in(() -> {
            trade.entities.persist(purchase);
            trade.entities.flush();
            trade.entities.remove(purchase);
        });

        assertThat(trade.told(purchase.getId())).isEmpty();
    }

    @Test
    void severalUpdatesInOneTransactionAreOne() {
        UUID id = trade.saved(new Purchase());
        trade.change(id, purchase -> {
            purchase.content = "cocoa";
            trade.entities.flush();
            purchase.content = "chai";
        });

        assertThat(trade.told(id)).containsExactly("created", "updated");
        assertThat(trade.heard.of(id).get(1).data()).containsEntry("content", "chai");
    }

    @Test
    void deletedAndCreatedAnewInOneTransactionIsUpdated() {
        trade.in(() -> trade.entities.persist(Trade.plain(7)));
        trade.in(() -> {
            trade.entities.remove(trade.entities.find(Plain.class, 7L));
            trade.entities.flush();
            trade.entities.persist(Trade.plain(7));
        });

        assertThat(trade.told(7L)).containsExactly("created", "updated");
        assertThat(trade.heard.of(7L)).extracting(DomainEvent::version).containsOnlyNulls();
    }
}
