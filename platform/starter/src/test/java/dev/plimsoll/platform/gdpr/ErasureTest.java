package dev.plimsoll.platform.gdpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.platform.crypto.SubjectKeys;
import dev.plimsoll.platform.gdpr.CustomerData.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** What is left of a person who asks to be forgotten. */
class ErasureTest {
    private static Shop shop;

    @BeforeAll
    static void start() {
        shop = Shop.open();
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void noRowHoldsAnythingPersonalAndAllRowsStay() {
        UUID ada = shop.customer("ada");
        UUID grace = shop.customer("grace");
        shop.erase(ada);

        assertThat(count("customer", "id", ada)).isOne();
        assertThat(count("invoice", "customer_id", ada)).isOne();
        assertThat(left("invoice", "address_line is not null and customer_id", ada))
                .isZero();
        assertThat(left("shipment", "street is not null and customer_id", ada)).isZero();
        assertThat(left("customer", "(email is not null or email_lookup is not null or born is not null) and id", ada))
                .isZero();
        assertThat(left("phone", "number is not null and phones_id", ada)).isZero();
        assertThat(left("complaint c natural join note n", "(text is not null or title is not null) and about", ada))
                .isZero();
        assertThat(left("seat", "wish is not null and guest", ada)).isZero();
        assertThat(left("invoice", "address_line is not null and customer_id", grace))
                .isOne();
        assertThat(left("complaint c natural join note n", "(text is not null and title is not null) and about", grace))
                .isOne();
    }

    @Test
    void whatMustNotBeNullIsMarked() {
        UUID ada = shop.customer("ada");
        shop.erase(ada);

        assertThat(shop.jdbc
                        .sql("select name from customer where id = ?")
                        .param(ada)
                        .query(String.class)
                        .single())
                .matches("p1\\.[0-9]+\\.erased[0-9a-f]{38}")
                .satisfies(mark -> assertThat(SubjectKeys.isEncrypted(mark)).isTrue());
    }

    @Test
    void whereAValueIsMarkedItsHashIsToo() {
        UUID ada = shop.customer("ada");
        shop.erase(ada);

        assertThat(shop.jdbc
                        .sql("select name_lookup from customer where id = ?")
                        .param(ada)
                        .query(String.class)
                        .single())
                .matches("h1\\.erased[0-9a-f]{37}");
    }

    @Test
    void theServiceReadsWhoWasErasedAsNothing() {
        UUID ada = shop.customer("ada");
        shop.erase(ada);

        shop.within(manager -> assertThat(manager.find(Customer.class, ada))
                .returns(null, customer -> customer.name)
                .returns(null, customer -> customer.email)
                .returns("retail", customer -> customer.segment));
    }

    @Test
    void aMarkIsReadAsErased() {
        UUID ada = shop.customer("ada");
        shop.erase(ada);
        String mark = shop.jdbc
                .sql("select name from customer where id = ?")
                .param(ada)
                .query(String.class)
                .single();

        assertThat(shop.service.getBean(SubjectKeys.class).decrypt("Customer.name", mark))
                .isEmpty();
    }

    @Test
    void whatTheAccountsNeedStays() {
        UUID ada = shop.customer("ada");
        shop.erase(ada);

        assertThat(left("invoice", "cents = 4200 and customer_id", ada)).isOne();
        assertThat(left("purchase", "cents = 4200 and customer_id", ada)).isOne();
    }

    @Test
    void theAnswerSaysHowFarItIs() {
        UUID ada = shop.customer("ada");
        ResponseEntity<Map<String, Object>> answer = shop.send("DELETE /gdpr/subjects/" + ada);

        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        assertThat(answer.getHeaders().getLocation())
                .hasPath("/gdpr/requests/" + Shop.body(answer).get("id"));
        assertThat(shop.finished(String.valueOf(Shop.body(answer).get("id"))))
                .containsEntry("step", "FINISHED")
                .containsEntry("requestedBy", "dpo")
                .containsEntry(
                        "entities",
                        Map.of("Customer", 1, "Phone", 1, "Invoice", 1, "Shipment", 1, "Complaint", 1, "Seat", 1));
    }

    @Test
    void erasingTwiceIsErasingOnce() {
        UUID ada = shop.customer("ada");
        shop.erase(ada);
        shop.waitUntilAllIsTold();
        Map<String, List<String>> before = shop.rows();
        ResponseEntity<Map<String, Object>> again = shop.send("DELETE /gdpr/subjects/" + ada);

        assertThat(again.getStatusCode().value()).isEqualTo(200);
        assertThat(Shop.body(again)).containsEntry("entities", Map.of());
        assertThat(shop.rows()).allSatisfy((table, rows) -> {
            if (!table.equals("platform_gdpr_request")) {
                assertThat(rows).containsExactlyInAnyOrderElementsOf(before.get(table));
            }
        });
    }

    @Test
    void askingAgainMeanwhileIsAnsweredWithTheFirst() {
        UUID ada = shop.customer("ada");
        List<Object> ids = new ArrayList<>();
        shop.within(manager -> {
            // The erasure waits for this row.
            shop.jdbc
                    .sql("select id from invoice where customer_id = ? for update")
                    .param(ada)
                    .query()
                    .listOfRows();
            ids.add(Shop.body(shop.send("DELETE /gdpr/subjects/" + ada)).get("id"));
            ids.add(Shop.body(shop.send("DELETE /gdpr/subjects/" + ada)).get("id"));
        });
        shop.finished(String.valueOf(ids.get(0)));

        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(shop.jdbc
                        .sql("select step from platform_gdpr_request where subject_hash = ?")
                        .param(Asked.hash(ada.toString()))
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("FINISHED", "UNDER_WAY");
    }

    @Test
    void whoReadTheRowBeforeFailsWhenWritingItBack() {
        UUID ada = shop.customer("ada");

        assertThatThrownBy(() -> shop.within(manager -> {
                    Customer stale = manager.find(Customer.class, ada);
                    stale.name = "ada again";
                    Thread other = new Thread(() -> shop.erase(ada));
                    other.start();
                    join(other);
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void whoIsBeingErasedGetsNoNewKey() {
        UUID ada = UUID.randomUUID();
        shop.jdbc
                .sql("""
                        insert into platform_gdpr_request (id, kind, subject, subject_hash, requested_by, requested_at, step, due_at)
                        values (?, 'ERASE', ?, ?, 'dpo', now(), 'REQUESTED', now() + interval '1 hour')
                        """)
                .params(UUID.randomUUID(), ada.toString(), Asked.hash(ada.toString()))
                .update();

        assertThatThrownBy(
                        () -> shop.service.getBean(SubjectKeys.class).encrypt(ada.toString(), "Customer.name", "ada"))
                .isInstanceOf(ResponseStatusException.class)
                .hasMessageContaining("is being erased");
    }

    @Test
    void whoWasErasedMayComeBack() {
        UUID ada = shop.customer("ada");
        shop.erase(ada);

        assertThat(shop.service.getBean(SubjectKeys.class).encrypt(ada.toString(), "Customer.name", "ada"))
                .startsWith("p1.");
    }

    @Test
    void nobodyIsNotFoundAndStillWrittenDown() {
        UUID nobody = UUID.randomUUID();

        assertThat(shop.send("DELETE /gdpr/subjects/" + nobody).getStatusCode().value())
                .isEqualTo(404);
        assertThat(shop.rows().get("platform_gdpr_request"))
                .anySatisfy(row -> assertThat(row).contains(Asked.hash(nobody.toString()), "UNKNOWN_SUBJECT"));
    }

    @Test
    void whoWasErasedIsStillKnown() {
        UUID ada = shop.customer("ada");
        shop.erase(ada);

        assertThat(shop.send("GET /gdpr/subjects/" + ada).getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void whoMayReadMayNotErase() {
        UUID ada = shop.customer("ada");
        ResponseEntity<String> answer =
                shop.send("DELETE /gdpr/subjects/" + ada, "gdpr:read", new ParameterizedTypeReference<>() {});

        assertThat(answer.getStatusCode().value()).isEqualTo(403);
        assertThat(left("invoice", "address_line is not null and customer_id", ada))
                .isOne();
    }

    @Test
    void theListSaysWhoAskedWhatAndNotAboutWhom() {
        UUID ada = shop.customer("Zyxada");
        shop.erase(ada);
        String list =
                String.valueOf(shop.send("GET /gdpr/requests", "gdpr:read", new ParameterizedTypeReference<String>() {})
                        .getBody());

        assertThat(list).contains(Asked.hash(ada.toString()), "ERASE", "dpo", "FINISHED", "requestedAt");
        assertThat(list).doesNotContain(ada.toString(), "Zyxada");
    }

    @Test
    void whatWasStoredInPlainIsErasedToo() {
        UUID ada = UUID.randomUUID();
        shop.jdbc
                .sql(
                        "insert into customer (id, version, name, email, segment) values (?, 7, 'ada', 'ada@example.com', 'retail')")
                .param(ada)
                .update();
        shop.erase(ada);

        assertThat(left("customer", "name ~ '[.]erased' and email is null and version = 8 and id", ada))
                .isOne();
        shop.within(
                manager -> assertThat(manager.find(Customer.class, ada).name).isNull());
    }

    private static void join(Thread other) {
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(String table, String column, UUID id) {
        return left(table, column, id);
    }

    private static long left(String table, String condition, UUID id) {
        return shop.jdbc
                .sql("select count(*) from " + table + " where " + condition + " = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
