package dev.plimsoll.recipes.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Tree;
import org.openrewrite.java.ChangeType;
import org.openrewrite.java.JavaTemplate;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** Changes a file in which nothing stands in the way. */
final class ToJavaTime extends JavaVisitor<ExecutionContext> {
    private static final String[] IMPORTS = {
        "java.time.DayOfWeek",
        "java.time.Duration",
        "java.time.Instant",
        "java.time.LocalDate",
        "java.time.LocalTime",
        "java.time.LocalDateTime",
        "java.time.Month",
        "java.time.YearMonth",
        "java.time.ZonedDateTime",
        "java.time.ZoneId",
        "java.time.ZoneOffset",
        "java.time.format.DateTimeFormatter",
        "java.time.temporal.ChronoField",
        "java.time.temporal.ChronoUnit",
        "java.time.temporal.IsoFields",
        "java.time.temporal.TemporalAdjusters",
        "java.util.concurrent.TimeUnit",
        "java.util.Date"
    };
    private final Kept kept;
    private final Map<String, Expression> keeping = new HashMap<>();

    ToJavaTime(Kept kept) {
        this.kept = kept;
    }

    @Override
    public J visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
        J after = super.visitCompilationUnit(unit, context);
        Joda.types().forEach((from, to) -> {
            if (kept.shadowed().contains(from)) {
                doAfterVisit(new ChangeType(from, to, true).getVisitor());
            }
        });
        if (!keeping.isEmpty()) {
            doAfterVisit(new Restored(kept, keeping, IMPORTS));
        }
        Joda.types().keySet().forEach(this::maybeRemoveImport);
        Joda.onlyAsked().forEach(this::maybeRemoveImport);
        for (String name : IMPORTS) {
            maybeAddImport(name);
        }
        return after;
    }

    @Override
    public J visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
        if (kept.has(call)) {
            return set(call);
        }
        Optional<String> known = Joda.call(call);
        if (known.filter(Joda.BETWEEN::equals).isPresent()) {
            Expression between = ((J.MethodInvocation) super.visitMethodInvocation(call, context)).getSelect();
            return between == null ? call : between.unwrap().withPrefix(call.getPrefix());
        }
        return known.isEmpty() || Set.of(Joda.SAME, Joda.PROPERTY).contains(known.get())
                ? super.visitMethodInvocation(call, context)
                : replaced(call, known.get(), context);
    }

    private J replaced(J.MethodInvocation call, String code, ExecutionContext context) {
        J.MethodInvocation visited = (J.MethodInvocation) super.visitMethodInvocation(call, context);
        List<Expression> parts = new ArrayList<>();
        boolean isStatic =
                visited.getMethodType() != null && visited.getMethodType().hasFlags(Flag.Static);
        if (visited.getSelect() != null && !isStatic) {
            parts.add(
                    Joda.asked(call.getSelect()).isPresent()
                            ? Objects.requireNonNull(((J.MethodInvocation) visited.getSelect()).getSelect())
                            : visited.getSelect());
        }
        visited.getArguments().stream()
                .filter(argument -> !(argument instanceof J.Empty))
                .map(argument -> code.contains("ofPattern(#{") ? pattern(argument) : argument)
                .forEach(parts::add);
        J made = template(code)
                .apply(updateCursor(visited), visited.getCoordinates().replace(), parts.toArray());
        return made instanceof J.Binary compared ? fenced(compared) : made;
    }

    private J fenced(J.Binary compared) {
        Object around = getCursor().getParentTreeCursor().getValue();
        return around instanceof J.Unary || around instanceof J.Binary
                ? new J.Parentheses<Expression>(
                        Tree.randomId(),
                        compared.getPrefix(),
                        Markers.EMPTY,
                        JRightPadded.build(compared.withPrefix(Space.EMPTY)))
                : compared;
    }

    private static Expression pattern(Expression argument) {
        return Texts.pattern(argument)
                .<Expression>map(text -> ((J.Literal) argument).withValue(text).withValueSource('"' + text + '"'))
                .orElse(argument);
    }

    /** Stands for what is kept, until the types around it have moved. */
    private J set(Expression read) {
        String name = "kept$" + keeping.size();
        keeping.put(name, read.withPrefix(Space.EMPTY));
        return new J.Identifier(
                Tree.randomId(), read.getPrefix(), Markers.EMPTY, List.of(), name, read.getType(), null);
    }

    @Override
    public J visitNewClass(J.NewClass made, ExecutionContext context) {
        if (kept.has(made)) {
            return set(made);
        }
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
        return Joda.constant(access)
                .filter(code -> !code.isEmpty() && !code.equals(Joda.SAME))
                .<J>map(code -> template(code)
                        .apply(getCursor(), access.getCoordinates().replace()))
                .orElseGet(() -> super.visitFieldAccess(access, context));
    }

    private static JavaTemplate template(String code) {
        return JavaTemplate.builder(code).imports(IMPORTS).build();
    }
}
