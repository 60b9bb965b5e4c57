package dev.plimsoll.rules.data;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import dev.plimsoll.standards.data.ReadModels;
import java.util.List;

/** The words of JPA in both its name spaces. */
final class Jpa {
    private static final List<String> NAME_SPACES = List.of("jakarta.persistence.", "javax.persistence.");

    static final DescribedPredicate<JavaClass> WRITTEN_ENTITY = DescribedPredicate.describe(
            "are entities that are written",
            type -> isAnnotated(type, "Entity")
                    && ReadModels.ANNOTATIONS.stream().noneMatch(type::isAnnotatedWith)
                    && !ReadModels.isOne(type.getSimpleName()));

    /** An entity that starts a table hierarchy and is written to. */
    static final DescribedPredicate<JavaClass> WRITTEN_ROOT_ENTITY = DescribedPredicate.describe(
            "are entities that are written",
            type -> WRITTEN_ENTITY.test(type)
                    && type.getAllRawSuperclasses().stream().noneMatch(above -> isAnnotated(above, "Entity")));

    private Jpa() {}

    static boolean isAnnotated(CanBeAnnotated element, String annotation) {
        return NAME_SPACES.stream().anyMatch(nameSpace -> element.isAnnotatedWith(nameSpace + annotation));
    }
}
