package dev.plimsoll.platform.pii;

import dev.plimsoll.platform.crypto.CryptoAutoConfiguration;
import dev.plimsoll.platform.crypto.LookupHashes;
import dev.plimsoll.platform.crypto.SubjectKeys;
import dev.plimsoll.platform.data.BackgroundRun;
import dev.plimsoll.platform.data.DataAutoConfiguration;
import dev.plimsoll.platform.data.SubjectPaths;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Encrypts what is annotated as personal. */
@AutoConfiguration(
        after = {CryptoAutoConfiguration.class, DataAutoConfiguration.class, HibernateJpaAutoConfiguration.class})
public class PiiAutoConfiguration {
    private static final String SESSION_LISTENER = "hibernate.session.events.auto";

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(SubjectKeys.class)
    static class Mapping {
        @Bean("plimsoll.personalAttributes")
        PersonalAttributes personalAttributes(SubjectKeys keys, LookupHashes hashes) {
            return new PersonalAttributes(keys, hashes);
        }

        @Bean("plimsoll.personalAttributesAreEncrypted")
        HibernatePropertiesCustomizer personalAttributesAreEncrypted(PersonalAttributes attributes) {
            return hibernate -> {
                attributes.passTo(hibernate);
                hibernate.putIfAbsent(SESSION_LISTENER, WriteEnds.class.getName());
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(SubjectPaths.class)
    static class Start {
        @Bean("plimsoll.piiStart")
        PiiStart piiStart(
                PersonalAttributes attributes, EntityManagerFactory factory, SubjectPaths paths, DataSource database) {
            return new PiiStart(attributes, factory, paths, new ColumnCheck(JdbcClient.create(database)));
        }

        @Bean("plimsoll.existingDataIsEncrypted")
        @ConditionalOnProperty("plimsoll.pii.encrypt-existing")
        @DependsOn("plimsoll.piiStart")
        BackgroundRun existingDataIsEncrypted(
                PersonalAttributes attributes,
                EntityManagerFactory factory,
                SubjectPaths paths,
                PlatformTransactionManager transactions,
                DataSource database) {
            PlainRows rows = new PlainRows(
                    attributes, factory, paths, new JdbcTemplate(database), new TransactionTemplate(transactions));
            List<StoredTable> tables = StoredTable.of(attributes, factory.unwrap(SessionFactoryImplementor.class));
            return new BackgroundRun("plimsoll-encrypt-existing", new ExistingData(tables, rows)::run);
        }
    }
}
