package dev.plimsoll.rules.structure;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the machine's clock may be read: where a clock is made, and where none can be passed in. */
final class ClockPlaces {
    private static final Set<String> SOURCES =
            Set.of("java.time.Clock", "java.time.InstantSource", "org.springframework.data.auditing.DateTimeProvider");
    private static final Set<String> FACTORIES = Set.of(
            "org.springframework.context.annotation.Bean",
            "jakarta.enterprise.inject.Produces",
            "javax.enterprise.inject.Produces",
            "com.google.inject.Provides",
            "dagger.Provides");
    private static final Set<String> CALLBACKS =
            Set.of("PrePersist", "PreUpdate", "PreRemove", "PostPersist", "PostUpdate", "PostRemove", "PostLoad");

    private ClockPlaces() {}

    static boolean mayRead(Reading reading, TreePath path) {
        boolean gives = reading.isClock() || isHandedOver(path);
        TreePath place = path;
        while (!isMember(place)) {
            place = place.getParentPath();
        }
        Tree member = place.getLeaf();
        return member instanceof MethodTree method && mayRead(method, gives, path)
                || member instanceof VariableTree field && gives && canBeReplaced(field)
                || isInASourceOfTime(place);
    }

    /** A member of a class, or the class itself for an initializer block. */
    private static boolean isMember(TreePath path) {
        return path.getLeaf() instanceof ClassTree || path.getParentPath().getLeaf() instanceof ClassTree;
    }

    /** What is passed on to be asked later is a source of time, and no moment. */
    private static boolean isHandedOver(TreePath path) {
        return path.getLeaf() instanceof MemberReferenceTree
                || Stream.iterate(path, place -> !isMember(place), TreePath::getParentPath)
                        .anyMatch(place -> place.getLeaf() instanceof LambdaExpressionTree lambda
                                && lambda.getParameters().isEmpty());
    }

    private static boolean mayRead(MethodTree tree, boolean gives, TreePath reading) {
        MethodSymbol method = ASTHelpers.getSymbol(tree);
        return isMain(method)
                || annotations(method).anyMatch(ClockPlaces::isCallback)
                || gives
                        && (method.isConstructor()
                                || isSource(method.getReturnType())
                                || annotations(method).anyMatch(FACTORIES::contains))
                || isASourceOfItsOwn(tree, method, reading);
    }

    private static boolean isMain(MethodSymbol method) {
        return method.isStatic() && method.getSimpleName().contentEquals("main");
    }

    private static boolean isCallback(String annotation) {
        return annotation.matches("(javax|jakarta)\\.persistence\\.\\w+")
                && CALLBACKS.contains(annotation.substring(annotation.lastIndexOf('.') + 1));
    }

    /** A method that does nothing else can be replaced in a test, unless it is static. */
    private static boolean isASourceOfItsOwn(MethodTree tree, MethodSymbol method, TreePath reading) {
        return !method.isStatic()
                && !method.isPrivate()
                && method.getParameters().isEmpty()
                && tree.getBody() != null
                && tree.getBody().getStatements().size() == 1
                && tree.getBody().getStatements().get(0) instanceof ReturnTree returned
                && isOnly(returned.getExpression(), reading.getLeaf());
    }

    /** Whether an expression is the reading, in another shape at most: {@code new Timestamp(System.currentTimeMillis())}. */
    private static boolean isOnly(@Nullable ExpressionTree tree, Tree reading) {
        if (tree == reading) {
            return true;
        }
        if (tree instanceof NewClassTree made) {
            return made.getArguments().size() == 1 && isOnly(made.getArguments().get(0), reading);
        }
        return tree instanceof MethodInvocationTree call
                && call.getArguments().isEmpty()
                && isOnly(ASTHelpers.getReceiver(call), reading);
    }

    /** A default that a setter, a builder or a test puts another in the place of. */
    private static boolean canBeReplaced(VariableTree field) {
        Symbol symbol = ASTHelpers.getSymbol(field);
        return (symbol.flags() & Flags.FINAL) == 0 || annotations(symbol).anyMatch("lombok.Builder.Default"::equals);
    }

    private static boolean isInASourceOfTime(TreePath path) {
        return Stream.iterate(path, place -> place != null, TreePath::getParentPath)
                .map(TreePath::getLeaf)
                .filter(ClassTree.class::isInstance)
                .map(type -> ASTHelpers.getSymbol((ClassTree) type))
                .anyMatch(type -> isSource(type.type) || isGenerated(type));
    }

    private static boolean isSource(@Nullable Type type) {
        if (type == null || !(type.tsym instanceof ClassSymbol symbol)) {
            return false;
        }
        return SOURCES.contains(symbol.getQualifiedName().toString())
                || isSource(symbol.getSuperclass())
                || symbol.getInterfaces().stream().anyMatch(ClockPlaces::isSource);
    }

    private static boolean isGenerated(Symbol type) {
        return annotations(type).anyMatch(annotation -> annotation.endsWith(".Generated"));
    }

    private static Stream<String> annotations(Symbol symbol) {
        return symbol.getAnnotationMirrors().stream()
                .map(mirror -> mirror.type.tsym.getQualifiedName().toString());
    }
}
