package dev.plimsoll.platform.crypto;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The key of a person who is new with a transaction; it is stored together with the commit, which fails where that person has one.
 *
 * <p>Whether the person is being erased is not asked: the id is made up with the row, and before that commit there is nobody to erase.
 */
public final class NewKey {
    /** Stores it, with the parameters that {@link #bind} sets. */
    public static final String SQL = """
            insert into platform_subject_key (id, subject, wrapped, master_key, created_at) overriding system value
            values (?, ?, ?, ?, timestamptz 'epoch' + ? * interval '1 microsecond')
            """;

    /** How many parameters {@link #SQL} has. */
    public static final int PARAMETERS = 5;

    private final DataKey key;
    private final int masterKey;
    private final Instant at;

    NewKey(DataKey key, int masterKey, Instant at) {
        this.key = key;
        this.masterKey = masterKey;
        this.at = at;
    }

    DataKey key() {
        return key;
    }

    /** Sets the first parameters of a statement that begins with {@link #SQL}. */
    public void bind(PreparedStatement statement) throws SQLException {
        statement.setLong(1, key.id());
        statement.setString(2, key.subject());
        statement.setBytes(3, key.wrapped());
        statement.setInt(4, masterKey);
        statement.setLong(5, ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }
}
