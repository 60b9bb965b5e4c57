package dev.plimsoll.rules.privacy;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.plimsoll.standards.privacy.LogCalls;
import dev.plimsoll.standards.privacy.PersonalData;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that reach the log unchanged through an argument; a method of the project's own is taken to mask them. */
final class LoggedValues {
    private LoggedValues() {}

    static List<ExpressionTree> in(@Nullable Tree tree) {
        return parts(tree).toList();
    }

    /** @param pii the annotations that say so */
    static boolean isPersonal(ExpressionTree value, Set<String> pii) {
        Symbol symbol = ASTHelpers.getSymbol(value);
        if (symbol == null
                || symbol instanceof Symbol.MethodSymbol method
                        && !method.getParameters().isEmpty()) {
            return false;
        }
        if (isAnnotated(symbol, pii)) {
            return true;
        }
        if (isConstant(symbol)) {
            return false;
        }
        Type type = value instanceof MemberReferenceTree ? symbol.type.getReturnType() : ASTHelpers.getType(value);
        return type != null
                && PersonalData.isNamed(
                        symbol.getSimpleName().toString(),
                        owner(symbol),
                        type.tsym.getQualifiedName().toString());
    }

    static String name(ExpressionTree value) {
        Symbol symbol = ASTHelpers.getSymbol(value);
        String owner = symbol == null ? "" : owner(symbol);
        String name = symbol == null ? value.toString() : symbol.getSimpleName().toString();
        return (owner.isEmpty() ? "" : owner + ".") + name + (symbol instanceof Symbol.MethodSymbol ? "()" : "");
    }

    private static Stream<ExpressionTree> parts(@Nullable Tree tree) {
        if (tree instanceof BinaryTree binary && binary.getKind() == Tree.Kind.PLUS) {
            return Stream.concat(parts(binary.getLeftOperand()), parts(binary.getRightOperand()));
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            return Stream.concat(parts(choice.getTrueExpression()), parts(choice.getFalseExpression()));
        }
        if (tree instanceof ParenthesizedTree inner) {
            return parts(inner.getExpression());
        }
        if (tree instanceof TypeCastTree cast) {
            return parts(cast.getExpression());
        }
        if (tree instanceof LambdaExpressionTree supplier) {
            return parts(supplier.getBody());
        }
        if (tree instanceof NewArrayTree array && array.getInitializers() != null) {
            return array.getInitializers().stream().flatMap(LoggedValues::parts);
        }
        if (tree instanceof MethodInvocationTree call) {
            return call(call);
        }
        return tree instanceof IdentifierTree || tree instanceof MemberSelectTree || tree instanceof MemberReferenceTree
                ? Stream.of((ExpressionTree) tree)
                : Stream.empty();
    }

    private static Stream<ExpressionTree> call(MethodInvocationTree call) {
        Symbol method = ASTHelpers.getSymbol(call);
        boolean library = LogCalls.KEEPS_ITS_ARGUMENTS.contains(
                method.owner.getQualifiedName().toString());
        if (library
                && LogCalls.KEEPS_ITS_RECEIVER.contains(method.getSimpleName().toString())
                && !method.isStatic()) {
            return Stream.concat(
                    parts(ASTHelpers.getReceiver(call)),
                    call.getArguments().stream().flatMap(LoggedValues::parts));
        }
        if (library && method.isStatic() && !ASTHelpers.getType(call).isPrimitive()) {
            return call.getArguments().stream().flatMap(LoggedValues::parts);
        }
        return Stream.of(call);
    }

    /** The name of a constant says what its text is for, {@code EMAIL = "email"}, and not what it holds. */
    private static boolean isConstant(Symbol symbol) {
        return symbol instanceof Symbol.VarSymbol && symbol.isStatic() && symbol.isFinal();
    }

    /** An accessor is personal when its field is, or the record component that it reads. */
    private static boolean isAnnotated(Symbol symbol, Set<String> pii) {
        return hasAnnotation(symbol, pii)
                || symbol.owner instanceof Symbol.ClassSymbol type
                        && fields(type, symbol).anyMatch(field -> hasAnnotation(field, pii));
    }

    private static Stream<Symbol> fields(Symbol.ClassSymbol type, Symbol accessor) {
        String name = accessor.getSimpleName().toString().replaceFirst("^(get|is)(?=[A-Z])", "");
        return type.members() == null || !(accessor instanceof Symbol.MethodSymbol)
                ? Stream.empty()
                : ASTHelpers.getEnclosedElements(type).stream()
                        .filter(member -> member instanceof Symbol.VarSymbol)
                        .filter(member -> member.getSimpleName().toString().equalsIgnoreCase(name));
    }

    private static boolean hasAnnotation(Symbol symbol, Set<String> pii) {
        return symbol.getAnnotationMirrors().stream()
                .anyMatch(mirror ->
                        pii.contains(mirror.type.tsym.getQualifiedName().toString()));
    }

    private static String owner(Symbol symbol) {
        return symbol.owner instanceof Symbol.ClassSymbol type
                ? type.getSimpleName().toString()
                : "";
    }
}
