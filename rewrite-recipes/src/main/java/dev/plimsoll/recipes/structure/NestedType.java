package dev.plimsoll.recipes.structure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** A type directly in a controller. */
final class NestedType {
    /** Types that somebody else finds, or writes down, by a name that the class around them is a part of. */
    private static final List<String> FOUND_BY_NAME = List.of(
            "org.springframework.stereotype.",
            "org.springframework.context.annotation.",
            "org.springframework.boot.context.properties.",
            "org.springframework.data.",
            "org.springframework.web.bind.annotation.RestController",
            "jakarta.persistence.",
            "javax.persistence.",
            "jakarta.inject.",
            "javax.inject.");

    private static final String TYPE_INFO = "com.fasterxml.jackson.annotation.JsonTypeInfo";

    final J.CompilationUnit unit;
    final J.ClassDeclaration declared;
    private final J.ClassDeclaration controller;
    private final Reaches reaches;
    private final Mentions mentions;
    private final SealedTypes sealedTypes;
    private final Set<String> used;
    private @Nullable Set<String> obstacles;

    NestedType(J.CompilationUnit unit, J.ClassDeclaration controller, J.ClassDeclaration declared, Around around) {
        this.unit = unit;
        this.controller = controller;
        this.declared = declared;
        this.reaches = around.reaches();
        this.mentions = around.mentions();
        this.sealedTypes = around.sealedTypes();
        this.used = UsedTypes.ofAll(declared).stream()
                .map(NestedTypes::direct)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is known of the controller, of its file and of all other files. */
    record Around(Reaches reaches, SealedTypes sealedTypes, Mentions mentions) {}

    String fullName() {
        return type(declared).getFullyQualifiedName();
    }

    String simpleName() {
        return declared.getSimpleName();
    }

    /** As it is called once it is no longer nested. */
    String newName() {
        String packageName = packageName();
        return packageName.isEmpty() ? simpleName() : packageName + "." + simpleName();
    }

    String packageName() {
        return type(controller).getPackageName();
    }

    String controllerName() {
        return controller.getSimpleName();
    }

    String fullNameOfController() {
        return type(controller).getFullyQualifiedName();
    }

    /** As it is written in a file of its own, where it may be on its own. */
    J.ClassDeclaration alone() {
        J.ClassDeclaration alone = sealedTypes.listed(declared);
        return alone.withPrefix(LineEnd.without(alone.getPrefix()));
    }

    /** The types beside it that it refers to, or that it is sealed with. */
    Set<String> siblings() {
        return Stream.concat(used.stream(), sealedTypes.relatives(fullName()).stream())
                .filter(name -> isInController(name) && !name.equals(fullName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isInController(String name) {
        return name.startsWith(fullNameOfController() + "$");
    }

    /** Why it stays. */
    Set<String> obstacles() {
        if (obstacles == null) {
            obstacles = new TreeSet<>();
            addOwn(obstacles);
            reaches.of(fullName()).forEach(reason -> obstacles.add(simpleName() + ": " + reason));
            mentions.of(this).forEach(obstacles::add);
        }
        return obstacles;
    }

    private void addOwn(Set<String> reasons) {
        Set<J.Modifier.Type> modifiers =
                declared.getModifiers().stream().map(J.Modifier::getType).collect(Collectors.toSet());
        boolean isClass = declared.getKind() == J.ClassDeclaration.Kind.Type.Class;
        if (controller.getKind() != J.ClassDeclaration.Kind.Type.Class) {
            reasons.add(controllerName() + " is an interface");
        } else if (isClass && !modifiers.contains(J.Modifier.Type.Static)) {
            reasons.add(simpleName() + " is not static");
        } else if (modifiers.contains(J.Modifier.Type.Private) || modifiers.contains(J.Modifier.Type.Protected)) {
            reasons.add(simpleName() + " is private or protected");
        }
        if (!sealedTypes.relatives(fullName()).stream().allMatch(this::isInController)) {
            reasons.add(simpleName() + " is sealed with a type that stays in its file");
        }
        if (reaches.of(fullName()).isEmpty() && used.contains(fullNameOfController())) {
            reasons.add(simpleName() + ": it depends on the controller itself");
        }
        for (J.ClassDeclaration each : Declared.in(declared)) {
            addOfName(each, reasons);
        }
    }

    /** What is stored or sent with the name of its class is not found under another. */
    private static void addOfName(J.ClassDeclaration each, Set<String> reasons) {
        JavaType.FullyQualified type = type(each);
        annotations(type)
                .map(JavaType.FullyQualified::getFullyQualifiedName)
                .filter(name -> name.equals(TYPE_INFO) || FOUND_BY_NAME.stream().anyMatch(name::startsWith))
                .map(name -> name.replaceFirst(".*\\.", ""))
                .forEach(name ->
                        reasons.add(each.getSimpleName() + " has @" + name + ", and may be known by its whole name"));
        if (TypeUtils.isAssignableTo("java.io.Serializable", type)
                && !TypeUtils.isAssignableTo("java.lang.Throwable", type)
                && !type.hasFlags(Flag.Enum)
                && each.getKind() != J.ClassDeclaration.Kind.Type.Enum) {
            reasons.add(each.getSimpleName() + " is Serializable, and may be stored with its whole name");
        }
    }

    private static Stream<JavaType.FullyQualified> annotations(JavaType.@Nullable FullyQualified type) {
        return type == null
                ? Stream.empty()
                : Stream.of(
                                type.getAnnotations().stream(),
                                type.getInterfaces().stream().flatMap(NestedType::annotations),
                                annotations(type.getSupertype()))
                        .flatMap(each -> each);
    }

    static JavaType.FullyQualified type(J.ClassDeclaration declared) {
        JavaType.FullyQualified type = declared.getType();
        if (type == null) {
            throw new IllegalStateException(declared.getSimpleName() + " has no type");
        }
        return type;
    }
}
