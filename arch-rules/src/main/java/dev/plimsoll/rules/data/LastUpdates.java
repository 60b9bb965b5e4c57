package dev.plimsoll.rules.data;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import dev.plimsoll.standards.data.LastUpdate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The attributes that tell when an entity was last changed. */
final class LastUpdates {
    private static final Set<String> SET_BY_FRAMEWORKS = Set.of(
            "org.hibernate.annotations.UpdateTimestamp",
            "org.hibernate.annotations.CurrentTimestamp",
            "org.springframework.data.annotation.LastModifiedDate",
            "io.micronaut.data.annotation.DateUpdated",
            "io.ebean.annotation.WhenModified");

    /** Envers keeps the time of every change itself. */
    private static final Set<String> KEPT_BY_ENVERS =
            Set.of("org.hibernate.envers.Audited", "org.hibernate.envers.RevisionEntity");

    private static final String AUDITABLE = "org.springframework.data.domain.Auditable";

    private LastUpdates() {}

    static boolean areToldBy(JavaClass entity) {
        return entity.isAssignableTo(AUDITABLE)
                || Stream.concat(Stream.of(entity), entity.getAllRawSuperclasses().stream())
                        .anyMatch(type -> isAny(type, KEPT_BY_ENVERS))
                || tells(entity, new HashSet<>());
    }

    private static boolean tells(JavaClass type, Set<JavaClass> seen) {
        return seen.add(type)
                && (type.getAllMethods().stream().anyMatch(LastUpdates::tells)
                        || Changes.stored(type)
                                .anyMatch(
                                        field -> tells(field) || isEmbedded(field) && tells(field.getRawType(), seen)));
    }

    private static boolean tells(JavaMember member) {
        String type = member instanceof JavaMethod method
                ? method.getRawReturnType().getName()
                : ((JavaField) member).getRawType().getName();
        return isAny(member, SET_BY_FRAMEWORKS)
                || LastUpdate.isTime(type) && Jpa.isAnnotated(member, "Version")
                || isAttribute(member)
                        && LastUpdate.isNamed(
                                member.getName(), member.getOwner().getSimpleName(), type);
    }

    private static boolean isAttribute(JavaMember member) {
        return member instanceof JavaField
                || member instanceof JavaMethod method
                        && method.getName().startsWith("get")
                        && method.getParameters().isEmpty()
                        && !Jpa.isAnnotated(member, "Transient");
    }

    static boolean isEmbedded(JavaField field) {
        return Jpa.isAnnotated(field, "Embedded") || Jpa.isAnnotated(field.getRawType(), "Embeddable");
    }

    private static boolean isAny(CanBeAnnotated element, Set<String> annotations) {
        return annotations.stream()
                .anyMatch(name -> element.isAnnotatedWith(name) || element.isMetaAnnotatedWith(name));
    }
}
