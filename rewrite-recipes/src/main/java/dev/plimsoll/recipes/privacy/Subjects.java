package dev.plimsoll.recipes.privacy;

import dev.plimsoll.standards.data.ReadModels;
import dev.plimsoll.standards.policy.Vocabulary;
import dev.plimsoll.standards.privacy.PersonalData;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Whose data the entities of a project hold, as far as they say so, and which of them could say it by their id. */
final class Subjects {
    private static final Pattern USER = Pattern.compile("(\\w*[a-z])?User(Entity)?");
    private static final Pattern ONLY_ABOUT_A_PERSON =
            Pattern.compile("\\w+(Dto|DTO|Request|Response|Record|Data|Details|Info)");

    /** What else may say who it is. */
    private static final Pattern NAMES_A_PERSON =
            Pattern.compile("\\w*[a-z](Id|ID|Uuid|UUID)|login|username|userName|subject|sub|principal");

    private final Set<String> pii;
    private final Set<String> subject;
    private final Map<String, JavaType.FullyQualified> entities = new LinkedHashMap<>();

    Subjects(Vocabulary vocabulary) {
        this.pii = vocabulary.of("pii");
        this.subject = vocabulary.of("subject");
    }

    void saw(JavaType.@Nullable FullyQualified type) {
        if (type != null && Attribute.isAnnotated(type.getAnnotations(), "Entity")) {
            entities.put(type.getFullyQualifiedName(), type);
        }
    }

    /** Whether an entity owes an answer that no other will give for it once the others are mended. */
    boolean stayMissingIn(JavaType.FullyQualified entity) {
        return owes(entity)
                && superclasses(entity).noneMatch(this::owes)
                && (reasonToLeave(entity).isEmpty() || !isFound(entity, new HashSet<>(), true));
    }

    /** Why the id may not be what says whose data it is; empty where it is. */
    Optional<String> reasonToLeave(JavaType.FullyQualified entity) {
        if (!isPerson(entity)) {
            return Optional.of(
                    "it is no person by its name; annotate what has the person's id as that of the data subject");
        }
        List<Attribute> ids = Attribute.ofEntity(entity).filter(Attribute::isId).toList();
        if (!hasThePlatformsId(entity)
                && (ids.size() != 1
                        || !ids.get(0).owner().equals(entity.getFullyQualifiedName())
                        || entity.getMembers().stream()
                                .noneMatch(field -> Attribute.of(field).isId()))) {
            return Optional.of(
                    "its id is no field of its own; annotate what has the person's id as that of the data subject");
        }
        if (annotation(entity).isEmpty()) {
            return Optional.of("which annotation marks the data subject, and that the module has it, is not certain");
        }
        return Attribute.ofEntity(entity)
                .filter(attribute -> !attribute.isId() && saysWhoItIs(attribute, entity))
                .map(attribute -> "both its id and " + attribute.name()
                        + " may say whose data it holds; annotate the right one as that of the data subject")
                .findFirst();
    }

    /** Then the entity itself is annotated, as its id is none of its own fields. */
    static boolean hasThePlatformsId(JavaType.FullyQualified entity) {
        return superclasses(entity)
                .anyMatch(above -> above.getFullyQualifiedName().equals("dev.plimsoll.platform.data.AggregateRoot"));
    }

    /** The one that lies beside the annotation of personal data that the entity has; empty where that is not certain. */
    String annotation(JavaType.FullyQualified entity) {
        Set<String> packages = new HashSet<>();
        Attribute.ofEntity(entity)
                .flatMap(attribute -> attribute.annotations().stream())
                .filter(annotation -> pii.contains(annotation.getFullyQualifiedName()))
                .forEach(annotation -> packages.add(annotation.getPackageName()));
        return subject.size() == 1
                        && subject.stream()
                                .allMatch(name ->
                                        packages.contains(name.substring(0, Math.max(0, name.lastIndexOf('.')))))
                ? subject.iterator().next()
                : "";
    }

    private static boolean isPerson(JavaType.FullyQualified type) {
        String name = type.getClassName().replaceFirst(".*\\.", "");
        return USER.matcher(name).matches()
                || PersonalData.isNamed("name", name, "java.lang.String")
                        && !ONLY_ABOUT_A_PERSON.matcher(name).matches();
    }

    private boolean saysWhoItIs(Attribute attribute, JavaType.FullyQualified entity) {
        return attribute.isField() && NAMES_A_PERSON.matcher(attribute.name()).matches() && !says(attribute, pii)
                || attribute.leadsToOne()
                        && attribute.types().anyMatch(type -> isPerson(type) && !TypeUtils.isOfType(type, entity));
    }

    private boolean owes(JavaType.FullyQualified type) {
        return entities.containsKey(type.getFullyQualifiedName())
                && !type.hasFlags(Flag.Abstract)
                && type.getAnnotations().stream()
                        .noneMatch(annotation -> ReadModels.ANNOTATIONS.contains(annotation.getFullyQualifiedName()))
                && !ReadModels.isOne(type.getClassName().replaceFirst(".*\\.", ""))
                && Attribute.ofEntity(type).anyMatch(attribute -> says(attribute, pii))
                && !isFound(type, new HashSet<>(), false);
    }

    /** @param mended whether the ids that the fix annotates count */
    private boolean isFound(JavaType.FullyQualified entity, Set<String> asked, boolean mended) {
        return asked.add(entity.getFullyQualifiedName())
                && (mended && owes(entity) && reasonToLeave(entity).isEmpty()
                        || Attribute.ofEntity(entity)
                                .anyMatch(attribute -> says(attribute, subject) || leadsOn(attribute, asked, mended))
                        || entities.values().stream()
                                .anyMatch(other -> owns(other, entity) && isFound(other, asked, mended)));
    }

    private boolean leadsOn(Attribute attribute, Set<String> asked, boolean mended) {
        if (!attribute.leadsToOne()) {
            return false;
        }
        JavaType.FullyQualified other = attribute.types().findFirst().orElse(null);
        return other == null
                || !Attribute.isAnnotated(other.getAnnotations(), "Entity")
                || isFound(other, asked, mended);
    }

    private static boolean owns(JavaType.FullyQualified owner, JavaType.FullyQualified part) {
        return Attribute.ofEntity(owner)
                .filter(attribute ->
                        attribute.is("OneToOne") || attribute.is("OneToMany") || attribute.is("ManyToMany"))
                .flatMap(Attribute::types)
                .anyMatch(type -> TypeUtils.isAssignableTo(type.getFullyQualifiedName(), part));
    }

    private static boolean says(Attribute attribute, Set<String> annotations) {
        return attribute.annotations().stream()
                .anyMatch(annotation -> annotations.contains(annotation.getFullyQualifiedName()));
    }

    private static Stream<JavaType.FullyQualified> superclasses(JavaType.FullyQualified type) {
        return Stream.iterate(type.getSupertype(), above -> above != null, JavaType.FullyQualified::getSupertype);
    }
}
