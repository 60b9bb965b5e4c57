package dev.plimsoll.recipes.clock;

import java.util.List;
import java.util.Set;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** How a clock is asked for what the machine was asked for. */
final class Asking {
    private static final Set<String> MOMENTS = Set.of("getTime", "getTimeInMillis");

    private final ClockCode code;
    private final boolean isLocal;

    /** @param isLocal whether the clock is known to have the zone of the machine */
    Asking(ClockCode code, boolean isLocal) {
        this.code = code;
        this.isLocal = isLocal;
    }

    static boolean canReplace(ClockFile.Read read) {
        Reading reading = read.reading();
        Object tree = read.place().getValue();
        if (reading.equals(Reading.HANDING)) {
            return true;
        }
        if (tree instanceof J.MemberReference) {
            return Set.of(Reading.INSTANT, Reading.SYSTEM).contains(reading.type());
        }
        if (tree instanceof J.NewClass made && made.getBody() != null) {
            return false;
        }
        if (reading.isCalendar()) {
            return isMoment(read.place()) || isStatement(read.place());
        }
        return !reading.isClock() || reading.method().startsWith("system");
    }

    /** Whether only the moment of a calendar is asked for. */
    static boolean isMoment(Cursor calendar) {
        return calendar.getParentTreeCursor().getValue() instanceof J.MethodInvocation call
                && call.getSelect() == calendar.getValue()
                && MOMENTS.contains(call.getSimpleName());
    }

    /** Whether a variable gets a calendar by a statement, which another can follow. */
    static boolean isStatement(Cursor calendar) {
        Cursor above = calendar.getParentTreeCursor();
        Cursor statement =
                above.getValue() instanceof J.VariableDeclarations.NamedVariable ? above.getParentTreeCursor() : above;
        boolean isSet = statement.getValue() instanceof J.VariableDeclarations declared
                        && declared.getVariables().size() == 1
                || statement.getValue() instanceof J.Assignment set && set.getVariable() instanceof J.Identifier;
        return isSet
                && statement.getParentTreeCursor().getValue() instanceof J.Block
                && !LocalVariable.isMember(statement);
    }

    /** Whether a clock is asked for nothing that a zone has a part in. */
    static boolean isOnlyAskedForInstants(String clock, J.CompilationUnit unit) {
        boolean[] others = {false};
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier name, Integer none) {
                Cursor place = getCursor().getParentTreeCursor();
                if (place.getValue() instanceof J.FieldAccess) {
                    place = place.getParentTreeCursor();
                }
                boolean isUse = name.getSimpleName().equals(clock)
                        && !(place.getValue() instanceof J.VariableDeclarations.NamedVariable);
                others[0] |= isUse
                        && !(place.getValue() instanceof J.MethodInvocation call
                                && (Set.of("instant", "millis").contains(call.getSimpleName())
                                        || call.toString().startsWith("Instant.now(")));
                return name;
            }
        }.visit(unit, 0);
        return !others[0];
    }

    /** The variable that a statement gives a value to. */
    static J.Identifier variable(Statement statement) {
        return statement instanceof J.VariableDeclarations declared
                ? declared.getVariables().get(0).getName()
                : (J.Identifier) ((J.Assignment) statement).getVariable();
    }

    Expression of(Reading reading, Expression tree) {
        if (reading.equals(Reading.HANDING)) {
            return Grown.call(tree, code.expression("given"));
        }
        if (tree instanceof J.MemberReference) {
            return code.expression(reading.type().equals(Reading.INSTANT) ? "instants" : "numbers");
        }
        if (tree instanceof J.NewClass made && made.getClazz() instanceof Expression type) {
            J.MethodInvocation date = (J.MethodInvocation) code.expression("date");
            return date.withSelect(type.withPrefix(Space.EMPTY));
        }
        J.MethodInvocation call = (J.MethodInvocation) tree;
        if (reading.type().equals(Reading.SYSTEM)) {
            return code.expression("millis");
        }
        return reading.isClock() ? clock(call) : moment(reading, call);
    }

    Expression ofMoment(J.MethodInvocation call) {
        return code.expression(call.getSimpleName().equals("getTime") ? "date" : "millis");
    }

    private Expression clock(J.MethodInvocation call) {
        if (call.getSimpleName().equals("systemUTC")) {
            return code.expression("utc");
        }
        if (call.getSimpleName().equals("systemDefaultZone")) {
            return code.expression(isLocal ? "given" : "zoned");
        }
        return call.getArguments().get(0) instanceof J.Empty
                ? code.expression("given")
                : zoned(call.getArguments().get(0));
    }

    private J.MethodInvocation moment(Reading reading, J.MethodInvocation call) {
        Expression zone = call.getArguments().get(0);
        Expression clock = !(zone instanceof J.Empty)
                ? zoned(zone)
                : code.expression(reading.isZoned() && !isLocal ? "zoned" : "given");
        JavaType.Method type = call.getMethodType();
        return call.withArguments(List.of(clock.withPrefix(zone.getPrefix())))
                .withMethodType(
                        type == null
                                ? null
                                : type.withParameterNames(List.of("clock"))
                                        .withParameterTypes(
                                                List.of(code.parameter().getType())));
    }

    private J.MethodInvocation zoned(Expression zone) {
        J.MethodInvocation call = (J.MethodInvocation) code.expression("zoned");
        return call.withArguments(
                List.of(zone.withPrefix(call.getArguments().get(0).getPrefix())));
    }
}
