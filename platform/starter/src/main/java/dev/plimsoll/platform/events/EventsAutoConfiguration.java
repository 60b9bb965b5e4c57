package dev.plimsoll.platform.events;

import dev.plimsoll.platform.crypto.CryptoAutoConfiguration;
import dev.plimsoll.platform.crypto.SubjectKeys;
import dev.plimsoll.platform.data.DataAutoConfiguration;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.cfg.TransactionSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.jta.JtaTransactionManager;

/** Writes the outbox and relays it. */
@AutoConfiguration(after = {DataAutoConfiguration.class, CryptoAutoConfiguration.class})
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties(EventsProperties.class)
public class EventsAutoConfiguration {
    @Bean("plimsoll.eventsWake")
    RelayLoop.Wake eventsWake() {
        return new RelayLoop.Wake();
    }

    @Bean("plimsoll.writesAreTold")
    HibernatePropertiesCustomizer writesAreTold(
            Clock clock,
            RelayLoop.Wake wake,
            ObjectProvider<SubjectKeys> crypto,
            ObjectProvider<JtaTransactionManager> jta) {
        SubjectKeys keys = crypto.getIfAvailable();
        OutboxWriter writer = new OutboxWriter(clock, new RequestHeaders());
        Outbox outbox = new Outbox(writer, keys == null ? commit -> Optional.empty() : keys::newKey, wake);
        return settings -> {
            settings.put(OutboxIntegrator.SETTING, outbox);
            BulkWrites.refuse(settings);
            if (jta.stream().findAny().isEmpty()) {
                settings.putIfAbsent(
                        TransactionSettings.TRANSACTION_COORDINATOR_STRATEGY, new CommitWithEvents(outbox));
            }
        };
    }

    @Bean("plimsoll.kafkaEvents")
    @ConditionalOnProperty("plimsoll.events.kafka.bootstrap-servers")
    KafkaTransport kafkaEvents(@Value("${spring.application.name:}") String application, EventsProperties properties) {
        return new KafkaTransport(new KafkaTopic(application, properties));
    }

    @Bean("plimsoll.localEvents")
    @ConditionalOnMissingBean(Transport.class)
    LocalTransport localEvents(ApplicationEventPublisher listeners) {
        return new LocalTransport(listeners);
    }

    @Bean("plimsoll.eventsRelay")
    RelayLoop eventsRelay(DataSource database, Transport transport, EventsProperties properties, RelayLoop.Wake wake) {
        return new RelayLoop(new Relay(database, transport, properties), properties, wake);
    }
}
