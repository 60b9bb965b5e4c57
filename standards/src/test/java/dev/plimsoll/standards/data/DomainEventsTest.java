package dev.plimsoll.standards.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainEventsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"findAll", "existsById", "savedOrders", "deletedSince", "updates", "count", "getById", "flush"})
    void theseRead(String method) {
        assertThat(DomainEvents.isWrite(method)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "save",
                "saveAll",
                "saveAndFlush",
                "delete",
                "deleteByName",
                "removeByName",
                "insert",
                "updateStatus"
            })
    void theseWrite(String method) {
        assertThat(DomainEvents.isWrite(method)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "org.springframework.context.ApplicationEventPublisher, publishEvent, true",
        "org.springframework.kafka.core.KafkaTemplate, send, true",
        "org.springframework.cloud.stream.function.StreamBridge, send, true",
        "com.acme.OrderEventProducer, produce, true",
        "com.acme.OutboxRepository, save, true",
        "com.acme.OrderEventService, save, true",
        "org.springframework.messaging.MessageChannel, send, true",
        "com.acme.MailSender, send, false",
        "com.acme.OrderRepository, save, false",
        "org.springframework.kafka.core.KafkaTemplate, metrics, false"
    })
    void eventsAndMessagesArePublishedAndMailIsNot(String type, String method, boolean publishes) {
        assertThat(DomainEvents.isPublishing(type, method)).isEqualTo(publishes);
    }

    @ParameterizedTest
    @CsvSource({
        "DataLoader, true",
        "DbSeeder, true",
        "OrderListener, true",
        "OrderProjection, true",
        "FeedPoller, true",
        "CommandLineRunner, true",
        "OrderService, false",
        "LoaderService, false"
    })
    void whoCopiesWhatIsKnownElsewhereIsKnownByItsName(String type, boolean copier) {
        assertThat(DomainEvents.isCopier(type)).isEqualTo(copier);
    }

    @ParameterizedTest
    @CsvSource({
        "OrderEvent, true",
        "OutboxEntry, true",
        "AuditLog, true",
        "AuditLogInfluence, true",
        "ReleaseMessage, true",
        "PriceHistoryEntity, true",
        "Order, false",
        "Blog, false",
        "Catalog, false"
    })
    void recordsOfWhatHappenedAreKnownByTheirNames(String entity, boolean record) {
        assertThat(DomainEvents.isRecord(entity)).isEqualTo(record);
    }

    @ParameterizedTest
    @CsvSource({
        "SysLog, true",
        "HandlingEvent, true",
        "DeployHistory, true",
        "AuditLogInfluence, true",
        "Event, false",
        "OutboxEntry, false",
        "Message, false",
        "Catalog, false"
    })
    void whatIsWrittenOnceIsKnownByItsName(String entity, boolean history) {
        assertThat(DomainEvents.isHistory(entity)).isEqualTo(history);
    }

    @ParameterizedTest
    @CsvSource({"PasswordResetToken, true", "ShedLockEntity, true", "PriceCache, true", "Block, false", "Order, false"})
    void technicalStateIsKnownByItsName(String entity, boolean technical) {
        assertThat(DomainEvents.isTechnical(entity)).isEqualTo(technical);
    }
}
