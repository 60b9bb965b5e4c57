package dev.plimsoll.rules.privacy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import dev.plimsoll.standards.data.ReadModels;
import dev.plimsoll.standards.policy.Vocabulary;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Whose data the entities of a module hold, as far as they say so themselves or lead to others that do. */
final class Subjects {
    private final Set<String> pii;
    private final Set<String> subject;
    private final Set<JavaClass> entities = new HashSet<>();

    Subjects(Vocabulary vocabulary) {
        this.pii = vocabulary.of("pii");
        this.subject = vocabulary.of("subject");
    }

    void saw(JavaClass type) {
        if (Attributes.isAnnotated(type, "Entity")) {
            entities.add(type);
        }
    }

    /** An abstract entity is stored as one of those below it, which are asked themselves; a view only shows what others hold. */
    boolean areMissingIn(JavaClass type) {
        return entities.contains(type)
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && ReadModels.ANNOTATIONS.stream().noneMatch(type::isAnnotatedWith)
                && !ReadModels.isOne(type.getSimpleName())
                && isPersonal(type)
                && !isFound(type, new HashSet<>());
    }

    private boolean isPersonal(JavaClass entity) {
        return Attributes.holders(entity)
                        .anyMatch(holder -> says(holder, pii)
                                || Attributes.parametersOfProperties(holder)
                                        .anyMatch(parameter -> says(parameter, pii)))
                || Attributes.of(entity).anyMatch(attribute -> says(attribute, pii));
    }

    private boolean isFound(JavaClass entity, Set<JavaClass> asked) {
        return asked.add(entity)
                && (Attributes.holders(entity).anyMatch(holder -> says(holder, subject))
                        || Attributes.of(entity)
                                .anyMatch(attribute -> says(attribute, subject) || leadsOn(attribute, asked))
                        || entities.stream().anyMatch(other -> owns(other, entity) && isFound(other, asked)));
    }

    /** What cannot be told from here, a variable or an interface, is taken to lead to the subject. */
    private boolean leadsOn(JavaMember attribute, Set<JavaClass> asked) {
        if (!Attributes.isAnnotated(attribute, "ManyToOne") && !Attributes.isAnnotated(attribute, "OneToOne")) {
            return false;
        }
        JavaClass other = Attributes.type(attribute).toErasure();
        return Attributes.type(attribute) instanceof JavaTypeVariable
                || !Attributes.isAnnotated(other, "Entity")
                || isFound(other, asked);
    }

    /** Whether one entity is a part of another, which keeps the reference. */
    private static boolean owns(JavaClass owner, JavaClass part) {
        return Attributes.of(owner)
                .filter(attribute -> Stream.of("OneToOne", "OneToMany", "ManyToMany")
                        .anyMatch(kind -> Attributes.isAnnotated(attribute, kind)))
                .flatMap(attribute -> Attributes.type(attribute).getAllInvolvedRawTypes().stream())
                .anyMatch(type -> part.isAssignableTo(type.getName()));
    }

    private static boolean says(CanBeAnnotated element, Set<String> annotations) {
        return annotations.stream()
                .anyMatch(annotation -> element.isAnnotatedWith(annotation) || element.isMetaAnnotatedWith(annotation));
    }
}
