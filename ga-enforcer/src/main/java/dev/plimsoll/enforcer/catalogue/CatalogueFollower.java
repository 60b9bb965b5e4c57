package dev.plimsoll.enforcer.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Follows the changes that other replicas make to the catalogue and the policy: told by PostgreSQL, and asked for anyway every second,
 * for where a connection pooler swallows notifications.
 */
@Component
final class CatalogueFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueFollower.class);
    private static final int WAIT_MILLIS = (int) Duration.ofSeconds(1).toMillis();

    private final DataSource database;
    private final CatalogueInMemory memory;
    private volatile @Nullable Thread thread;
    private boolean complained;

    CatalogueFollower(DataSource database, CatalogueInMemory memory) {
        this.database = database;
        this.memory = memory;
    }

    @Override
    public void start() {
        Thread started = new Thread(this::follow, "catalogue-follower");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    private void follow() {
        while (isRunning()) {
            try (Connection connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException lost) {
                complain(lost);
                pause();
            }
        }
    }

    /** Once, not every second. */
    private void complain(Exception lost) {
        if (!complained && isRunning()) {
            LOG.warn("Changes of the catalogue are not followed until the database answers", lost);
        }
        complained = true;
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CatalogueChange.CHANNEL);
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (isRunning()) {
            memory.follow();
            complained = false;
            postgres.getNotifications(WAIT_MILLIS);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread stopped = thread;
        thread = null;
        if (stopped != null) {
            stopped.interrupt();
            join(stopped);
        }
    }

    private static void join(Thread stopped) {
        try {
            stopped.join(2L * WAIT_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
