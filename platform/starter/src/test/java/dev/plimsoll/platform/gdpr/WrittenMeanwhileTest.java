package dev.plimsoll.platform.gdpr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Postgres;
import dev.plimsoll.platform.crypto.Keys;
import dev.plimsoll.platform.gdpr.CustomerData.Customer;
import dev.plimsoll.platform.gdpr.CustomerData.Invoice;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever writes while a person is erased leaves nothing of that person. */
class WrittenMeanwhileTest {
    private static final int WRITERS = 4;
    private static Shop first;
    private static Shop second;

    @BeforeAll
    static void startTwoReplicas() {
        String database = Postgres.database();
        String keys = Keys.property();
        String[] properties = {keys, "plimsoll.crypto.cache=2s", "plimsoll.gdpr.settle=5s", "plimsoll.gdpr.batch=50"};
        first = Shop.on(database, properties);
        second = Shop.on(database, properties);
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
    }

    @Test
    void whatOtherReplicasWriteMeanwhileIsErasedToo() throws InterruptedException {
        UUID ada = first.customer("ada");
        AtomicBoolean asked = new AtomicBoolean();
        AtomicInteger late = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(WRITERS);
        CountDownLatch refused = new CountDownLatch(WRITERS);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (Shop shop : new Shop[] {first, second, second, second}) {
            writers.submit(() -> {
                write(shop, ada);
                begun.countDown();
                for (boolean wasRefused = false; refused.getCount() > 0; ) {
                    boolean isLate = asked.get();
                    if (write(shop, ada)) {
                        late.addAndGet(isLate ? 1 : 0);
                    } else if (!wasRefused) {
                        wasRefused = true;
                        refused.countDown();
                    }
                }
            });
        }
        begun.await();
        Object request = Shop.body(first.send("DELETE /gdpr/subjects/" + ada)).get("id");
        asked.set(true);
        assertThat(refused.await(20, TimeUnit.SECONDS))
                .as("all are refused in the end")
                .isTrue();
        writers.shutdown();
        assertThat(writers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(first.state(String.valueOf(request))).isNotEqualTo("FINISHED");
        Map<String, Object> result = first.finished(String.valueOf(request));

        assertThat(late).as("written after the request").hasPositiveValue();
        assertThat(String.valueOf(result.get("entities"))).contains("Invoice");
        assertNothingIsLeftOf(ada);
    }

    @Test
    void whoMakesANewKeyIsWaitedFor() throws InterruptedException {
        UUID ada = first.customer("ada");
        first.erase(ada);
        AtomicBoolean waited = new AtomicBoolean();
        StringBuilder request = new StringBuilder();
        second.within(manager -> {
            Customer back = manager.find(Customer.class, ada);
            back.name = "ada is back";
            manager.flush();
            request.append(Shop.body(first.send("DELETE /gdpr/subjects/" + ada)).get("id"));
            pause(1000);
            waited.set(first.state(request.toString()).equals("REQUESTED"));
        });
        first.finished(request.toString());

        assertThat(waited).isTrue();
        assertNothingIsLeftOf(ada);
    }

    private static boolean write(Shop shop, UUID customer) {
        try {
            shop.within(manager -> {
                Invoice invoice = new Invoice();
                invoice.customerId = customer;
                invoice.addressLine = "ada-line";
                manager.persist(invoice);
                pause(20);
            });
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertNothingIsLeftOf(UUID customer) {
        assertThat(count(
                        "select count(*) from invoice where address_line is not null and customer_id = ?::uuid",
                        customer))
                .isZero();
        assertThat(count("select count(*) from customer where name !~ '[.]erased' and id = ?::uuid", customer))
                .isZero();
        assertThat(count(
                        "select count(*) from platform_subject_key where wrapped is not null and subject = ?",
                        customer))
                .isZero();
    }

    private static long count(String query, UUID customer) {
        return first.jdbc
                .sql(query)
                .param(customer.toString())
                .query(Long.class)
                .single();
    }
}
