package dev.plimsoll.platform.pii;

import org.hibernate.type.descriptor.java.spi.JavaTypeRegistry;
import org.jspecify.annotations.Nullable;

/** Hashes what a query asks for; what an entity holds is a hash already. */
final class HashingConverter extends TextConverter<String> {
    private final LookupForm form;

    HashingConverter(LookupForm form, JavaTypeRegistry types) {
        super(types.resolveDescriptor(String.class), types);
        this.form = form;
    }

    @Override
    public @Nullable String toDomainValue(@Nullable String stored) {
        return stored;
    }

    @Override
    public @Nullable String toRelationalValue(@Nullable String value) {
        return value == null || LookupForm.isHash(value) ? value : form.hash(value);
    }
}
