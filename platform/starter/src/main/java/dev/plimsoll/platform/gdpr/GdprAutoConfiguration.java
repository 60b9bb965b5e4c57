package dev.plimsoll.platform.gdpr;

import dev.plimsoll.platform.crypto.CryptoAutoConfiguration;
import dev.plimsoll.platform.crypto.SubjectKeys;
import dev.plimsoll.platform.data.DataAutoConfiguration;
import dev.plimsoll.platform.data.PlatformFailure;
import dev.plimsoll.platform.data.SubjectPaths;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers the requests of data subjects over all entities. */
@AutoConfiguration(after = {DataAutoConfiguration.class, CryptoAutoConfiguration.class})
@ConditionalOnBean({SubjectPaths.class, SubjectKeys.class})
@EnableConfigurationProperties(GdprProperties.class)
public class GdprAutoConfiguration {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final GdprProperties properties;

    GdprAutoConfiguration(DataSource database, Clock clock, GdprProperties properties) {
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
        this.properties = properties;
    }

    @Bean("plimsoll.subjectRows")
    SubjectRows subjectRows(SubjectPaths paths, EntityManagerFactory factory) {
        return new SubjectRows(paths, SharedEntityManagerCreator.createSharedEntityManager(factory));
    }

    @Bean("plimsoll.anonymiser")
    Anonymiser anonymiser(SubjectRows rows, EntityManagerFactory factory) {
        EntityManager manager = SharedEntityManagerCreator.createSharedEntityManager(factory);
        return new Anonymiser(rows, manager, new Columns(jdbc), properties.batch());
    }

    @Bean("plimsoll.erasedKeys")
    ErasedKeys erasedKeys(SubjectKeys keys) {
        return new ErasedKeys(keys, jdbc, clock);
    }

    @Bean("plimsoll.erasureRun")
    ErasureRun erasureRun(
            ErasedKeys keys,
            Anonymiser anonymiser,
            PlatformTransactionManager transactions,
            @Value("${plimsoll.crypto.cache:30s}") Duration cache) {
        Duration settle = properties.settle() == null ? cache : properties.settle();
        if (settle.compareTo(cache) < 0) {
            throw new PlatformFailure(
                    "plimsoll.gdpr.settle is " + settle
                            + ", and other replicas may hold the key of an erased person for " + cache
                            + " (plimsoll.crypto.cache).",
                    "Leave plimsoll.gdpr.settle out, or write a time that is not below plimsoll.crypto.cache.");
        }
        Erasure.Pace pace = new Erasure.Pace(clock, settle, properties.longestPause());
        Erasure erasure =
                new Erasure(new RequestTable(jdbc), keys, anonymiser, new TransactionTemplate(transactions), pace);
        return new ErasureRun(erasure, properties.poll());
    }

    @Bean("plimsoll.gdprRequests")
    GdprRequests gdprRequests(
            SubjectRows rows,
            ErasedKeys keys,
            Anonymiser anonymiser,
            PlatformTransactionManager transactions,
            EntityManagerFactory factory) {
        RequestTable table = new RequestTable(jdbc);
        Export.Reader exports = new Export.Reader(rows, factory.getPersistenceUnitUtil());
        GdprRequests.Known known = new GdprRequests.Known(rows, keys, table, anonymiser);
        return new GdprRequests(table, known, exports, new TransactionTemplate(transactions), clock);
    }

    @Bean("plimsoll.gdprController")
    GdprController gdprController(GdprRequests requests, ErasureRun run) {
        return new GdprController(requests, run);
    }

    @Bean("plimsoll.gdprTopic")
    @ConditionalOnProperty("plimsoll.events.kafka.bootstrap-servers")
    GdprTopic gdprTopic(GdprRequests requests, ErasureRun run, Environment environment) {
        return new GdprTopic(TopicSettings.of(properties.topic(), environment), requests, run);
    }
}
