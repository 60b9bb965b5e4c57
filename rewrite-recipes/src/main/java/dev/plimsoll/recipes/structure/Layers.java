package dev.plimsoll.recipes.structure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** What makes a class part of a layer, as the detector sees it. */
final class Layers {
    private static final Set<String> WEB = Set.of(
            "org.springframework.stereotype.Controller",
            "org.springframework.web.bind.annotation.RestController",
            "jakarta.ws.rs.Path",
            "javax.ws.rs.Path");
    private static final Set<String> BELOW = Set.of(
            "org.springframework.stereotype.Service",
            "org.springframework.stereotype.Repository",
            "jakarta.persistence.Entity",
            "javax.persistence.Entity",
            "jakarta.persistence.MappedSuperclass",
            "javax.persistence.MappedSuperclass",
            "jakarta.persistence.Embeddable",
            "javax.persistence.Embeddable");
    private static final String SPRING_DATA_REPOSITORY = "org.springframework.data.repository.Repository";
    private static final int DEEPEST = 4;

    private Layers() {}

    static boolean isController(JavaType.@Nullable FullyQualified type) {
        return type != null && hasOne(WEB, type.getAnnotations(), DEEPEST);
    }

    /** A service, a repository or an entity. */
    static boolean isBelowTheWeb(JavaType.@Nullable FullyQualified type) {
        return type != null
                && !isController(type)
                && (hasOne(BELOW, type.getAnnotations(), DEEPEST)
                        || TypeUtils.isAssignableTo(SPRING_DATA_REPOSITORY, type));
    }

    /** Itself, or on an annotation that is there. */
    private static boolean hasOne(Set<String> names, List<JavaType.FullyQualified> annotations, int deep) {
        return annotations.stream()
                .anyMatch(annotation -> names.contains(annotation.getFullyQualifiedName())
                        || deep > 0
                                && !annotation.getPackageName().startsWith("java.lang")
                                && hasOne(names, annotation.getAnnotations(), deep - 1));
    }
}
