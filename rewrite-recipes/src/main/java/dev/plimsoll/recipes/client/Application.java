package dev.plimsoll.recipes.client;

import dev.plimsoll.recipes.MainSources;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeUtils;

/** Where an application of Spring Boot begins, and so in which packages the platform looks for clients. */
final class Application {
    private static final String BOOT = "org.springframework.boot.autoconfigure.SpringBootApplication";

    private Application() {}

    static boolean isIn(J.CompilationUnit unit) {
        return MainSources.contain(unit)
                && unit.getClasses().stream()
                        .flatMap(type -> type.getLeadingAnnotations().stream())
                        .anyMatch(annotation -> TypeUtils.isOfClassType(annotation.getType(), BOOT)
                                || annotation.getSimpleName().equals("EnableAutoConfiguration"));
    }

    static boolean isOf(Collection<J.CompilationUnit> units, String module) {
        return units.stream()
                .anyMatch(unit -> isIn(unit) && FeignProject.module(unit).equals(module));
    }

    static boolean isAnywhere(Collection<J.CompilationUnit> units) {
        return units.stream().anyMatch(Application::isIn);
    }

    /** Those of the module's application, or of all where the module has none; none where there is no application at all. */
    static Set<String> packages(Collection<J.CompilationUnit> units, String module) {
        boolean own = isOf(units, module);
        return units.stream()
                .filter(unit -> isIn(unit) && (!own || FeignProject.module(unit).equals(module)))
                .map(unit -> unit.getPackageDeclaration() == null
                        ? ""
                        : unit.getPackageDeclaration().getPackageName())
                .collect(Collectors.toSet());
    }
}
