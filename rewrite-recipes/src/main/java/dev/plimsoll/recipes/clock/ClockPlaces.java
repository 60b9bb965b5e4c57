package dev.plimsoll.recipes.clock;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Where the machine's clock may be read: where a clock is made, and where none can be passed in. */
final class ClockPlaces {
    private static final Set<String> SOURCES =
            Set.of(Reading.CLOCK, "java.time.InstantSource", "org.springframework.data.auditing.DateTimeProvider");
    private static final Set<String> FACTORIES = Set.of(
            "org.springframework.context.annotation.Bean",
            "jakarta.enterprise.inject.Produces",
            "javax.enterprise.inject.Produces",
            "com.google.inject.Provides",
            "dagger.Provides");
    private static final String CALLBACK =
            "(javax|jakarta)\\.persistence\\.(Pre(Persist|Update|Remove)|Post(Persist|Update|Remove|Load))";

    private ClockPlaces() {}

    static boolean mayRead(Reading reading, Cursor place) {
        boolean gives = reading.isClock() || isHandedOver(place);
        Object member = member(place).getValue();
        return member instanceof J.MethodDeclaration method && mayRead(method, gives, place.getValue())
                || member instanceof J.VariableDeclarations field && gives && canBeReplaced(field)
                || isInASourceOfTime(place);
    }

    /** The member of a class that a tree is part of. */
    static Cursor member(Cursor inside) {
        Cursor place = inside;
        while (!LocalVariable.isMember(place) && !(place.getValue() instanceof J.ClassDeclaration)) {
            place = place.getParentTreeCursor();
        }
        return place;
    }

    /** What is passed on to be asked later is a source of time, and no moment. */
    private static boolean isHandedOver(Cursor path) {
        if (path.getValue() instanceof J.MemberReference) {
            return true;
        }
        Cursor place = path;
        while (!LocalVariable.isMember(place) && !(place.getValue() instanceof J.ClassDeclaration)) {
            if (place.getValue() instanceof J.Lambda lambda
                    && lambda.getParameters().getParameters().stream().allMatch(J.Empty.class::isInstance)) {
                return true;
            }
            place = place.getParentTreeCursor();
        }
        return false;
    }

    private static boolean mayRead(J.MethodDeclaration method, boolean gives, Object reading) {
        boolean isStatic = method.hasModifier(J.Modifier.Type.Static);
        return isStatic && method.getSimpleName().equals("main")
                || names(method.getLeadingAnnotations()).anyMatch(name -> name.matches(CALLBACK))
                || gives
                        && (method.isConstructor()
                                || isSource(TypeUtils.asFullyQualified(
                                        method.getReturnTypeExpression() == null
                                                ? null
                                                : method.getReturnTypeExpression()
                                                        .getType()))
                                || names(method.getLeadingAnnotations()).anyMatch(FACTORIES::contains))
                || !isStatic && isASourceOfItsOwn(method, reading);
    }

    /** A method that does nothing else can be replaced in a test, unless it is static. */
    private static boolean isASourceOfItsOwn(J.MethodDeclaration method, Object reading) {
        List<Statement> statements =
                method.getBody() == null ? List.of() : method.getBody().getStatements();
        return !method.hasModifier(J.Modifier.Type.Private)
                && method.getParameters().stream().allMatch(J.Empty.class::isInstance)
                && statements.size() == 1
                && statements.get(0) instanceof J.Return returned
                && isOnly(returned.getExpression(), reading);
    }

    /** Whether an expression is the reading, in another shape at most: {@code new Timestamp(System.currentTimeMillis())}. */
    private static boolean isOnly(@Nullable Expression tree, Object reading) {
        if (tree == reading) {
            return true;
        }
        if (tree instanceof J.NewClass made) {
            return made.getArguments().size() == 1 && isOnly(made.getArguments().get(0), reading);
        }
        return tree instanceof J.MethodInvocation call
                && call.getArguments().stream().allMatch(J.Empty.class::isInstance)
                && isOnly(call.getSelect(), reading);
    }

    /** A default that a setter, a builder or a test puts another in the place of. */
    private static boolean canBeReplaced(J.VariableDeclarations field) {
        return !field.hasModifier(J.Modifier.Type.Final)
                || names(field.getLeadingAnnotations()).anyMatch("lombok.Builder.Default"::equals);
    }

    private static boolean isInASourceOfTime(Cursor reading) {
        return reading.getPathAsStream(ClockPlaces::isAType)
                .map(type -> type instanceof J.ClassDeclaration declared ? declared.getType() : type(type))
                .anyMatch(type -> isSource(type) || isGenerated(type));
    }

    private static boolean isAType(Object tree) {
        return tree instanceof J.ClassDeclaration || tree instanceof J.NewClass made && made.getBody() != null;
    }

    private static JavaType.@Nullable FullyQualified type(Object made) {
        J.NewClass created = (J.NewClass) made;
        return TypeUtils.asFullyQualified(
                created.getClazz() == null ? null : created.getClazz().getType());
    }

    private static boolean isSource(JavaType.@Nullable FullyQualified type) {
        return type != null
                && (SOURCES.contains(type.getFullyQualifiedName())
                        || isSource(type.getSupertype())
                        || type.getInterfaces().stream().anyMatch(ClockPlaces::isSource));
    }

    private static boolean isGenerated(JavaType.@Nullable FullyQualified type) {
        return type != null
                && type.getAnnotations().stream()
                        .anyMatch(
                                annotation -> annotation.getFullyQualifiedName().matches(".*[.$]Generated"));
    }

    static Stream<String> names(List<J.Annotation> annotations) {
        return annotations.stream()
                .map(annotation -> TypeUtils.asFullyQualified(annotation.getType()))
                .flatMap(Stream::ofNullable)
                .map(type -> type.getFullyQualifiedName().replace('$', '.'));
    }
}
