package dev.plimsoll.rules.structure;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.plimsoll.standards.privacy.LogCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/** What looks at the clock but not for the time: how long something took, whether to wait on, a name that nobody else has. */
final class Measuring {
    private static final Set<Tree.Kind> COMPARE = Set.of(
            Tree.Kind.MINUS,
            Tree.Kind.LESS_THAN,
            Tree.Kind.LESS_THAN_EQUAL,
            Tree.Kind.GREATER_THAN,
            Tree.Kind.GREATER_THAN_EQUAL);
    private static final Set<Tree.Kind> CALCULATE =
            Set.of(Tree.Kind.PLUS, Tree.Kind.MINUS, Tree.Kind.MULTIPLY, Tree.Kind.DIVIDE);
    private static final Set<String> COMPARING = Set.of("between", "until", "isBefore", "isAfter", "before", "after");
    private static final Set<String> CALCULATING =
            Set.of("getTime", "getTimeInMillis", "toEpochMilli", "getEpochSecond");
    private static final Set<String> WRITING_OUT = Set.of("format", "toString");
    private static final String RANDOM = "java.util.Random";
    private static final String THREAD_LOCAL = "java.lang.ThreadLocal";

    private Measuring() {}

    static boolean isPartOfIt(TreePath reading) {
        TreePath moment = climb(reading);
        Tree parent = moment.getParentPath().getLeaf();
        return isCompared(moment)
                || isNumber(moment.getLeaf()) && isPartOfAText(moment)
                || isLogged(moment)
                || isOf(parent, THREAD_LOCAL)
                || isOf(parent, RANDOM)
                || local(moment).filter(name -> isOnlyMeasured(name, moment)).isPresent();
    }

    /** From a moment to what is the same moment in another shape, or one that is so much later. */
    private static TreePath climb(TreePath moment) {
        TreePath path = moment;
        while (keepsTheMoment(path)) {
            path = path.getParentPath();
        }
        return path;
    }

    private static boolean keepsTheMoment(TreePath path) {
        Tree parent = path.getParentPath().getLeaf();
        if (parent instanceof ParenthesizedTree || parent instanceof TypeCastTree) {
            return true;
        }
        if (parent instanceof BinaryTree binary) {
            return CALCULATE.contains(binary.getKind()) && !isText(binary) && !isCompared(path);
        }
        if (parent instanceof MemberSelectTree select) {
            String name = select.getIdentifier().toString();
            return CALCULATING.contains(name) || name.startsWith("plus") || name.startsWith("minus");
        }
        return parent instanceof MethodInvocationTree call
                && call.getMethodSelect() == path.getLeaf()
                && path.getLeaf() instanceof MemberSelectTree select
                && !COMPARING.contains(select.getIdentifier().toString());
    }

    /** Whether the moment is held against another that was read here. */
    private static boolean isCompared(TreePath moment) {
        return others(moment).anyMatch(other -> isMoment(other, moment));
    }

    private static Stream<? extends ExpressionTree> others(TreePath moment) {
        Tree leaf = moment.getLeaf();
        TreePath above = moment.getParentPath();
        if (above.getLeaf() instanceof BinaryTree binary && COMPARE.contains(binary.getKind())) {
            return Stream.of(binary.getLeftOperand(), binary.getRightOperand()).filter(each -> each != leaf);
        }
        if (above.getLeaf() instanceof MemberSelectTree select
                && COMPARING.contains(select.getIdentifier().toString())
                && above.getParentPath().getLeaf() instanceof MethodInvocationTree call) {
            return call.getArguments().stream();
        }
        if (above.getLeaf() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && COMPARING.contains(select.getIdentifier().toString())) {
            return Stream.concat(call.getArguments().stream(), Stream.of(select.getExpression()))
                    .filter(each -> each != leaf);
        }
        return Stream.empty();
    }

