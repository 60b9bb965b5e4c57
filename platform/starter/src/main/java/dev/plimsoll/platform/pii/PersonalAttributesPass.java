package dev.plimsoll.platform.pii;

import dev.plimsoll.platform.Lookup;
import dev.plimsoll.platform.Pii;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.sql.Types;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.boot.model.convert.internal.ConverterDescriptors;
import org.hibernate.boot.model.convert.spi.ConverterDescriptor;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.boot.spi.SecondPass;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Value;
import org.hibernate.models.spi.MemberDetails;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ReflectionUtils;

/** Puts a converter that encrypts on each personal attribute, when the mapping is known and its types are not fixed yet. */
final class PersonalAttributesPass implements SecondPass {
    private static final long serialVersionUID = 1L;

    private final transient MetadataBuildingContext context;
    private final transient Map<String, MemberDetails> members;

    PersonalAttributesPass(MetadataBuildingContext context, Map<String, MemberDetails> members) {
        this.context = context;
        this.members = members;
    }

    /** An attribute within an entity, maybe within something embedded. */
    private record Found(Class<?> entity, Class<?> holder, String path, Property property) {
        boolean isPersonal() {
            return Members.isAnnotated(holder, property.getName(), Pii.class);
        }

        Found within(Class<?> embedded, Property part) {
            return new Found(entity, embedded, path + "." + part.getName(), part);
        }

        String name() {
            return entity.getSimpleName() + "." + path;
        }
    }

    @Override
    public void doSecondPass(Map<String, PersistentClass> entities) {
        entities.values().stream()
                .filter(PersistentClass::hasPojoRepresentation)
                .forEach(this::entity);
    }

    private void entity(PersistentClass entity) {
        Class<?> type = entity.getMappedClass();
        refuseId(entity, type);
        Map<String, PersonalColumn> personal = new HashMap<>();
        for (Property property : entity.getProperties()) {
            attribute(new Found(type, type, property.getName(), property), personal);
        }
        for (Property property : entity.getProperties()) {
            Members.annotation(type, property.getName(), Lookup.class)
                    .ifPresent(lookup -> lookup(new Found(type, type, property.getName(), property), lookup, personal));
        }
    }

    private static void refuseId(PersistentClass entity, Class<?> type) {
        Property id = entity.getIdentifierProperty();
        if (id == null) {
            return;
        }
        boolean parts = id.getValue() instanceof Component component
                && Members.anyIsAnnotated(component.getComponentClass(), Pii.class);
        if (parts || Members.isAnnotated(type, id.getName(), Pii.class)) {
            throw Refusals.id(type.getSimpleName() + "." + id.getName());
        }
    }

    private void attribute(Found found, Map<String, PersonalColumn> personal) {
        Value value = found.property().getValue();
        if (value instanceof BasicValue basic && found.isPersonal()) {
            personal.put(found.path(), encrypt(found, basic));
            return;
        }
        if (value instanceof BasicValue && holdsPersonal(found)) {
            throw Refusals.holdsPersonal(found.name());
        }
        if (found.isPersonal() || value instanceof Collection && holdsPersonal(found)) {
            throw Refusals.notBasic(found.name());
        }
        if (value instanceof Component component && !component.isDynamic()) {
            component(found, component, personal);
        }
    }

    private void component(Found found, Component component, Map<String, PersonalColumn> personal) {
        Class<?> type = component.getComponentClass();
        if (component.getAggregateColumn() != null && Members.anyIsAnnotated(type, Pii.class)) {
            throw Refusals.aggregate(found.name());
        }
        component.getProperties().forEach(part -> attribute(found.within(type, part), personal));
    }

    /** What lies in a collection or within one column has no column of its own in which it could be encrypted. */
    private static boolean holdsPersonal(Found found) {
        return Members.declaring(found.holder(), found.property().getName())
                .findFirst()
                .map(declaring ->
                        ReflectionUtils.findField(declaring, found.property().getName()))
                .map(ResolvableType::forField)
                .filter(PersonalAttributesPass::holdsPersonal)
                .isPresent();
    }

