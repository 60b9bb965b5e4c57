package dev.plimsoll.platform.crypto;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Keys of people who are new with a transaction; they are stored together with its commit. */
public final class NewKeys {
    /** Stores them, with the parameters that {@link #bind} sets. */
    public static final String SQL = "select platform_new_keys(?, ?, ?, ?, ?)";

    /** How many parameters {@link #SQL} has. */
    public static final int PARAMETERS = 5;

    /** Nothing to store. */
    public static final NewKeys NONE = new NewKeys(List.of(), 0, Instant.EPOCH);

    private final List<DataKey> keys;
    private final int masterKey;
    private final Instant at;

    NewKeys(List<DataKey> keys, int masterKey, Instant at) {
        this.keys = List.copyOf(keys);
        this.masterKey = masterKey;
        this.at = at;
    }

    /** Whether there is nothing to store. */
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Sets the first parameters of a statement that begins with {@link #SQL}. */
    public void bind(PreparedStatement statement) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(
                1,
                connection.createArrayOf(
                        "bigint", keys.stream().map(DataKey::id).toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "text", keys.stream().map(DataKey::subject).toArray()));
        statement.setArray(
                3,
                connection.createArrayOf(
                        "bytea", keys.stream().map(DataKey::wrapped).toArray(byte[][]::new)));
        statement.setInt(4, masterKey);
        statement.setTimestamp(5, Timestamp.from(at));
    }
}
