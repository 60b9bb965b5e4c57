package dev.plimsoll.rules.data;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import dev.plimsoll.standards.data.LastUpdate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The methods that JPA calls before it updates an entity. */
final class Callbacks {
    private static final String SETS_ANNOTATED_FIELDS_ALONE =
            "org.springframework.data.jpa.domain.support.AuditingEntityListener";

    private Callbacks() {}

    /** Whether a callback sets a time; of one in a library nothing is known but that there is a time to set. */
    static boolean mayTellOf(JavaClass entity) {
        boolean hasTime = Changes.stored(entity)
                .anyMatch(field -> LastUpdate.isTime(field.getRawType().getName()) && !Changes.isOfCreation(field));
        return Stream.concat(Stream.of(entity), listeners(entity))
                .flatMap(type -> type.getAllMethods().stream())
                .filter(method -> Jpa.isAnnotated(method, "PreUpdate"))
                .anyMatch(callback -> isUnknown(callback) ? hasTime : setsATime(callback, new HashSet<>()));
    }

    /** The classes that JPA calls back for an entity. */
    static Stream<JavaClass> listeners(JavaClass entity) {
        return Stream.concat(Stream.of(entity), entity.getAllRawSuperclasses().stream())
                .flatMap(type -> type.getAnnotations().stream())
                .filter(annotation -> annotation.getRawType().getName().endsWith(".persistence.EntityListeners"))
                .flatMap(Callbacks::classes);
    }

    private static Stream<JavaClass> classes(JavaAnnotation<?> listeners) {
        return listeners.get("value").stream()
                .flatMap(value -> value instanceof JavaClass[] types ? Stream.of(types) : Stream.empty())
                .filter(listener -> !listener.getName().equals(SETS_ANNOTATED_FIELDS_ALONE));
    }

    /** ArchUnit does not say what methods of libraries do. */
    private static boolean isUnknown(JavaMethod callback) {
        return callback.getAccessesFromSelf().isEmpty();
    }

    private static boolean setsATime(JavaCodeUnit method, Set<JavaCodeUnit> seen) {
        return seen.add(method)
                && (method.getFieldAccesses().stream().anyMatch(Callbacks::setsATime)
                        || method.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> takesATime(call.getTarget()) || leadsOn(call, seen)));
    }

    private static boolean setsATime(JavaFieldAccess access) {
        return access.getAccessType() == JavaFieldAccess.AccessType.SET
                && LastUpdate.isTime(access.getTarget().getRawType().getName());
    }

    private static boolean takesATime(AccessTarget.MethodCallTarget setter) {
        return setter.getName().startsWith("set")
                && setter.getRawParameterTypes().stream().anyMatch(type -> LastUpdate.isTime(type.getName()));
    }

    private static boolean leadsOn(JavaMethodCall call, Set<JavaCodeUnit> seen) {
        return call.getTarget()
                .resolveMember()
                .filter(next -> setsATime(next, seen))
                .isPresent();
    }
}
