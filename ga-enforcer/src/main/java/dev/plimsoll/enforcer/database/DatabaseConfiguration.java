package dev.plimsoll.enforcer.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.plimsoll.enforcer.StartupFailure;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The one way to the data. */
@Configuration(proxyBeanMethods = false)
final class DatabaseConfiguration {

    @Bean
    @Conditional(NoDatabaseUrl.class)
    OwnPostgres ownPostgres(DatabaseProperties properties) {
        return OwnPostgres.start(properties.folderOrDefault());
    }

    @Bean
    HikariDataSource dataSource(DatabaseProperties properties, ObjectProvider<OwnPostgres> own) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("plimsoll");
        OwnPostgres postgres = own.getIfAvailable();
        if (postgres == null) {
            config.setJdbcUrl(Objects.requireNonNull(properties.url()));
            config.setUsername(properties.username());
            config.setPassword(properties.password());
        } else {
            config.setJdbcUrl(postgres.jdbcUrl());
        }
        return open(config);
    }

    private static HikariDataSource open(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException refused) {
            Throwable cause = refused.getCause() == null ? refused : refused.getCause();
            throw new StartupFailure(
                    "The database of plimsoll.database.url does not answer: " + cause.getMessage(),
                    "Check host, port, user and password of plimsoll.database.url, or leave it out to use the built-in"
                            + " PostgreSQL.",
                    refused);
        }
    }
}
