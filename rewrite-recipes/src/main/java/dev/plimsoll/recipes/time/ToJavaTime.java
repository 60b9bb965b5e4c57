package dev.plimsoll.recipes.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.ChangeType;
import org.openrewrite.java.JavaTemplate;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Changes a file in which nothing stands in the way. */
final class ToJavaTime extends JavaVisitor<ExecutionContext> {
    private static final String[] IMPORTS = {
        "java.time.Duration",
        "java.time.Instant",
        "java.time.LocalDate",
        "java.time.LocalTime",
        "java.time.LocalDateTime",
        "java.time.ZonedDateTime",
        "java.time.ZoneId",
        "java.time.ZoneOffset",
        "java.time.format.DateTimeFormatter",
        "java.time.temporal.ChronoUnit",
        "java.util.Date"
    };
    private static final List<String> NO_LONGER_NEEDED = List.of(
            "org.joda.time.Days",
            "org.joda.time.Weeks",
            "org.joda.time.Hours",
            "org.joda.time.Minutes",
            "org.joda.time.format.DateTimeFormat");

    @Override
    public J visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
        J after = super.visitCompilationUnit(unit, context);
        Joda.types().forEach((from, to) -> doAfterVisit(new ChangeType(from, to, true).getVisitor()));
        Joda.types().keySet().forEach(this::maybeRemoveImport);
        NO_LONGER_NEEDED.forEach(this::maybeRemoveImport);
        for (String name : IMPORTS) {
            maybeAddImport(name);
        }
        return after;
    }

    @Override
    public J visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
        Optional<String> known = Joda.call(call);
        if (known.filter(Joda.BETWEEN::equals).isPresent()) {
            Expression between = ((J.MethodInvocation) super.visitMethodInvocation(call, context)).getSelect();
            return between == null ? call : between.unwrap().withPrefix(call.getPrefix());
        }
        return known.isEmpty() || known.get().equals(Joda.SAME)
                ? super.visitMethodInvocation(call, context)
                : replaced(call, known.get(), context);
    }

    private J replaced(J.MethodInvocation call, String code, ExecutionContext context) {
        J.MethodInvocation visited = (J.MethodInvocation) super.visitMethodInvocation(call, context);
        List<Expression> parts = new ArrayList<>();
        if (visited.getSelect() != null && !isStatic(code)) {
            parts.add(visited.getSelect());
        }
        visited.getArguments().stream()
                .filter(argument -> !(argument instanceof J.Empty))
                .forEach(parts::add);
        return template(code)
                .apply(updateCursor(visited), visited.getCoordinates().replace(), parts.toArray());
    }

    @Override
    public J visitNewClass(J.NewClass made, ExecutionContext context) {
        J.NewClass visited = (J.NewClass) super.visitNewClass(made, context);
        Object[] arguments = visited.getArguments().stream()
                .filter(argument -> !(argument instanceof J.Empty))
                .toArray();
        return Joda.call(visited)
                .<J>map(code -> template(code)
                        .apply(updateCursor(visited), visited.getCoordinates().replace(), arguments))
                .orElse(visited);
    }

    @Override
    public J visitFieldAccess(J.FieldAccess access, ExecutionContext context) {
        boolean isUtc = access.getSimpleName().equals(Joda.UTC)
                && Joda.name(access.getTarget().getType())
                        .filter("org.joda.time.DateTimeZone"::equals)
                        .isPresent();
        return isUtc
                ? template("ZoneOffset.UTC")
                        .apply(getCursor(), access.getCoordinates().replace())
                : super.visitFieldAccess(access, context);
    }

    /** What asks nobody begins with the name of a type. */
    private static boolean isStatic(String code) {
        return !code.contains("#{")
                || code.startsWith("(int)")
                || code.matches("[A-Z]\\w+\\.(of|now|systemDefault|between)\\w*\\(.*");
    }

    private static JavaTemplate template(String code) {
        return JavaTemplate.builder(code).imports(IMPORTS).build();
    }
}
