package dev.plimsoll.platform.crypto;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Encrypts with one key for each data subject; whose key is erased is forgotten in every copy of the data. */
public final class SubjectKeys {
    private final Supplier<MasterKeys> masters;
    private final KeyTable table;
    private final KeyCache cache;

    SubjectKeys(Supplier<MasterKeys> masters, KeyTable table, KeyCache cache) {
        this.masters = masters;
        this.table = table;
        this.cache = cache;
    }

    /** Stops the start with a sentence where there are no master keys. */
    public void requireMasterKeys() {
        masters.get();
    }

    /** Whether this is what {@link #encrypt} makes, and not a value that was stored in plain. */
    public static boolean isEncrypted(String stored) {
        return Stored.of(stored).isPresent();
    }

    /** Makes the key of the subject where there is none; outside of a transaction it is there for everybody at once. */
    public void prepare(String subject) {
        key(subject);
    }

    /**
     * As {@link #prepare} for a person who is new with the transaction of this thread, of whom nobody else can know: the key is stored with
     * the commit.
     *
     * @param commit what commits the transaction, and asks for {@link #newKey} before
     */
    public void prepareNew(String subject, Object commit) {
        if (!table.isInTransaction()) {
            prepare(subject);
        } else if (known(subject).isEmpty()) {
            MasterKeys master = masters.get();
            KeysetHandle fresh = fresh();
            DataKey key = new DataKey(table.newId(), subject, master.wrap(fresh, subject)).unwrappedAs(fresh);
            KeysOfTransaction.unstored(
                    cache, table.newKey(key, master.primary()), new KeysOfTransaction.Storing(commit, table::store));
        }
    }

    /** What {@link #prepareNew} has left for this commit, which has to store it. */
    public Optional<NewKey> newKey(Object commit) {
        return KeysOfTransaction.current(cache).flatMap(here -> here.unstored(commit));
    }

    /**
     * The text sealed with the key of the subject, which is made in this transaction where there is none; refused as long as the subject is
     * being erased.
     *
     * @param place where it will be stored, such as {@code table.column}; nowhere else can it be opened
     */
    public String encrypt(String subject, String place, String plain) {
        return key(subject).encrypt(masters.get(), place, plain);
    }

    /** The text that was stored in this place, empty where the key of its subject was erased. */
    public Optional<String> decrypt(String place, String stored) {
        return open(
                place,
                Stored.of(stored)
                        .orElseThrow(() ->
                                new IllegalArgumentException("What is stored in " + place + " is not encrypted")));
    }

    /** As {@link #decrypt}, and what was stored in plain as it is. */
    public Optional<String> read(String place, String stored) {
        Optional<Stored> sealed = Stored.of(stored);
        return sealed.isPresent() ? open(place, sealed.get()) : Optional.of(stored);
    }

    private Optional<String> open(String place, Stored sealed) {
        return key(sealed.key()).map(key -> key.decrypt(masters.get(), place, sealed.sealed()));
    }

    /** Erases the key of the subject in this transaction; what it sealed can never be read again. */
    public void erase(String subject) {
        KeysOfTransaction.current(cache).ifPresent(KeysOfTransaction::store);
        List<Long> erased = table.erase(subject);
        KeysOfTransaction.erased(cache, erased.stream().collect(Collectors.toMap(Function.identity(), id -> subject)));
    }

    private DataKey key(String subject) {
        return known(subject).orElseGet(() -> given(subject));
    }

    private Optional<DataKey> known(String subject) {
        Optional<KeysOfTransaction> here = KeysOfTransaction.current(cache);
        return here.flatMap(keys -> keys.made(subject)).or(() -> cache.get(subject)
                .filter(key -> here.isEmpty() || !here.get().erased(key.id())));
    }

    /** Made in any case: where there is a key already, it was thrown away sooner than the database would have been asked twice. */
    private DataKey given(String subject) {
        MasterKeys master = masters.get();
        KeysetHandle fresh = fresh();
        byte[] wrapped = master.wrap(fresh, subject);
        DataKey key = table.keyFor(new KeyTable.Offer(subject, wrapped, master.primary()))
                .orElseThrow(() -> new IllegalStateException("A key was made and erased at the same time. Try again."));
        KeysOfTransaction.made(cache, key.isWrappedAs(wrapped) ? key.unwrappedAs(fresh) : key);
        return key;
    }

    private Optional<DataKey> key(long id) {
        Optional<KeysOfTransaction> here = KeysOfTransaction.current(cache);
        if (here.isPresent() && here.get().erased(id)) {
            return Optional.empty();
        }
        Optional<DataKey> made = here.flatMap(keys -> keys.made(id));
        if (made.isPresent()) {
            return made;
        }
        Optional<DataKey> known = cache.get(id);
        return known != null ? known : read(id);
    }

    private Optional<DataKey> read(long id) {
        Map<Long, KeyTable.Row> rows =
                table.around(id).stream().collect(Collectors.toMap(KeyTable.Row::id, Function.identity()));
        KeyTable.Row row = rows.get(id);
        if (row == null) {
            throw new IllegalStateException(
                    "Key " + id + " is not in platform_subject_key, so that what it sealed cannot be read."
                            + " Restore that table together with the others.");
        }
        Optional<KeysOfTransaction> here = KeysOfTransaction.current(cache);
        rows.values().stream()
                .filter(other -> here.isEmpty() || !here.get().touches(other.id()))
                .forEach(cache::put);
        if (here.isEmpty()) {
            rows.values().forEach(cache::name);
        }
        return Optional.ofNullable(cache.get(id)).orElseGet(row::key);
    }

    private static KeysetHandle fresh() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key could be made", e);
        }
    }
}
