package dev.plimsoll.platform.data;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jpa.autoconfigure.EntityManagerFactoryDependsOnPostProcessor;
import org.springframework.context.annotation.Bean;

/** Gives aggregates their times, and the platform its own tables. */
@AutoConfiguration(after = {DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class})
public class DataAutoConfiguration {
    @Bean("plimsoll.clock")
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean("plimsoll.platformTables")
    @ConditionalOnBean(DataSource.class)
    PlatformTables platformTables(DataSource database) {
        return new PlatformTables(database);
    }

    @Bean("plimsoll.subjectPaths")
    @ConditionalOnSingleCandidate(EntityManagerFactory.class)
    SubjectPaths subjectPaths(EntityManagerFactory factory) {
        return SubjectPaths.of(factory);
    }

    /** Whatever reads entities may read the platform's tables. */
    @Bean("plimsoll.entitiesComeAfterPlatformTables")
    @ConditionalOnBean(DataSource.class)
    static BeanFactoryPostProcessor entitiesComeAfterPlatformTables() {
        return new EntityManagerFactoryDependsOnPostProcessor("plimsoll.platformTables");
    }
}
