package dev.plimsoll.platform.crypto;

import dev.plimsoll.platform.data.BackgroundRun;
import dev.plimsoll.platform.data.DataAutoConfiguration;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/** Reads the master key and keeps the keys of the subjects. */
@AutoConfiguration(after = {DataSourceAutoConfiguration.class, DataAutoConfiguration.class})
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties(CryptoProperties.class)
public class CryptoAutoConfiguration {
    private final Supplier<MasterKeys> masters;

    /** A service without personal data needs no keys; whoever has said where they are hears at once what is wrong with them. */
    CryptoAutoConfiguration(CryptoProperties properties, ResourceLoader resources) {
        masters = SingletonSupplier.of(() -> MasterKeysFile.read(properties.masterKeys(), resources));
        if (properties.masterKeys() != null) {
            masters.get();
        }
    }

    @Bean("plimsoll.subjectKeys")
    @DependsOn("plimsoll.platformTables")
    SubjectKeys subjectKeys(DataSource database, Clock clock, CryptoProperties properties) {
        return new SubjectKeys(masters, new KeyTable(database, clock), new KeyCache(properties));
    }

    @Bean("plimsoll.lookupHashes")
    @DependsOn("plimsoll.platformTables")
    LookupHashes lookupHashes(DataSource database, Clock clock) {
        return new LookupHashes(masters, JdbcClient.create(database), clock);
    }

    @Bean("plimsoll.keyRotation")
    @DependsOn("plimsoll.platformTables")
    KeyRotation keyRotation(DataSource database) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        return new KeyRotation(masters, new WrappedKeys(new JdbcTemplate(database), transaction));
    }

    @Bean("plimsoll.rotationInBackground")
    @ConditionalOnProperty("plimsoll.crypto.master-keys")
    BackgroundRun rotationInBackground(KeyRotation rotation) {
        rotation.requireAll();
        return new BackgroundRun("plimsoll-key-rotation", rotation::run);
    }
}
