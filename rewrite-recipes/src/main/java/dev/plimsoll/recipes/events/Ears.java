package dev.plimsoll.recipes.events;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** What is heard in a repository: events of some types, or for some reason perhaps every event. */
final class Ears {
    private static final Set<String> LISTENING =
            Set.of("EventListener", "TransactionalEventListener", "ApplicationModuleListener");

    private static final String PAYLOAD = "org.springframework.context.PayloadApplicationEvent";

    /** Spring wraps each event that is none of its own in a PayloadApplicationEvent, which is all of these. */
    private static final Set<String> OF_ANYTHING = Set.of(
            "java.lang.Object",
            "java.io.Serializable",
            "java.util.EventObject",
            "org.springframework.context.ApplicationEvent",
            PAYLOAD,
            "org.springframework.core.ResolvableTypeProvider");

    private final Set<String> heard = new HashSet<>();
    private boolean arePayloadsHeard;
    private @Nullable String reason;

    /** Takes note of one type of events and of who hears it. */
    void hear(@Nullable JavaType type, String who) {
        if (type instanceof JavaType.GenericTypeVariable variable) {
            hearBounds(variable, who);
        } else if (type instanceof JavaType.Parameterized generic
                && generic.getFullyQualifiedName().equals(PAYLOAD)) {
            arePayloadsHeard = true;
            generic.getTypeParameters().forEach(payload -> hear(payload, who));
        } else if (!(type instanceof JavaType.FullyQualified named)
                || type instanceof JavaType.Unknown
                || OF_ANYTHING.contains(named.getFullyQualifiedName())) {
            hearAll(who + " may hear every event");
        } else {
            heard.add(named.getFullyQualifiedName());
        }
    }

    /** Takes note of a listener whose class does not tell Spring of what payload it is, so that it is called for each. */
    void hearWithoutPayload(@Nullable JavaType type, String who) {
        hear(TypeUtils.isOfClassType(type, PAYLOAD) ? JavaType.Unknown.getInstance() : type, who);
    }

    private void hearBounds(JavaType.GenericTypeVariable variable, String who) {
        boolean isBounded = variable.getVariance() == JavaType.GenericTypeVariable.Variance.COVARIANT
                && !variable.getBounds().isEmpty();
        if (isBounded) {
            variable.getBounds().forEach(bound -> hear(bound, who));
        } else {
            hearAll(who + " may hear every event");
        }
    }

    void hearAll(String why) {
        if (reason == null) {
            reason = why;
        }
    }

    /** What an event of a generic type carries is not known where it is published, so any listener of payloads may get it. */
    boolean hear(JavaType.FullyQualified event) {
        boolean isGeneric = !event.getTypeParameters().isEmpty();
        return isGeneric && arePayloadsHeard || heard.stream().anyMatch(event::isAssignableTo);
    }

    /** Why any event may be heard; empty where nothing hears them all. */
    Optional<String> ofEverything() {
        return Optional.ofNullable(reason);
    }

    /** Whether an annotation makes a method a listener, by itself or by what it is annotated with; an unknown one may. */
    static boolean areOpenedBy(@Nullable JavaType annotation) {
        return areOpenedBy(annotation, new HashSet<>());
    }

    private static boolean areOpenedBy(@Nullable JavaType annotation, Set<String> seen) {
        if (!(annotation instanceof JavaType.FullyQualified named) || named instanceof JavaType.Unknown) {
            return true;
        }
        return LISTENING.contains(named.getClassName())
                || seen.add(named.getFullyQualifiedName())
                        && named.getAnnotations().stream().anyMatch(above -> areOpenedBy(above, seen));
    }
}
