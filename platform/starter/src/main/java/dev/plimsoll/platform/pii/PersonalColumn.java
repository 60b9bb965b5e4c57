package dev.plimsoll.platform.pii;

/**
 * Where a personal attribute is stored.
 *
 * @param entity the class that has it
 * @param attribute its path within the entity, such as {@code address.street}
 * @param table as it is named in the database
 * @param column as it is named in the database
 * @param letters how many a value may have
 */
record PersonalColumn(Class<?> entity, String attribute, String table, String column, int letters) {
    /** What a value is bound to: it must not be opened elsewhere, and classes are renamed more often than columns. */
    String place() {
        return table + "." + column;
    }

    /** How many letters an encrypted value has: key, nonce, tag and what Tink puts before it, in Base64. */
    int encryptedLetters() {
        return 23 + (letters + 33) * 4 / 3 + 1;
    }

    /** As a developer knows it. */
    String name() {
        return entity.getSimpleName() + "." + attribute;
    }
}
