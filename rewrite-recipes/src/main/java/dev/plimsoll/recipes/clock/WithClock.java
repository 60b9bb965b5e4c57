package dev.plimsoll.recipes.clock;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openrewrite.Tree;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.marker.Markers;

/** A class that is given a clock as it is given all else. */
final class WithClock {
    private static final String AUTOWIRED = "org.springframework.beans.factory.annotation.Autowired";

    private final ClockCode code;
    private final J.ClassDeclaration declared;
    private final BeanClass bean;
    private final String line;

    WithClock(ClockCode code, J.ClassDeclaration declared) {
        this.code = code;
        this.declared = declared;
        this.bean = new BeanClass(declared);
        this.line = line(declared);
    }

    /** A line break with the indent of the members. */
    static String line(J.ClassDeclaration declared) {
        String newline = declared.getBody().getEnd().getWhitespace().contains("\r\n") ? "\r\n" : "\n";
        return declared.getBody().getStatements().stream()
                .map(member -> member.getPrefix().getIndent())
                .filter(indent -> !indent.isEmpty())
                .findFirst()
                .map(indent -> newline + indent)
                .orElse(newline + declared.getPrefix().getIndent() + "    ");
    }

    J.ClassDeclaration added() {
        return switch (bean.way()) {
            case LOMBOK -> declared.withBody(withField(lastField(), code.field()));
            case CONSTRUCTOR -> declared.withBody(withParameter(withField(anchor(), code.field())));
            case FIELD -> declared.withBody(withField(bean.lastInjected().or(this::lastField), injected()));
            case NEW_CONSTRUCTOR -> declared.withBody(withConstructor(withField(anchor(), code.field())));
            default -> declared;
        };
    }

    private Optional<Statement> lastField() {
        return bean.instanceFields().<Statement>map(field -> field).reduce((first, second) -> second);
    }

    /** The last field above its constructors and methods, one that a constructor sets rather than any other. */
    private Optional<Statement> anchor() {
        List<Statement> above = declared.getBody().getStatements().stream()
                .takeWhile(member -> !(member instanceof J.MethodDeclaration))
                .filter(J.VariableDeclarations.class::isInstance)
                .toList();
        return above.stream()
                .filter(field -> bean.instanceFields().anyMatch(field::equals) && isUnset(field))
                .reduce((first, second) -> second)
                .or(() -> above.stream().reduce((first, second) -> second));
    }

    private static boolean isUnset(Statement field) {
        return ((J.VariableDeclarations) field)
                .getVariables().stream().allMatch(variable -> variable.getInitializer() == null);
    }

    private J.Block withField(Optional<Statement> anchor, J.VariableDeclarations field) {
        J.Block body = declared.getBody();
        if (bean.own().isPresent()) {
            return body.withStatements(ListUtils.map(
                    body.getStatements(),
                    member -> bean.own().filter(member::equals).isPresent()
                            ? field.withPrefix(member.getPrefix())
                            : member));
        }
        int index = anchor.map(each -> body.getStatements().indexOf(each) + 1).orElse(0);
        boolean isApart = index > 1
                && bean.instanceFields().anyMatch(body.getStatements().get(index - 2)::equals)
                && Placed.blank(anchor.orElseThrow().getPrefix().getWhitespace())
                        .equals(anchor.orElseThrow().getPrefix().getWhitespace());
        boolean isBelowAnother = anchor.filter(each -> bean.instanceFields().noneMatch(each::equals))
                .isPresent();
        String before = isApart || isBelowAnother || isAnnotatedAbove(anchor) ? Placed.blank(line) : line;
        J.Block with = Placed.in(body, index, field, before);
        return index + 1 < with.getStatements().size() ? Placed.withBlankLineBefore(with, index + 1, isApart) : with;
    }

    private static boolean isAnnotatedAbove(Optional<Statement> anchor) {
        return anchor.map(each -> (J.VariableDeclarations) each)
                .filter(field -> !field.getLeadingAnnotations().isEmpty() && !isBeside(field))
                .isPresent();
    }