    /** An entity that is referred to keeps its own. */
    private static boolean holdsPersonal(ResolvableType type) {
        Class<?> resolved = type.resolve(Object.class);
        if (type.isArray()) {
            return holdsPersonal(type.getComponentType());
        }
        if (resolved.getName().startsWith("java.")) {
            return Arrays.stream(type.getGenerics()).anyMatch(part -> part.resolve() != null && holdsPersonal(part));
        }
        return !resolved.isInterface()
                && !AnnotatedElementUtils.isAnnotated(resolved, Entity.class)
                && !AnnotatedElementUtils.isAnnotated(resolved, MappedSuperclass.class)
                && (Members.anyIsAnnotated(resolved, Pii.class)
                        || !AnnotatedElementUtils.isAnnotated(resolved, Embeddable.class)
                                && !Printed.fieldsOf(resolved).isEmpty());
    }

    private PersonalColumn encrypt(Found found, BasicValue value) {
        if (isConvertedBy(EncryptingConverter.class, value)) {
            return place(found, value);
        }
        if (value.hasFormula() || value.isVersion() || value.getResolution() != null) {
            throw Refusals.ownType(found.name());
        }
        Column column = (Column) Objects.requireNonNull(value.getColumn());
        TextForm<?> form =
                TextForm.of(value, existing(found), context).orElseThrow(() -> Refusals.noText(found.name()));
        PersonalColumn place = place(found, value);
        if (column.isUnique()) {
            throw Refusals.unique(place);
        }
        PersonalAttributes attributes = attributes();
        value.setJpaAttributeConverterDescriptor(new EncryptingDescriptor<>(form, place, attributes.keys()));
        value.setExplicitMutabilityPlanAccess(types -> form.mutability());
        asText(value, column);
        attributes.add(place, form);
        return place;
    }

    private void lookup(Found found, Lookup lookup, Map<String, PersonalColumn> personal) {
        PersonalColumn of = personal.get(lookup.value());
        if (of == null) {
            throw Refusals.lookupOfNothing(found.name(), lookup.value());
        }
        if (!(found.property().getValue() instanceof BasicValue value) || found.isPersonal()) {
            throw Refusals.lookupNoText(found.name());
        }
        if (isConvertedBy(HashingConverter.class, value)) {
            return;
        }
        PersonalAttributes attributes = attributes();
        LookupForm form = new LookupForm(of, attributes.hashes());
        value.setJpaAttributeConverterDescriptor(new HashingDescriptor(form));
        found.property().setValueGeneratorCreator(creation -> new LookupGenerator(form));
        attributes.add(new LookupColumn(place(found, value), of));
    }

    /** The mapping is looked through twice, and the second time is when nothing may be changed any more. */
    private static boolean isConvertedBy(Class<?> converter, BasicValue value) {
        return value.getResolution() != null
                && converter.isInstance(value.getResolution().getValueConverter());
    }

    private PersonalAttributes attributes() {
        return PersonalAttributes.of(context.getBootstrapContext().getServiceRegistry());
    }

    private static PersonalColumn place(Found found, BasicValue value) {
        Column column = (Column) value.getColumn();
        Long length = column.getLength();
        return new PersonalColumn(
                found.entity(),
                found.path(),
                value.getTable().getName(),
                column.getName(),
                length == null ? 255 : (int) Math.min(length, 1_000_000));
    }

    private static void asText(BasicValue value, Column column) {
        value.setExplicitJdbcTypeAccess(types -> types.getJdbcTypeRegistry().getDescriptor(Types.VARCHAR));
        if (column.getSqlType() == null) {
            column.setSqlType("text");
        }
    }

    private Optional<ConverterDescriptor<?, ?>> existing(Found found) {
        Optional<Convert> own =
                Members.annotation(found.holder(), found.property().getName(), Convert.class);
        if (own.isPresent()) {
            return own.filter(convert -> !convert.disableConversion()).map(convert -> descriptor(convert.converter()));
        }
        return Members.declaring(found.holder(), found.property().getName())
                .map(declaring ->
                        members.get(declaring.getName() + "." + found.property().getName()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(member -> context.getMetadataCollector()
                        .getConverterRegistry()
                        .getAttributeConverterAutoApplyHandler()
                        .findAutoApplyConverterForAttribute(member, context));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ConverterDescriptor<?, ?> descriptor(Class<? extends AttributeConverter> converter) {
        return ConverterDescriptors.of((Class<? extends AttributeConverter<?, ?>>) converter);
    }
}
