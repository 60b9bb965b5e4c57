package dev.plimsoll.dashboard.layout;

/**
 * The digest of an artifact as people compare it.
 *
 * @param brief the beginning of the hash, without its algorithm
 */
public record Digest(String full, String brief) {

    private static final int ENOUGH = 12;

    public static Digest of(String digest) {
        String hash = digest.substring(digest.indexOf(':') + 1);
        return new Digest(digest, hash.length() <= ENOUGH ? hash : hash.substring(0, ENOUGH));
    }
}
