package dev.plimsoll.platform.pii;

import jakarta.persistence.AttributeConverter;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.boot.model.convert.spi.AutoApplicableConverterDescriptor;
import org.hibernate.boot.model.convert.spi.ConverterDescriptor;
import org.hibernate.boot.model.convert.spi.JpaAttributeConverterCreationContext;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.models.spi.MemberDetails;
import org.hibernate.type.descriptor.converter.spi.JpaAttributeConverter;
import org.jspecify.annotations.Nullable;

/**
 * A converter that applies to no attribute, and is asked about each.
 *
 * <p>A converter that applies by itself is one for all attributes, and ours differ by their place. Being asked is the one time at which
 * the mapping can be changed when it is known and before its types are fixed.
 */
final class MappingHook implements ConverterDescriptor<Object, String>, AutoApplicableConverterDescriptor {
    private final Map<String, MemberDetails> members = new HashMap<>();
    private boolean known;

    @Override
    public @Nullable ConverterDescriptor<?, ?> getAutoAppliedConverterDescriptorForAttribute(
            MemberDetails member, MetadataBuildingContext context) {
        members.put(member.getDeclaringType().getClassName() + "." + member.resolveAttributeName(), member);
        if (!known) {
            known = true;
            context.getMetadataCollector().addSecondPass(new PersonalAttributesPass(context, members));
        }
        return null;
    }

    @Override
    public @Nullable ConverterDescriptor<?, ?> getAutoAppliedConverterDescriptorForCollectionElement(
            MemberDetails member, MetadataBuildingContext context) {
        return null;
    }

    @Override
    public @Nullable ConverterDescriptor<?, ?> getAutoAppliedConverterDescriptorForMapKey(
            MemberDetails member, MetadataBuildingContext context) {
        return null;
    }

    @Override
    public boolean isAutoApplicable() {
        return true;
    }

    @Override
    public AutoApplicableConverterDescriptor getAutoApplyDescriptor() {
        return this;
    }

    @Override
    public Class<? extends AttributeConverter<Object, String>> getAttributeConverterClass() {
        return Never.class;
    }

    @Override
    public Type getDomainValueResolvedType() {
        return Object.class;
    }

    @Override
    public Type getRelationalValueResolvedType() {
        return String.class;
    }

    @Override
    public JpaAttributeConverter<Object, String> createJpaAttributeConverter(
            JpaAttributeConverterCreationContext context) {
        throw new IllegalStateException("Applies to no attribute");
    }

    private static final class Never implements AttributeConverter<Object, String> {
        @Override
        public String convertToDatabaseColumn(Object attribute) {
            throw new IllegalStateException("Applies to no attribute");
        }

        @Override
        public Object convertToEntityAttribute(String column) {
            throw new IllegalStateException("Applies to no attribute");
        }
    }
}
