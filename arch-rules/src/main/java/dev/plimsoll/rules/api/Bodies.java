package dev.plimsoll.rules.api;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The bodies of requests as Spring takes them, and what makes it validate them. */
final class Bodies {
    private static final String CONTROLLER = "org.springframework.stereotype.Controller";
    private static final String BODY = "org.springframework.web.bind.annotation.RequestBody";
    private static final String MAPPING = "org.springframework.web.bind.annotation.RequestMapping";
    private static final String PATCH = "org.springframework.web.bind.annotation.PatchMapping";
    private static final String VALIDATED = "org.springframework.validation.annotation.Validated";
    private static final List<String> CONSTRAINTS =
            List.of("jakarta.validation.Constraint", "javax.validation.Constraint");
    private static final Set<String> VALIDATORS = Set.of(
            "jakarta.validation.Validator",
            "javax.validation.Validator",
            "org.springframework.validation.Validator",
            "org.springframework.validation.SmartValidator",
            "org.springframework.validation.DataBinder");

    private Bodies() {}

    static boolean isController(JavaClass type) {
        return type.isAnnotatedWith(CONTROLLER) || type.isMetaAnnotatedWith(CONTROLLER);
    }

    /** The compiler copies annotations to the methods that it makes for erased parameters. */
    static boolean isWritten(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !method.getModifiers().contains(JavaModifier.BRIDGE);
    }

    static boolean isBody(JavaParameter parameter) {
        return parameter.isAnnotatedWith(BODY);
    }

    /** On the parameter itself, or on that of the method that it implements or overrides. */
    static boolean isValidated(JavaParameter parameter) {
        JavaMethod method = (JavaMethod) parameter.getOwner();
        JavaClass owner = method.getOwner();
        return Stream.of(Stream.of(owner), owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .flatMap(types -> types)
                .flatMap(type -> type.getMethods().stream())
                .filter(other -> isSameCall(method, other))
                .map(other -> other.getParameters().get(parameter.getIndex()))
                .anyMatch(other -> asksForValidation(other));
    }

    static boolean isSameCall(JavaMethod one, JavaMethod other) {
        return one.getName().equals(other.getName())
                && one.getParameters().size() == other.getParameters().size();
    }

    /** As Spring has it: {@code @Validated}, or any annotation whose name begins with Valid. */
    private static boolean asksForValidation(JavaParameter parameter) {
        return parameter.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .anyMatch(type -> type.getSimpleName().startsWith("Valid") || type.isMetaAnnotatedWith(VALIDATED));
    }

    /** A PATCH sends what changes, and leaves out what a constraint may ask for. */
    static boolean takesChanges(JavaMethod method) {
        return method.isAnnotatedWith(PATCH)
                || method.tryGetAnnotationOfType(MAPPING)
                        .flatMap(mapping -> mapping.get("method"))
                        .filter(methods -> methods instanceof Object[] all
                                && all.length > 0
                                && Stream.of(all).allMatch(Bodies::isPatch))
                        .isPresent();
    }

    private static boolean isPatch(Object verb) {
        return verb instanceof JavaEnumConstant constant && constant.name().equals("PATCH");
    }

    static boolean validatesByHand(JavaMethod method) {
        return method.getCallsFromSelf().stream()
                .anyMatch(call -> call.getName().startsWith("validate")
                        && VALIDATORS.stream().anyMatch(call.getTargetOwner()::isAssignableTo));
    }

    /** What a request is made of has fields of its own; a list, a map or a constant has none that can be constrained. */
    static boolean canBeConstrained(JavaClass body) {
        return !body.isEnum()
                && !body.isArray()
                && !body.isPrimitive()
                && !body.isAssignableTo(Iterable.class)
                && !body.isAssignableTo("java.util.Map");
    }

    static boolean declaresConstraints(JavaClass body) {
        return Stream.of(body.getAllFields(), body.getAllMethods())
                .flatMap(members -> members.stream())
                .anyMatch(Bodies::isConstrained);
    }

    private static boolean isConstrained(CanBeAnnotated member) {
        return CONSTRAINTS.stream().anyMatch(member::isMetaAnnotatedWith);
    }
}
