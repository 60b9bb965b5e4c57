package dev.plimsoll.platform.data;

import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.metamodel.mapping.EntityMappingType;

/** What the start says of entities whose person cannot be told. */
final class SubjectFailures {
    private SubjectFailures() {}

    static PlatformFailure leadsNowhere(EntityMappingType entity) {
        return new PlatformFailure(
                name(entity) + " holds personal data (@Pii), and nothing says whose.",
                "Annotate the attribute of " + name(entity) + " that holds the person's id with @DataSubject, or "
                        + name(entity)
                        + " itself where it is the person, or give it an association to the entity that is.");
    }

    static PlatformFailure twice(EntityMappingType entity, List<EntityAttribute> said) {
        return new PlatformFailure(
                name(entity) + " says more than once whose data it holds: "
                        + said.stream().map(EntityAttribute::path).collect(Collectors.joining(", ")) + ".",
                "Leave @DataSubject on one of them: the person whose personal data (@Pii) it holds.");
    }

    static PlatformFailure undecided(EntityMappingType entity, List<SubjectPath> found) {
        return new PlatformFailure(
                name(entity) + " holds personal data (@Pii), and leads to a person in several ways: "
                        + found.stream().map(path -> path.steps().get(0).said()).collect(Collectors.joining(", "))
                        + ".",
                "Annotate the association of " + name(entity) + " to the person whose data it is with @DataSubject.");
    }

    static PlatformFailure noId(EntityAttribute attribute) {
        return new PlatformFailure(
                attribute + " is the id of a data subject, and is no plain value that can be searched.",
                "Put @DataSubject on an attribute with one value that is not @Pii itself, such as a UUID.");
    }

    static PlatformFailure noSingleId(EntityMappingType entity) {
        return new PlatformFailure(
                name(entity) + " is a data subject, and its id is made of several values.",
                "Put @DataSubject on the attribute of " + name(entity) + " that alone says who the person is.");
    }

    static PlatformFailure idComesLate(EntityMappingType entity) {
        return new PlatformFailure(
                name(entity)
                        + " is a data subject with personal data (@Pii), and the database makes its id only while the row"
                        + " is written, too late to encrypt the row for that person.",
                "Give " + name(entity)
                        + " an id that is known before: extend AggregateRoot, or use @UuidGenerator or a sequence.");
    }

    private static String name(EntityMappingType entity) {
        return entity.getMappedJavaType().getJavaTypeClass().getSimpleName();
    }
}
