package dev.plimsoll.platform.pii;

import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.spi.MetadataBuilderInitializer;

/** Has Hibernate tell of each attribute that it reads, so that what is personal is encrypted. */
public final class PersonalAttributesContributor implements MetadataBuilderInitializer {
    @Override
    public void contribute(MetadataBuilder builder, StandardServiceRegistry services) {
        builder.applyAttributeConverter(new MappingHook());
    }
}
