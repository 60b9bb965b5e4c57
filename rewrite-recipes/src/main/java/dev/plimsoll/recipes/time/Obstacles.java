package dev.plimsoll.recipes.time;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;

/** Reads a file for values of Joda-Time that are asked, stored or handed on in a way that java.time does not have. */
final class Obstacles extends JavaIsoVisitor<Set<String>> {
    private static final Pattern COLLECTS = Pattern.compile("java\\.util\\.(?!concurrent\\.|Formatter|logging\\.).*");

    private static final Set<String> PRINTED_THE_SAME = Set.of("LocalDate", "YearMonth");
    private static final String TEXT = "it puts a value of Joda-Time into a text, which would read otherwise";

    private final Kept kept;
    private final Set<String> notes;
    private boolean moves;

    /**
     * For one file.
     *
     * @param notes is given what would stay in it if it moved
     */
    Obstacles(Kept kept, Set<String> notes) {
        this.kept = kept;
        this.notes = notes;
    }

    @Override
    public J.Import visitImport(J.Import imported, Set<String> reasons) {
        if (imported.isStatic() && Joda.has(imported.getTypeName())) {
            reasons.add("it imports something static of Joda-Time");
        }
        return imported;
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Set<String> reasons) {
        if (kept.has(call)) {
            keep(call);
            return call;
        }
        Optional<String> known = Joda.call(call);
        moves |= known.isPresent();
        if (known.isPresent()) {
            asked(call, known.get(), reasons);
        } else if (!isCollecting(call)) {
            handed(call.getArguments(), call.getMethodType(), reasons);
        }
        return super.visitMethodInvocation(call, reasons);
    }

    private void keep(Expression read) {
        notes.add(Kept.words(read));
        moves |= kept.movedOn(read).isPresent();
    }

    /** Whether a file has more than what is kept as it is. */
    boolean moves() {
        return moves;
    }

    private void asked(J.MethodInvocation call, String known, Set<String> reasons) {
        if (!isMeant(known) || isHalf(call, known) || !Plain.is(call, getCursor())) {
            reasons.add("java.time has nothing that does the same as "
                    + Joda.name(
                                    call.getSelect() == null
                                            ? null
                                            : call.getSelect().getType())
                            .orElse("Joda-Time") + "." + call.getSimpleName() + " as it is called there");
        }
    }

    private boolean isMeant(String code) {
        return !code.isEmpty() && !code.equals(Joda.READ) && !(kept.formats() && code.contains("DateTimeFormatter"));
    }

    /** The other half of what is asked is the call around it. */
    private boolean isHalf(J.MethodInvocation call, String known) {
        if (known.equals(Joda.PROPERTY)) {
            return !(getCursor().getParentTreeCursor().getValue() instanceof J.MethodInvocation outer
                    && outer.getSelect() == call);
        }
        return call.getSimpleName().endsWith("Between") && !isAskedForItsNumber();
    }

    private boolean isAskedForItsNumber() {
        return getCursor().getParentTreeCursor().getValue() instanceof J.MethodInvocation number
                && Joda.call(number).filter(Joda.BETWEEN::equals).isPresent();
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass made, Set<String> reasons) {
        if (kept.has(made)) {
            keep(made);
            return made;
        }
        Optional<String> known = Joda.call(made);
        moves |= known.isPresent();
        if (known.isEmpty()) {
            handed(made.getArguments(), made.getConstructorType(), reasons);
        } else if (!isMeant(known.get()) || !Plain.is(made)) {
            reasons.add(
                    "java.time has nothing that does the same as new " + made.getClazz() + " as it is called there");
        }
        return super.visitNewClass(made, reasons);
    }

    /** Values that leave the project's own sources; those that stay in them link the files. */
    private static void handed(List<Expression> arguments, JavaType.@Nullable Method method, Set<String> reasons) {
        boolean takesMoved =
                method != null && method.getParameterTypes().stream().anyMatch(Joda::has);
        boolean hands = arguments.stream().anyMatch(argument -> Joda.has(argument.getType()));
        if (hands && !takesMoved) {
            reasons.add("it hands a value of Joda-Time to " + (method == null ? "a method" : method.getName())
                    + ", which takes anything");
        }
    }

    /** UTC has several names in java.time, which are not equal. */
    private static boolean hasZone(Expression value) {
        return Joda.simple(value.getType()).matches("DateTime(Zone)?");
    }

