package dev.plimsoll.platform.gdpr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** Requests that come over Kafka's own protocol. */
@ExtendWith(OutputCaptureExtension.class)
class GdprTopicTest {
    private static final EmbeddedKafkaKraftBroker BROKER =
            new EmbeddedKafkaKraftBroker(1, 1, "gdpr", "own-service.events");
    private static Shop shop;

    @BeforeAll
    static void start() {
        BROKER.afterPropertiesSet();
        shop = Shop.open("plimsoll.events.kafka.bootstrap-servers=" + BROKER.getBrokersAsString());
    }

    @AfterAll
    static void stop() {
        shop.close();
        BROKER.destroy();
    }

    @Test
    void whoIsNamedIsErasedOnceHoweverOftenTheMessageComes() {
        UUID ada = shop.customer("ada");
        String message = "{\"id\":\"42\",\"request\":\"erase\",\"subject\":\"" + ada + "\",\"requestedBy\":\"portal\"}";
        tell(message, message);
        await(ada, "FINISHED");
        tell(message);
        UUID marker = UUID.randomUUID();
        tell("{\"id\":\"43\",\"request\":\"erase\",\"subject\":\"" + marker + "\"}");
        await(marker, "UNKNOWN_SUBJECT");

        assertThat(steps(ada)).containsExactly("FINISHED");
        assertThat(shop.jdbc
                        .sql("select requested_by from platform_gdpr_request where subject_hash = ?")
                        .param(Asked.hash(ada.toString()))
                        .query(String.class)
                        .single())
                .isEqualTo("portal");
        assertThat(shop.jdbc
                        .sql("select count(*) from invoice where address_line is null and customer_id = ?")
                        .param(ada)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void whatIsNoRequestIsSkippedAndNotPrinted(CapturedOutput log) {
        UUID grace = shop.customer("grace");
        tell(
                "Zyxsecret",
                "{\"request\":\"forget\",\"subject\":\"Zyxsecret\",\"id\":\"1\"}",
                "{\"request\":\"erase\",\"id\":\"Zyxsecret\"}",
                "[]");
        tell("{\"id\":\"46\",\"request\":\"erase\",\"subject\":\"Zyxsecret\\u0000\"}");
        tell("{\"id\":\"44\",\"request\":\"erase\",\"subject\":\"" + grace + "\"}");
        await(grace, "FINISHED");

        assertThat(log.getAll()).contains("is no request and is skipped").doesNotContain("Zyxsecret");
    }

    @Test
    void exportsAreNotToldToTopics() {
        UUID ada = shop.customer("ada");
        tell("{\"id\":\"45\",\"request\":\"export\",\"subject\":\"" + ada + "\"}");

        await(ada, "REFUSED");
    }

    private static void tell(String... messages) {
        Map<String, Object> properties = Map.of("bootstrap.servers", BROKER.getBrokersAsString());
        try (var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String message : messages) {
                producer.send(new ProducerRecord<>("gdpr", message.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private static List<String> steps(UUID subject) {
        return shop.jdbc
                .sql("select step from platform_gdpr_request where subject_hash = ?")
                .param(Asked.hash(subject.toString()))
                .query(String.class)
                .list();
    }

    private static void await(UUID subject, String step) {
        Shop.until(() -> steps(subject).contains(step));
    }
}
