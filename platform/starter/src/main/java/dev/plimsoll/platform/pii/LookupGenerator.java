package dev.plimsoll.platform.pii;

import java.util.EnumSet;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.generator.EventTypeSets;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Sets the hash whenever the entity is inserted or updated. */
final class LookupGenerator implements BeforeExecutionGenerator {
    private static final long serialVersionUID = 1L;

    private final transient LookupForm form;

    LookupGenerator(LookupForm form) {
        this.form = form;
    }

    @Override
    public @Nullable Object generate(
            SharedSessionContractImplementor session, Object owner, @Nullable Object current, EventType event) {
        EntityPersister persister = session.getEntityPersister(null, owner);
        Object value = persister.getPropertyValue(owner, form.of().attribute());
        return value == null ? null : hash(persister, value);
    }

    @SuppressWarnings("unchecked")
    private @Nullable String hash(EntityPersister persister, Object value) {
        EncryptingConverter<Object> converter = (EncryptingConverter<Object>) persister
                .findAttributeMapping(form.of().attribute())
                .asBasicValuedModelPart()
                .getJdbcMapping()
                .getValueConverter();
        String text = converter.text(value);
        return text == null ? null : form.hash(text);
    }

    @Override
    public EnumSet<EventType> getEventTypes() {
        return EventTypeSets.INSERT_AND_UPDATE;
    }
}
