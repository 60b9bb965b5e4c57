package dev.plimsoll.platform.pii;

import dev.plimsoll.platform.crypto.SubjectKeys;
import org.hibernate.type.descriptor.java.spi.JavaTypeRegistry;
import org.jspecify.annotations.Nullable;

/** Encrypts one attribute for the subject whose entity is being written, and decrypts it for whoever reads. */
final class EncryptingConverter<X> extends TextConverter<X> {
    private final TextForm<X> form;
    private final PersonalColumn column;
    private final String place;
    private final SubjectKeys keys;

    EncryptingConverter(EncryptingDescriptor<X> descriptor, JavaTypeRegistry types) {
        super(descriptor.form().type(), types);
        this.form = descriptor.form();
        this.column = descriptor.column();
        this.place = column.place();
        this.keys = descriptor.keys();
    }

    @Override
    public @Nullable String toRelationalValue(@Nullable X value) {
        if (value == null) {
            return null;
        }
        String text = form.write(value);
        if (text == null) {
            return null;
        }
        Masking.know(value, text);
        return keys.encrypt(BeingWritten.subject(column), place, text);
    }

    @Nullable
    String text(X value) {
        return form.write(value);
    }

    /** What was stored before the platform came is read as it is. */
    @Override
    public @Nullable X toDomainValue(@Nullable String stored) {
        if (stored == null) {
            return form.nothing();
        }
        String text = keys.read(place, stored).orElse(null);
        if (text == null) {
            return form.nothing();
        }
        X value = form.read(text);
        Masking.know(value, text);
        return value;
    }
}
