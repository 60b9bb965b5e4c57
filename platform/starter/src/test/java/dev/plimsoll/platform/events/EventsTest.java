package dev.plimsoll.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.platform.DomainEvent;
import dev.plimsoll.platform.events.Trade.Purchase;
import dev.plimsoll.platform.events.Trade.Purchases;
import dev.plimsoll.platform.events.Trade.Shop;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** What is told of what a transaction wrote. */
class EventsTest {
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
    void whatWasCommittedIsTold() {
        UUID id = trade.saved(new Purchase());
        trade.change(id, purchase -> purchase.content = "coffee");
        trade.in(() -> trade.entities.remove(trade.entities.find(Purchase.class, id)));

        assertThat(trade.told(id)).containsExactly("created", "updated", "deleted");
        assertThat(trade.heard.of(id)).extracting(DomainEvent::version).containsExactly(0L, 1L, 1L);
        assertThat(trade.heard.of(id)).extracting(DomainEvent::type).contains("Purchase.created");
        assertThat(trade.heard.of(id)).extracting(event -> event.id().version()).containsOnly(7);
        assertThat(trade.heard.of(id).get(2).data()).isEmpty();
    }

    @Test
    void anEventHoldsTheAttributesWithoutPersonalData() {
        UUID shop = trade.saved(new Shop());
        Purchase purchase = new Purchase();
        trade.in(() -> {
            purchase.shop = trade.entities.getReference(Shop.class, shop);
            trade.entities.persist(purchase);
        });

        assertThat(trade.only(purchase.getId()).data())
                .containsEntry("content", "tea")
                .containsEntry("state", "OPEN")
                .containsEntry("price", new BigDecimal("10.50"))
                .containsEntry("day", "2026-11-22")
                .containsEntry("address", java.util.Map.of("city", "London"))
                .containsEntry("notes", java.util.Map.of("text", "fragile"))
                .containsEntry("shop", shop.toString())
                .containsEntry("version", 0)
                .containsEntry("createdAt", String.valueOf(purchase.getCreatedAt()))
                .containsOnlyKeys(
                        "content",
                        "buyerId",
                        "state",
                        "price",
                        "day",
                        "address",
                        "notes",
                        "shop",
                        "version",
                        "createdAt",
                        "updatedAt");
    }

    @Test
    void whatWasRolledBackIsNotTold() {
        Purchase purchase = new Purchase();
        trade.transaction.executeWithoutResult(status -> {
            trade.entities.persist(purchase);
            trade.entities.flush();
            status.setRollbackOnly();
        });
        UUID later = trade.saved(new Purchase());

        assertThat(trade.told(later)).containsExactly("created");
        assertThat(trade.told(purchase.getId())).isEmpty();
    }

    @Test
    void aFailedCommitIsNotTold() {
        UUID id = trade.saved(new Purchase());
        assertThatThrownBy(() -> trade.in(() -> {
                    Purchase purchase = trade.entities.find(Purchase.class, id);
                    purchase.content = "mine";
                    trade.in(
                            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW),
                            () -> trade.entities.find(Purchase.class, id).content = "theirs");
                }))
                .isInstanceOf(org.springframework.dao.OptimisticLockingFailureException.class);

        assertThat(trade.told(id)).containsExactly("created", "updated");
        assertThat(trade.heard.of(id).get(1).data()).containsEntry("content", "theirs");
    }

    @Test
    void nothingIsToldOfAReadOnlyTransaction() {
        UUID id = trade.saved(new Purchase());
        DefaultTransactionDefinition readOnly = new DefaultTransactionDefinition();
        readOnly.setReadOnly(true);
        trade.in(readOnly, () -> trade.entities.find(Purchase.class, id).content = "unseen");

        assertThat(trade.told(id)).containsExactly("created");
    }

    @Test
    void nothingIsToldWhereNothingChanged() {
        UUID id = trade.saved(new Purchase());
        trade.change(id, purchase -> purchase.content = "tea");

        assertThat(trade.told(id)).containsExactly("created");
    }

    @Test
    void aChangedCollectionIsAnUpdateOfItsOwner() {
        UUID id = trade.saved(new Purchase());
        trade.change(id, purchase -> purchase.tags.add("new"));

        assertThat(trade.told(id)).containsExactly("created", "updated");
    }

    @Test
    void manyEntitiesInOneTransactionAreToldOneByOne() {
        List<Purchase> many =
                IntStream.range(0, 55).mapToObj(i -> new Purchase()).toList();
        trade.service.getBean(Purchases.class).saveAll(many);

        assertThat(many)
                .allSatisfy(purchase -> assertThat(trade.told(purchase.getId())).containsExactly("created"));
    }

    @Test
    void theTimeIsThatOfTheCommit() {
        Instant before = Instant.now();
        UUID id = trade.saved(new Purchase());

        assertThat(trade.only(id).at()).isBetween(before.minusMillis(1), Instant.now());
    }
}
