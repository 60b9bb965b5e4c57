package dev.plimsoll.platform.cost;

import java.nio.ByteBuffer;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * The key of one person.
 *
 * @param name the person's id as bytes, which each value that it seals begins with
 */
record HandKey(UUID person, byte[] name, SecretKey secret) {
    static final int NAME = 16;

    static HandKey of(UUID person, SecretKey secret) {
        byte[] name = ByteBuffer.allocate(NAME)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
        return new HandKey(person, name, secret);
    }
}
