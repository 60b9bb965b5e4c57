package dev.plimsoll.recipes.time;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Expressions of a file that read with Joda-Time, as java.time takes less; their value moves, and nothing in them does. */
final class Kept {
    static final String FORMATTER = "org.joda.time.format.DateTimeFormatter";

    /** By the type of what is read. */
    private static final Map<String, String> MOVED_ON = Map.of(
            "org.joda.time.LocalDate", "LocalDate.parse(#{any(java.lang.Object)}.toString())",
            "org.joda.time.LocalTime", "LocalTime.parse(#{any(java.lang.Object)}.toString())",
            "org.joda.time.LocalDateTime", "LocalDateTime.parse(#{any(java.lang.Object)}.toString())",
            "org.joda.time.YearMonth", "YearMonth.parse(#{any(java.lang.Object)}.toString())",
            "org.joda.time.DateTime", "#{any(org.joda.time.DateTime)}.toGregorianCalendar().toZonedDateTime()",
            "org.joda.time.Instant", "Instant.ofEpochMilli(#{any(org.joda.time.Instant)}.getMillis())",
            "org.joda.time.Duration", "Duration.ofMillis(#{any(org.joda.time.Duration)}.getMillis())",
            "org.joda.time.DateTimeZone", "#{any(org.joda.time.DateTimeZone)}.toTimeZone().toZoneId()");

    private final boolean formats;

    private Kept(boolean formats) {
        this.formats = formats;
    }

    /** A file in which a variable of a format reads keeps all its formats. */
    static Kept of(J.CompilationUnit unit) {
        AtomicBoolean reads = new AtomicBoolean();
        new JavaIsoVisitor<AtomicBoolean>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, AtomicBoolean found) {
                if (isFormat(call.getSelect())
                        && !(call.getSelect() instanceof J.MethodInvocation)
                        && Joda.call(call).filter(Joda.READ::equals).isPresent()) {
                    found.set(true);
                }
                return super.visitMethodInvocation(call, found);
            }
        }.visit(unit, reads);
        return new Kept(reads.get());
    }

    boolean formats() {
        return formats;
    }

    boolean has(Expression expression) {
        return (isRead(expression) || formats && isOfFormats(expression)) && isClosed(expression);
    }

    /** How its value moves on; empty where it is of no type that moves. */
    Optional<String> movedOn(Expression expression) {
        return Joda.name(expression.getType()).map(MOVED_ON::get);
    }

    /** What is read, and what is asked of that at once for something else than a value of Joda-Time. */
    private static boolean isRead(Expression expression) {
        if (expression instanceof J.NewClass made) {
            return Joda.call(made).filter(Joda.READ::equals).isPresent();
        }
        return expression instanceof J.MethodInvocation call
                && (Joda.call(call).filter(Joda.READ::equals).isPresent()
                        || call.getSelect() != null
                                && Joda.call(call).isPresent()
                                && !Joda.has(call.getType())
                                && isRead(call.getSelect()));
    }

    private static boolean isOfFormats(Expression expression) {
        return expression instanceof J.MethodInvocation call
                && Joda.call(call).isPresent()
                && (isFormat(call) || isFormat(call.getSelect()));
    }

    private static boolean isFormat(@Nullable Expression expression) {
        return expression != null && TypeUtils.isOfClassType(expression.getType(), FORMATTER);
    }

    private boolean isClosed(Expression expression) {
        AtomicBoolean open = new AtomicBoolean();
        new JavaIsoVisitor<AtomicBoolean>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier name, AtomicBoolean found) {
                JavaType.Variable variable = name.getFieldType();
                boolean isConstant = variable != null
                        && Joda.name(variable.getOwner()).filter(Joda::has).isPresent();
                if (variable != null && Joda.has(variable.getType()) && !isConstant && !(formats && isFormat(name))) {
                    found.set(true);
                }
                return name;
            }

            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, AtomicBoolean found) {
                JavaType.Method method = call.getMethodType();
                if (method == null || Joda.call(call).isEmpty() && Shapes.has(method)) {
                    found.set(true);
                }
                return super.visitMethodInvocation(call, found);
            }

            @Override
            public J.Lambda visitLambda(J.Lambda lambda, AtomicBoolean found) {
                found.set(true);
                return lambda;
            }

            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, AtomicBoolean found) {
                found.set(true);
                return type;
            }

            @Override
            public J.NewClass visitNewClass(J.NewClass made, AtomicBoolean found) {
                if (made.getBody() != null
                        || Joda.call(made).isEmpty()
                                && made.getConstructorType() != null
                                && Shapes.has(made.getConstructorType())) {
                    found.set(true);
                }
                return super.visitNewClass(made, found);
            }
        }.visit(expression, open);
        return !open.get();
    }

    /** What stays, in words. */
    static String words(Expression read) {
        if (read instanceof J.MethodInvocation call && call.getSelect() != null && isRead(call.getSelect())) {
            return words(call.getSelect());
        }
        String name = read instanceof J.MethodInvocation call
                ? Joda.simple(call.getSelect() == null ? null : call.getSelect().getType()) + "." + call.getSimpleName()
                : "new " + Joda.simple(read.getType());
        return "it still calls " + name + " of Joda-Time, which takes more, and other, than java.time would";
    }

    /** Names that the moved file gives to java.time. */
    Set<String> shadowed() {
        Map<String, String> types = Joda.types();
        if (formats) {
            types.remove(FORMATTER);
        }
        return types.keySet();
    }
}
