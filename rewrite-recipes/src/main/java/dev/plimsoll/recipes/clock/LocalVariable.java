package dev.plimsoll.recipes.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** A local variable: what it is given, and where it is used. */
record LocalVariable(List<Expression> values, List<Cursor> uses) {
    private static final Set<String> SETS_THE_TIME = Set.of("setTime", "setTimeInMillis", "clear");
    private static final Set<String> DAY_AND_HOUR = Set.of("YEAR", "MONTH", "DAY_OF_MONTH", "HOUR_OF_DAY");

    /** Empty where the name means a field, a parameter or no variable at all. */
    static Optional<LocalVariable> of(String name, Cursor inside) {
        return scope(name, inside).map(scope -> {
            LocalVariable local = new LocalVariable(new ArrayList<>(), new ArrayList<>());
            local.collect(name, scope);
            return local;
        });
    }

    /** Whether its own time is overwritten, as that of a calendar which only calculates. */
    boolean isSet() {
        return uses.stream().flatMap(use -> called(use).stream()).anyMatch(SETS_THE_TIME::contains)
                || uses.stream()
                        .map(LocalVariable::partSet)
                        .collect(Collectors.toSet())
                        .containsAll(DAY_AND_HOUR);
    }

    private static Optional<String> called(Cursor use) {
        return use.getParentTreeCursor().getValue() instanceof J.MethodInvocation call
                        && call.getSelect() == use.getValue()
                ? Optional.of(call.getSimpleName())
                : Optional.empty();
    }

    /** Which part of its time a use sets, {@code YEAR} of {@code calendar.set(Calendar.YEAR, 2026)}, or nothing. */
    private static String partSet(Cursor use) {
        return called(use).filter("set"::equals).isPresent()
                ? use.getParentTreeCursor()
                        .<J.MethodInvocation>getValue()
                        .getArguments()
                        .get(0)
                        .toString()
                        .replaceFirst(".*\\.", "")
                : "";
    }

    private static Optional<Cursor> scope(String name, Cursor inside) {
        Cursor place = inside;
        while (place.getParent() != null && !isMember(place)) {
            place = place.getParentTreeCursor();
            if (place.getValue() instanceof J.Lambda lambda && declares(name, parameters(lambda))) {
                return Optional.empty();
            }
            if (declares(name, statements(place.getValue()))) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private static Stream<Statement> parameters(J.Lambda lambda) {
        return lambda.getParameters().getParameters().stream()
                .filter(Statement.class::isInstance)
                .map(Statement.class::cast);
    }

    private static Stream<? extends Statement> statements(Object tree) {
        if (tree instanceof J.ForLoop loop) {
            return loop.getControl().getInit().stream();
        }
        if (tree instanceof J.ForEachLoop loop) {
            return Stream.of(loop.getControl().getVariable());
        }
        if (tree instanceof J.Case one) {
            return one.getStatements().stream();
        }
        return tree instanceof J.Block block ? block.getStatements().stream() : Stream.empty();
    }

    private static boolean declares(String name, Stream<? extends Statement> statements) {
        return statements
                .filter(J.VariableDeclarations.class::isInstance)
                .flatMap(each -> ((J.VariableDeclarations) each).getVariables().stream())
                .anyMatch(variable -> variable.getSimpleName().equals(name));
    }

    /** A member of a class. */
    static boolean isMember(Cursor place) {
        if (!(place.getValue() instanceof Statement)) {
            return false;
        }
        Cursor body = place.getParentTreeCursor();
        if (!(body.getValue() instanceof J.Block)) {
            return false;
        }
        Object above = body.getParentTreeCursor().getValue();
        return above instanceof J.ClassDeclaration || above instanceof J.NewClass;
    }

    private void collect(String name, Cursor scope) {
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.VariableDeclarations.NamedVariable visitVariable(
                    J.VariableDeclarations.NamedVariable variable, Integer none) {
                if (variable.getSimpleName().equals(name) && variable.getInitializer() != null) {
                    values.add(variable.getInitializer());
                }
                visit(variable.getInitializer(), none);
                return variable;
            }

            @Override
            public J.Assignment visitAssignment(J.Assignment set, Integer none) {
                if (!(set.getVariable() instanceof J.Identifier given)
                        || !given.getSimpleName().equals(name)) {
                    return super.visitAssignment(set, none);
                }
                values.add(set.getAssignment());
                visit(set.getAssignment(), none);
                return set;
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier use, Integer none) {
                boolean isSelected = getCursor().getParentTreeCursor().getValue() instanceof J.FieldAccess access
                        && access.getName() == use;
                if (use.getSimpleName().equals(name) && use.getFieldType() != null && !isSelected) {
                    uses.add(getCursor());
                }
                return use;
            }
        }.visit(scope.getValue(), 0, scope.getParentOrThrow());
    }
}
