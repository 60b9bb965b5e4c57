package dev.plimsoll.platform.cost;

import jakarta.persistence.AttributeConverter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Text that is sealed in its column, for the person that {@link HandWrites} is writing. */
abstract class HandSealed implements AttributeConverter<@Nullable String, byte @Nullable []> {
    private static final ThreadLocal<@Nullable HandKey> WRITTEN = new ThreadLocal<>();

    private final HandKeys keys;
    private final byte[] place;

    HandSealed(HandKeys keys, String place) {
        this.keys = keys;
        this.place = place.getBytes(StandardCharsets.US_ASCII);
    }

    static final class Name extends HandSealed {
        Name(HandKeys keys) {
            super(keys, "customer.name");
        }
    }

    static final class Email extends HandSealed {
        Email(HandKeys keys) {
            super(keys, "customer.email");
        }
    }

    static final class Phone extends HandSealed {
        Phone(HandKeys keys) {
            super(keys, "customer.phone");
        }
    }

    static final class Street extends HandSealed {
        Street(HandKeys keys) {
            super(keys, "customer.street");
        }
    }

    static void begin(@Nullable HandKey key) {
        WRITTEN.set(Objects.requireNonNull(key, "This person was forgotten"));
    }

    /** Whose data were written. */
    static HandKey end() {
        HandKey key = WRITTEN.get();
        WRITTEN.remove();
        return Objects.requireNonNull(key);
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable String plain) {
        if (plain == null) {
            return null;
        }
        HandMasking.know(plain);
        return HandGcm.seal(Objects.requireNonNull(WRITTEN.get()), place, plain.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable String convertToEntityAttribute(byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        HandKey key = keys.of(HandGcm.whose(sealed));
        if (key == null) {
            return null;
        }
        String plain = new String(HandGcm.open(key, place, sealed), StandardCharsets.UTF_8);
        HandMasking.know(plain);
        return plain;
    }
}