    /** What a thread keeps for itself is the beginning of something that it measures. */
    private static boolean isMoment(ExpressionTree tree, TreePath inside) {
        List<Symbol> locals = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree name, Void nothing) {
                if (isLocal(ASTHelpers.getSymbol(name))) {
                    locals.add(ASTHelpers.getSymbol(name));
                }
                return null;
            }
        }.scan(new TreePath(inside.getParentPath(), tree), null);
        return holdsAMoment(tree)
                || locals.stream()
                        .flatMap(local -> Local.of(local, inside).values().stream())
                        .anyMatch(Measuring::holdsAMoment);
    }

    private static boolean holdsAMoment(ExpressionTree tree) {
        return Reading.isIn(tree) || Reading.isAnyIn(tree, part -> isOf(part, THREAD_LOCAL));
    }

    private static boolean isOnlyMeasured(Symbol name, TreePath inside) {
        Local local = Local.of(name, inside);
        return local.isSet()
                || !local.uses().isEmpty()
                        && local.uses().stream().map(Measuring::climb).allMatch(Measuring::isHeldOrTold);
    }

    private static boolean isHeldOrTold(TreePath use) {
        return isCompared(use) || isLogged(use) || isOf(use.getParentPath().getLeaf(), THREAD_LOCAL);
    }

    /** Whether a tree makes one of a type, or calls it. */
    private static boolean isOf(Tree tree, String type) {
        return (tree instanceof NewClassTree || tree instanceof MethodInvocationTree)
                && ASTHelpers.getSymbol((ExpressionTree) tree)
                        .owner
                        .getQualifiedName()
                        .contentEquals(type);
    }

    private static boolean isLogged(TreePath moment) {
        TreePath path = moment;
        while (isText(path.getParentPath().getLeaf()) || isWrittenOut(path)) {
            path = path.getParentPath();
        }
        Tree parent = path.getParentPath().getLeaf();
        return LogCalls.LOGGERS.stream().anyMatch(logger -> isOf(parent, logger));
    }

    /** Whether what stands above is the moment as text, {@code moment.format(...)}, or the name of that method. */
    private static boolean isWrittenOut(TreePath moment) {
        Tree name = moment.getParentPath().getLeaf() instanceof MethodInvocationTree call
                        && call.getMethodSelect() == moment.getLeaf()
                ? moment.getLeaf()
                : moment.getParentPath().getLeaf();
        return name instanceof MemberSelectTree select
                && WRITING_OUT.contains(select.getIdentifier().toString());
    }

    /** Whether a number becomes a piece of another text, {@code name.replace("#", String.valueOf(number))}. */
    private static boolean isPartOfAText(TreePath number) {
        TreePath above = number.getParentPath();
        return isText(above.getLeaf())
                || isOf(above.getLeaf(), "java.lang.String")
                        && above.getParentPath().getLeaf() instanceof ExpressionTree whole
                        && (isText(whole) || isOf(whole, "java.lang.String") || isSelected(whole));
    }

    private static boolean isSelected(ExpressionTree tree) {
        return tree instanceof MemberSelectTree select && select.getIdentifier().contentEquals("concat");
    }

    private static boolean isNumber(Tree tree) {
        Type type = ASTHelpers.getType(tree);
        return type != null && type.isPrimitive();
    }

    private static boolean isText(Tree tree) {
        return tree instanceof BinaryTree
                && ASTHelpers.getType(tree) != null
                && ASTHelpers.getType(tree).tsym.getQualifiedName().contentEquals("java.lang.String");
    }

    private static Optional<Symbol> local(TreePath moment) {
        Tree parent = moment.getParentPath().getLeaf();
        return Optional.ofNullable(
                        parent instanceof VariableTree variable
                                ? ASTHelpers.getSymbol(variable)
                                : parent instanceof AssignmentTree set ? ASTHelpers.getSymbol(set.getVariable()) : null)
                .filter(Measuring::isLocal);
    }

    private static boolean isLocal(Symbol symbol) {
        return symbol != null && symbol.getKind() == ElementKind.LOCAL_VARIABLE;
    }
}
