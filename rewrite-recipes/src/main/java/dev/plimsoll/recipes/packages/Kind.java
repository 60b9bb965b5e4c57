package dev.plimsoll.recipes.packages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Whether a class is one that nobody knows by its full name: a bean of Spring, or a plain type. */
final class Kind {
    private static final String CONFIGURATION = "org.springframework.context.annotation.Configuration";
    private static final Set<String> BEANS = Set.of(
            "org.springframework.stereotype.Component",
            "org.springframework.stereotype.Service",
            "org.springframework.stereotype.Controller",
            CONFIGURATION,
            "org.springframework.web.bind.annotation.RestController",
            "org.springframework.web.bind.annotation.ControllerAdvice",
            "org.springframework.web.bind.annotation.RestControllerAdvice");
    private static final List<String> SAY_NOTHING_OF_NAMES = List.of(
            "java.lang.",
            "lombok.",
            "dev.plimsoll.platform.",
            "org.springframework.web.bind.annotation.",
            "org.springframework.transaction.annotation.",
            "org.springframework.scheduling.annotation.",
            "org.springframework.security.access.",
            "org.springframework.validation.annotation.",
            "org.springframework.beans.factory.annotation.",
            "org.springframework.boot.autoconfigure.condition.",
            "org.springframework.boot.context.properties.EnableConfigurationProperties",
            "org.springframework.context.annotation.Conditional",
            "org.springframework.context.annotation.DependsOn",
            "org.springframework.context.annotation.Lazy",
            "org.springframework.context.annotation.Primary",
            "org.springframework.context.annotation.Profile",
            "org.springframework.core.annotation.Order",
            "org.jspecify.annotations.",
            "io.swagger.",
            "jakarta.transaction.Transactional",
            "javax.transaction.Transactional",
            "com.fasterxml.jackson.annotation.JsonIgnoreProperties",
            "com.fasterxml.jackson.annotation.JsonInclude",
            "com.fasterxml.jackson.annotation.JsonPropertyOrder");
    private static final Set<String> KNOWN_BY_NAME = Set.of(
            "java.io.Serializable",
            "org.quartz.Job",
            "org.aspectj.lang.annotation.Aspect",
            "org.springframework.data.repository.Repository",
            "javax.servlet.Servlet",
            "jakarta.servlet.Servlet",
            "javax.servlet.Filter",
            "jakarta.servlet.Filter");

    private Kind() {}

    static boolean isBean(SourceClass each) {
        return annotations(each.declared()).anyMatch(BEANS::contains);
    }

    static boolean isConfiguration(SourceClass each) {
        return annotations(each.declared()).anyMatch(CONFIGURATION::equals);
    }

    /** Why one may be known by its full name. */
    static Optional<String> obstacle(SourceClass each) {
        return Stream.of(ofFile(each), ofDeclarations(each), isBean(each) ? Stream.<String>empty() : ofPlain(each))
                .flatMap(reasons -> reasons)
                .map(reason -> each.simpleName() + " " + reason)
                .findFirst();
    }

    private static Stream<String> ofFile(SourceClass each) {
        String path = each.unit().getSourcePath().toString().replace('\\', '/');
        boolean isInPlace = each.unit().getClasses().stream()
                .map(declared -> each.packageName() + "." + declared.getSimpleName())
                .anyMatch(name -> path.endsWith(name.replace('.', '/') + ".java"));
        return isInPlace ? Stream.empty() : Stream.of("lies in a file that has the name of none of its classes");
    }

    private static Stream<String> ofDeclarations(SourceClass each) {
        Stream.Builder<String> reasons = Stream.builder();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Integer none) {
                annotations(declared)
                        .filter(name -> !BEANS.contains(name)
                                && SAY_NOTHING_OF_NAMES.stream().noneMatch(name::startsWith))
                        .map(name -> "has @" + name.replaceFirst(".*\\.", "") + ", and may be known by its full name")
                        .forEach(reasons);
                KNOWN_BY_NAME.stream()
                        .filter(name -> TypeUtils.isAssignableTo(name, declared.getType()))
                        .map(name -> "is a " + name.replaceFirst(".*\\.", "") + ", and may be known by its full name")
                        .forEach(reasons);
                return super.visitClassDeclaration(declared, none);
            }

            @Override
            public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer none) {
                if (method.getSimpleName().equals("main") && method.hasModifier(J.Modifier.Type.Static)) {
                    reasons.add("is a program, and is started by its full name");
                }
                return super.visitMethodDeclaration(method, none);
            }

            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer none) {
                if (Marks.asksForAName(call)) {
                    reasons.add("asks for the name, or the place, of a class");
                }
                return super.visitMethodInvocation(call, none);
            }

            @Override
            public J.NewClass visitNewClass(J.NewClass made, Integer none) {
                if (TypeUtils.isOfClassType(made.getType(), "org.springframework.core.io.ClassPathResource")
                        && made.getArguments().size() > 1) {
                    reasons.add("reads a file that lies beside a class");
                }
                return super.visitNewClass(made, none);
            }
        }.visit(each.declared(), 0);
        return reasons.build();
    }

    /** Only what is seen whole here. */
    private static Stream<String> ofPlain(SourceClass each) {
        J.ClassDeclaration declared = each.declared();
        boolean isPlain = Set.of(
                                J.ClassDeclaration.Kind.Type.Class,
                                J.ClassDeclaration.Kind.Type.Record,
                                J.ClassDeclaration.Kind.Type.Interface)
                        .contains(declared.getKind())
                && declared.getExtends() == null
                && declared.getImplements() == null
                && declared.getPermits() == null;
        return isPlain ? Stream.empty() : Stream.of("is neither a bean of Spring nor a plain type");
    }

    private static Stream<String> annotations(J.ClassDeclaration declared) {
        return declared.getLeadingAnnotations().stream().map(annotation -> {
            JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
            return type == null ? annotation.getSimpleName() : type.getFullyQualifiedName();
        });
    }
}
