package dev.plimsoll.rules.structure;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A local variable: what it is given, and where it is used. */
record Local(List<ExpressionTree> values, List<TreePath> uses) {
    private static final Set<String> SETS_THE_TIME = Set.of("setTime", "setTimeInMillis", "clear");

    private static final Set<String> DAY_AND_HOUR = Set.of("YEAR", "MONTH", "DAY_OF_MONTH", "HOUR_OF_DAY");

    static Local of(Symbol name, TreePath inside) {
        Local local = new Local(new ArrayList<>(), new ArrayList<>());
        TreePath member = inside;
        while (!(member.getParentPath().getLeaf() instanceof ClassTree)) {
            member = member.getParentPath();
        }
        local.collect(name, member);
        return local;
    }

    /** Whether its own time is overwritten, as that of a calendar which only calculates. */
    boolean isSet() {
        return uses.stream()
                        .map(use -> use.getParentPath().getLeaf())
                        .anyMatch(above -> above instanceof MemberSelectTree select
                                && SETS_THE_TIME.contains(select.getIdentifier().toString()))
                || uses.stream().map(Local::partSet).collect(Collectors.toSet()).containsAll(DAY_AND_HOUR);
    }

    /** Which part of its time a use sets, {@code YEAR} of {@code calendar.set(Calendar.YEAR, 2026)}, or nothing. */
    private static String partSet(TreePath use) {
        boolean sets = use.getParentPath().getLeaf() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("set")
                && use.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree;
        if (!sets) {
            return "";
        }
        MethodInvocationTree call =
                (MethodInvocationTree) use.getParentPath().getParentPath().getLeaf();
        Symbol part = ASTHelpers.getSymbol(call.getArguments().get(0));
        return part == null ? "" : part.getSimpleName().toString();
    }

    private void collect(Symbol name, TreePath member) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variable, Void nothing) {
                if (name.equals(ASTHelpers.getSymbol(variable)) && variable.getInitializer() != null) {
                    values.add(variable.getInitializer());
                }
                return super.visitVariable(variable, nothing);
            }

            @Override
            public Void visitAssignment(AssignmentTree set, Void nothing) {
                if (!name.equals(ASTHelpers.getSymbol(set.getVariable()))) {
                    return super.visitAssignment(set, nothing);
                }
                values.add(set.getExpression());
                return scan(set.getExpression(), nothing);
            }

            @Override
            public Void visitIdentifier(IdentifierTree use, Void nothing) {
                if (name.equals(ASTHelpers.getSymbol(use))) {
                    uses.add(getCurrentPath());
                }
                return null;
            }
        }.scan(member, null);
    }
}