    /** A field as Spring sets it, annotated as the others are. */
    private J.VariableDeclarations injected() {
        J.VariableDeclarations field = code.field();
        J.Annotation annotation = bean.injecting()
                .map(other -> other.withId(Tree.randomId()).withPrefix(Space.EMPTY))
                .orElseGet(() -> new J.Annotation(
                        Tree.randomId(),
                        Space.EMPTY,
                        Markers.EMPTY,
                        new J.Identifier(
                                Tree.randomId(),
                                Space.EMPTY,
                                Markers.EMPTY,
                                List.of(),
                                AUTOWIRED,
                                JavaType.ShallowClass.build(AUTOWIRED),
                                null),
                        null));
        boolean besideOthers = bean.lastInjected()
                .filter(other -> isBeside((J.VariableDeclarations) other))
                .isPresent();
        J.Modifier visible = field.getModifiers().get(0).withPrefix(Space.build(besideOthers ? " " : line, List.of()));
        return field.withLeadingAnnotations(List.of(annotation)).withModifiers(List.of(visible));
    }

    /** Whether a field has its annotation on the same line. */
    private static boolean isBeside(J.VariableDeclarations field) {
        return field.getModifiers().stream()
                .map(J.Modifier::getPrefix)
                .findFirst()
                .or(() -> Optional.ofNullable(field.getTypeExpression()).map(J::getPrefix))
                .filter(space -> !space.getWhitespace().contains("\n"))
                .isPresent();
    }

    private J.Block withConstructor(J.Block body) {
        int index = IntStream.range(0, body.getStatements().size())
                        .filter(at -> body.getStatements().get(at) instanceof J.VariableDeclarations field
                                && field.getVariables().get(0).getSimpleName().equals(name()))
                        .findFirst()
                        .orElseThrow()
                + 1;
        J.MethodDeclaration constructor = indented(code.constructor(declared), line);
        boolean isPublic = declared.hasModifier(J.Modifier.Type.Public);
        J.MethodDeclaration visible = isPublic ? published(constructor) : constructor;
        J.Block with = Placed.in(body, index, visible, Placed.blank(line));
        return index + 1 < with.getStatements().size() ? Placed.withBlankLineBefore(with, index + 1, true) : with;
    }

    private J.MethodDeclaration published(J.MethodDeclaration constructor) {
        J.Modifier modifier = code.field()
                .getModifiers()
                .get(0)
                .withType(J.Modifier.Type.Public)
                .withPrefix(Space.EMPTY);
        return constructor
                .withModifiers(List.of(modifier))
                .withName(constructor.getName().withPrefix(Space.SINGLE_SPACE));
    }

    static J.MethodDeclaration indented(J.MethodDeclaration method, String line) {
        String unit = unit(line);
        J.Block body = Objects.requireNonNull(method.getBody());
        return method.withBody(body.withStatements(ListUtils.map(
                        body.getStatements(), each -> each.withPrefix(Space.build(line + unit, List.of()))))
                .withEnd(Space.build(line, List.of())));
    }

    /** One step of the indent, as far as that of a member shows it. */
    private static String unit(String line) {
        String indent = line.replaceFirst("^\\R", "");
        return indent.endsWith("\t") ? "\t" : indent.equals("  ") ? indent : "    ";
    }

    private J.Block withParameter(J.Block body) {
        return body.withStatements(ListUtils.map(
                body.getStatements(),
                member -> member instanceof J.MethodDeclaration method && method.isConstructor()
                        ? withParameter(method)
                        : member));
    }

    private J.MethodDeclaration withParameter(J.MethodDeclaration constructor) {
        J.MethodDeclaration with = Grown.method(constructor, code.parameter());
        J.Block body = Objects.requireNonNull(with.getBody());
        int index = (int)
                body.getStatements().stream().takeWhile(WithClock::isSetting).count();
        String before = body.getStatements().stream()
                .map(statement -> "\n" + statement.getPrefix().getIndent())
                .findFirst()
                .orElse(line + unit(line));
        J.Block set = Placed.in(
                body,
                index,
                code.assignment(),
                line.startsWith("\r") && !before.startsWith("\r") ? "\r" + before : before);
        return with.withBody(
                body.getStatements().isEmpty()
                        ? set.withEnd(Space.build(line, body.getEnd().getComments()))
                        : set);
    }

    /** Whether a constructor only keeps what it is given, or asks its superclass to be made. */
    private static boolean isSetting(Statement statement) {
        return statement instanceof J.Assignment set && set.getAssignment() instanceof J.Identifier
                || statement instanceof J.MethodInvocation call
                        && call.getSimpleName().equals("super");
    }

    private String name() {
        return code.field().getVariables().get(0).getSimpleName();
    }
}
