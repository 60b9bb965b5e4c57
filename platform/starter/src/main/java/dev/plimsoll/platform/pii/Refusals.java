package dev.plimsoll.platform.pii;

import dev.plimsoll.platform.data.PlatformFailure;

/** The sentences by which a start stops that would not keep what an annotation says. */
final class Refusals {
    private Refusals() {}

    static PlatformFailure notBasic(String attribute) {
        return new PlatformFailure(
                attribute + " is annotated with @Pii and is an association, a collection or an embedded object.",
                "Annotate the text, number or date that is personal, in the class that holds it; make a collection of them an entity of its own.");
    }

    static PlatformFailure id(String attribute) {
        return new PlatformFailure(
                attribute + " is annotated with @Pii and identifies the row, which an encrypted value cannot.",
                "Give the entity an id that says nothing of a person, such as a UUID, and keep the value in an attribute beside it.");
    }

    static PlatformFailure ownType(String attribute) {
        return new PlatformFailure(
                attribute
                        + " is annotated with @Pii and has a type (@Type), a formula or a version of its own, which cannot be encrypted.",
                "Use a basic type, or an AttributeConverter, which the platform encrypts the outcome of.");
    }

    static PlatformFailure aggregate(String attribute) {
        return new PlatformFailure(
                attribute + " is annotated with @Pii and is a part of a column of JSON or of a struct.",
                "Embed the object without @JdbcTypeCode and @Struct, so that the attribute has a column of its own.");
    }

    static PlatformFailure holdsPersonal(String attribute) {
        return new PlatformFailure(
                attribute
                        + " is not annotated with @Pii and holds what is: it is stored in one column, which would be in plain.",
                "Annotate the attribute itself and put an AttributeConverter to String on it, or make its class an @Embeddable.");
    }

    static PlatformFailure saidElsewhere(PersonalColumn column) {
        return new PlatformFailure(
                column.name()
                        + " is annotated with @Pii in a supertype of the class that declares it, or in a subclass, where not everybody looks.",
                "Annotate the field itself, or the getter in the same class.");
    }

    static PlatformFailure cached(String entity) {
        return new PlatformFailure(
                entity
                        + " holds personal data and is kept in the second-level cache in plain, where an erasure does not reach that of other replicas.",
                "Take @Cacheable or @Cache away from it.");
    }

    static PlatformFailure queryCache() {
        return new PlatformFailure(
                "hibernate.cache.use_query_cache is on, and what queries find of personal data would be kept in plain, where an erasure does not reach that of other replicas.",
                "Take spring.jpa.properties.hibernate.cache.use_query_cache away.");
    }

    static PlatformFailure noText(String attribute) {
        return new PlatformFailure(
                attribute
                        + " is annotated with @Pii and is of a type that Hibernate cannot write as text and read again.",
                "Put an AttributeConverter to String on it.");
    }

    static PlatformFailure unique(PersonalColumn column) {
        return new PlatformFailure(
                column.name() + " is annotated with @Pii and says unique, and no two encrypted values are alike.",
                "Add an attribute `@Lookup(\"" + column.attribute() + "\") @Column(unique = true) private String "
                        + column.attribute().replace('.', '_') + "Lookup;` and take unique away from this one.");
    }

    static PlatformFailure lookupOfNothing(String attribute, String of) {
        return new PlatformFailure(
                attribute + " is annotated with @Lookup(\"" + of
                        + "\"), and beside it there is no @Pii attribute of this name.",
                "Write the name of an attribute of the same entity (not of an embedded object) that is annotated with @Pii.");
    }

    static PlatformFailure lookupNoText(String attribute) {
        return new PlatformFailure(
                attribute + " is annotated with @Lookup and is no String with a column of its own in an entity.",
                "Make it a String of the entity itself.");
    }
}