    /** A collection of the type moves with it; one of anything may show it to others. */
    private static boolean isCollecting(J.MethodInvocation call) {
        JavaType.Method method = call.getMethodType();
        if (method == null
                || !COLLECTS.matcher(method.getDeclaringType().getFullyQualifiedName())
                        .matches()) {
            return false;
        }
        if (method.getName().equals("equals") && call.getArguments().stream().anyMatch(Obstacles::hasZone)) {
            return false;
        }
        return Joda.has(method.getReturnType())
                || call.getSelect() != null && Joda.has(call.getSelect().getType())
                || method.getDeclaringType().getFullyQualifiedName().equals("java.util.Objects")
                        && method.getName().matches("equals|requireNonNull|isNull|nonNull");
    }

    @Override
    public J.Return visitReturn(J.Return returned, Set<String> reasons) {
        J.MethodDeclaration method = getCursor().firstEnclosing(J.MethodDeclaration.class);
        boolean isInLambda = getCursor()
                .getPathAsStream(J.Lambda.class::isInstance)
                .findAny()
                .isPresent();
        if (!isInLambda && method != null && method.getReturnTypeExpression() != null) {
            taken(method.getReturnTypeExpression().getType(), returned.getExpression(), reasons);
        }
        return super.visitReturn(returned, reasons);
    }

    @Override
    public J.Assignment visitAssignment(J.Assignment assignment, Set<String> reasons) {
        taken(assignment.getVariable().getType(), assignment.getAssignment(), reasons);
        return super.visitAssignment(assignment, reasons);
    }

    @Override
    public J.VariableDeclarations.NamedVariable visitVariable(
            J.VariableDeclarations.NamedVariable variable, Set<String> reasons) {
        taken(variable.getType(), variable.getInitializer(), reasons);
        return super.visitVariable(variable, reasons);
    }

    private static void taken(@Nullable JavaType by, @Nullable Expression value, Set<String> reasons) {
        if (value != null && Joda.has(value.getType()) && !Joda.has(by)) {
            reasons.add("it takes a value of Joda-Time for one of any type");
        }
    }

    @Override
    public J.AssignmentOperation visitAssignmentOperation(J.AssignmentOperation appended, Set<String> reasons) {
        if (TypeUtils.isString(appended.getType()) && readsOtherwise(appended.getAssignment())) {
            reasons.add(TEXT);
        }
        return super.visitAssignmentOperation(appended, reasons);
    }

    private static boolean readsOtherwise(Expression part) {
        return Joda.has(part.getType()) && !PRINTED_THE_SAME.contains(Joda.simple(part.getType()));
    }

    @Override
    public J.Try visitTry(J.Try tried, Set<String> reasons) {
        boolean catches = tried.getCatches().stream()
                .anyMatch(caught -> TypeUtils.isOfClassType(
                        caught.getParameter().getTree().getType(), "java.lang.IllegalArgumentException"));
        if (catches && Refused.by(tried.getBody(), kept)) {
            reasons.add("it catches an IllegalArgumentException, where java.time throws another");
        }
        return super.visitTry(tried, reasons);
    }

    @Override
    public J.Binary visitBinary(J.Binary binary, Set<String> reasons) {
        boolean prints = Stream.of(binary.getLeft(), binary.getRight()).anyMatch(Obstacles::readsOtherwise);
        if (prints && TypeUtils.isString(binary.getType())) {
            reasons.add(TEXT);
        }
        return super.visitBinary(binary, reasons);
    }

    @Override
    public J.TypeCast visitTypeCast(J.TypeCast cast, Set<String> reasons) {
        if (Joda.has(cast.getType())) {
            reasons.add("it casts to a type of Joda-Time");
        }
        return super.visitTypeCast(cast, reasons);
    }

    @Override
    public J.InstanceOf visitInstanceOf(J.InstanceOf test, Set<String> reasons) {
        if (test.getClazz() instanceof TypeTree type && Joda.has(type.getType())) {
            reasons.add("it asks for instances of a type of Joda-Time");
        }
        return super.visitInstanceOf(test, reasons);
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, Set<String> reasons) {
        if (Joda.has(reference.getContaining().getType())
                || reference.getMethodType() != null && Shapes.has(reference.getMethodType())) {
            reasons.add("it hands a method on that is about Joda-Time");
        }
        return super.visitMemberReference(reference, reasons);
    }

    @Override
    public J.FieldAccess visitFieldAccess(J.FieldAccess access, Set<String> reasons) {
        Optional<String> known = Joda.constant(access);
        boolean isLabel = getCursor().getParentTreeCursor().getValue() instanceof J.Case;
        if (known.filter(code -> isLabel || code.isEmpty()).isPresent()) {
            reasons.add("java.time has nothing like " + access);
        }
        return super.visitFieldAccess(access, reasons);
    }
}
