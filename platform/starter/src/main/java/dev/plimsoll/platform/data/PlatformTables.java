package dev.plimsoll.platform.data;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;

/** Brings the platform's own tables up to date, apart from the migrations of the service. */
final class PlatformTables implements InitializingBean {
    private final DataSource database;

    PlatformTables(DataSource database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/platform")
                .table("platform_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
