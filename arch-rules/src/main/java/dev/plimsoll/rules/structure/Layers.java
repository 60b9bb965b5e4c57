package dev.plimsoll.rules.structure;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** What makes a class part of a layer: what it is annotated with or implements, never what it is called. */
final class Layers {
    private static final List<String> WEB = List.of(
            "org.springframework.stereotype.Controller",
            "org.springframework.web.bind.annotation.RestController",
            "jakarta.ws.rs.Path",
            "javax.ws.rs.Path");
    private static final List<String> BELOW = List.of(
            "org.springframework.stereotype.Service",
            "org.springframework.stereotype.Repository",
            "jakarta.persistence.Entity",
            "javax.persistence.Entity",
            "jakarta.persistence.MappedSuperclass",
            "javax.persistence.MappedSuperclass",
            "jakarta.persistence.Embeddable",
            "javax.persistence.Embeddable");
    private static final String SPRING_DATA_REPOSITORY = "org.springframework.data.repository.Repository";

    static final DescribedPredicate<JavaClass> BELOW_THE_WEB = DescribedPredicate.describe(
            "are services, repositories or entities",
            type -> !isController(type)
                    && (BELOW.stream().anyMatch(type::isMetaAnnotatedWith)
                            || type.isAssignableTo(SPRING_DATA_REPOSITORY)));

    private Layers() {}

    static boolean isController(JavaClass type) {
        return WEB.stream().anyMatch(name -> type.isAnnotatedWith(name) || type.isMetaAnnotatedWith(name));
    }
}
