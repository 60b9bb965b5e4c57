package dev.plimsoll.rules.data;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodReference;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The repository that a method reference is taken from: older compilers name the type that declares the method instead. */
final class Receivers {
    private Receivers() {}

    /**
     * The type that the reference names, or else the one repository that stands where it is taken, where there is one.
     *
     * @param reference to a method of a repository
     */
    static Stream<JavaClass> of(JavaMethodReference reference) {
        JavaClass named = reference.getTargetOwner();
        if (!named.getPackageName().startsWith("org.springframework.data.")) {
            return Stream.of(named);
        }
        JavaCodeUnit origin = reference.getOrigin();
        Predicate<JavaClass> isOne = type -> type.isAssignableTo(named.getName());
        Set<JavaClass> beside = fields(origin, access -> access.getLineNumber() == reference.getLineNumber())
                .filter(isOne)
                .collect(Collectors.toSet());
        Set<JavaClass> around = Stream.concat(fields(origin, access -> true), origin.getRawParameterTypes().stream())
                .filter(isOne)
                .collect(Collectors.toSet());
        return around.size() == 1 ? around.stream() : beside.size() == 1 ? beside.stream() : Stream.empty();
    }

    private static Stream<JavaClass> fields(JavaCodeUnit origin, Predicate<JavaAccess<?>> where) {
        return origin.getFieldAccesses().stream().filter(where).map(access -> access.getTarget()
                .getRawType());
    }
}
