package dev.plimsoll.recipes.data;

import static org.openrewrite.Tree.randomId;

import dev.plimsoll.recipes.ModuleLibraries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.JavaTemplate;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** Lets an entity extend {@code AggregateRoot}: what that replaces goes, with whatever set it. */
final class AggregateEdit extends JavaIsoVisitor<ExecutionContext> {
    private static final String JACKSON = "com.fasterxml.jackson.annotation.JsonIgnoreProperties";
    private static final String JACKSON_LIBRARY = "com.fasterxml.jackson.core:jackson-annotations";

    private final AggregatePlan plan;
    private final ModuleLibraries libraries;
    private final InheritedReads reads;

    AggregateEdit(AggregatePlan plan, ModuleLibraries libraries) {
        this.plan = plan;
        this.libraries = libraries;
        this.reads = new InheritedReads(plan);
    }

    @Override
    public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
        J.CompilationUnit read = (J.CompilationUnit) reads.visitNonNull(unit, context);
        return super.visitCompilationUnit(read, context);
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, ExecutionContext context) {
        J.ClassDeclaration visited = super.visitClassDeclaration(type, context);
        Optional<Aggregate> aggregate = type.getType() == null ? Optional.empty() : plan.of(type.getType());
        return aggregate.isPresent() ? extended(visited, aggregate.get(), context) : visited;
    }

    private J.ClassDeclaration extended(J.ClassDeclaration type, Aggregate aggregate, ExecutionContext context) {
        Set<String> names = aggregate.takenOver().values().stream()
                .map(field -> field.getVariables().get(0).getSimpleName())
                .collect(Collectors.toSet());
        J.ClassDeclaration smaller =
                type.withBody(Removal.without(type.getBody(), each -> isTakenOver(each, aggregate, names)));
        maybeAddImport(Aggregate.ROOT);
        J.Identifier root = new J.Identifier(
                randomId(),
                Space.SINGLE_SPACE,
                Markers.EMPTY,
                List.of(),
                "AggregateRoot",
                JavaType.ShallowClass.build(Aggregate.ROOT),
                null);
        J.ClassDeclaration extended =
                smaller.getPadding().withExtends(new JLeftPadded<>(Space.SINGLE_SPACE, root, Markers.EMPTY));
        return annotated(extended, aggregate, context);
    }

    private boolean isTakenOver(Statement statement, Aggregate aggregate, Set<String> names) {
        boolean takenOver = statement instanceof J.VariableDeclarations field
                        && !field.hasModifier(J.Modifier.Type.Static)
                        && names.contains(field.getVariables().get(0).getSimpleName())
                || statement instanceof J.MethodDeclaration method && hasNothingToDo(method, aggregate, names);
        return takenOver && gone(statement);
    }

    private static boolean hasNothingToDo(J.MethodDeclaration method, Aggregate aggregate, Set<String> names) {
        return names.stream().flatMap(aggregate::accessors).anyMatch(each -> each.getId()
                        .equals(method.getId()))
                || Aggregate.isCallback(method)
                        && method.getBody() != null
                        && method.getBody().getStatements().isEmpty();
    }

    /** Its imports may go with it. */
    private boolean gone(J tree) {
        Set<String> names = new HashSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier name, Integer nothing) {
                JavaType.FullyQualified type = TypeUtils.asFullyQualified(name.getType());
                if (type != null) {
                    names.add(type.getFullyQualifiedName());
                }
                return name;
            }
        }.visit(tree, 0);
        names.forEach(this::maybeRemoveImport);
        return true;
    }

    private J.ClassDeclaration annotated(J.ClassDeclaration type, Aggregate aggregate, ExecutionContext context) {
        J.ClassDeclaration annotated = type;
        for (String attribute : List.of(Aggregate.ID, Aggregate.VERSION, "createdAt", "updatedAt")) {
            Optional<String> column = aggregate.ownColumn(attribute);
            if (column.isPresent()) {
                annotated = override(annotated, attribute, column.get());
            }
        }
        return hiddenFromJson(annotated, aggregate);
    }

    private J.ClassDeclaration override(J.ClassDeclaration type, String attribute, String column) {
        maybeAddImport("jakarta.persistence.AttributeOverride");
        maybeAddImport("jakarta.persistence.Column");
        return JavaTemplate.builder("@AttributeOverride(name = \"%s\", column = @Column(name = \"%s\"))"
                        .formatted(attribute, column.replace("\"", "\\\"")))
                .imports("jakarta.persistence.AttributeOverride", "jakarta.persistence.Column")
                .javaParser(
                        JavaParser.fromJavaVersion()
                                .dependsOn(
                                        "package jakarta.persistence; public @interface Column { String name() default \"\"; }",
                                        "package jakarta.persistence; public @interface AttributeOverride { String name(); Column column(); }"))
                .build()
                .apply(
                        updateCursor(type),
                        type.getCoordinates().addAnnotation(Comparator.comparing(J.Annotation::getSimpleName)));
    }

    /** The JSON of the entity stays as it was; whatever the service set itself, no caller may set now. */
    private J.ClassDeclaration hiddenFromJson(J.ClassDeclaration type, Aggregate aggregate) {
        boolean jackson = libraries
                .of(aggregate.unit)
                .filter(known -> known.containsKey(JACKSON_LIBRARY))
                .isPresent();
        if (!jackson
                || type.getLeadingAnnotations().stream()
                        .anyMatch(each -> each.getSimpleName().startsWith("Json"))) {
            return type;
        }
        boolean setByTheService = plan.setsItself(aggregate);
        List<String> all = List.of(Aggregate.ID, Aggregate.VERSION, "createdAt", "updatedAt");
        String names = all.stream()
                .filter(name -> setByTheService || !aggregate.tells(name))
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return type;
        }
        maybeAddImport(JACKSON);
        String list = names.contains(",") ? "{" + names + "}" : names;
        String arguments = setByTheService ? "value = " + list + ", allowGetters = true" : list;
        return JavaTemplate.builder("@JsonIgnoreProperties(" + arguments + ")")
                .imports(JACKSON)
                .javaParser(JavaParser.fromJavaVersion()
                        .dependsOn("package com.fasterxml.jackson.annotation; public @interface JsonIgnoreProperties {"
                                + " String[] value() default {}; boolean allowGetters() default false; }"))
                .build()
                .apply(
                        updateCursor(type),
                        type.getCoordinates().addAnnotation(Comparator.comparing(J.Annotation::getSimpleName)));
    }

    /** {@code customer.setId(null)} and {@code createdAt = LocalDateTime.now()} have nothing to set any more. */
    @Override
    public J.Block visitBlock(J.Block block, ExecutionContext context) {
        J.Block visited = super.visitBlock(block, context);
        return Removal.without(visited, each -> setsWhatGoes(each) && gone(each));
    }

    private boolean setsWhatGoes(Statement statement) {
        if (statement instanceof J.MethodInvocation call && call.getMethodType() != null) {
            return plan.of(call.getMethodType().getDeclaringType())
                    .filter(aggregate -> setters(aggregate).anyMatch(call.getSimpleName()::equals))
                    .isPresent();
        }
        if (!(statement instanceof J.Assignment assignment)) {
            return false;
        }
        JavaType.Variable field = assignment.getVariable() instanceof J.FieldAccess access
                ? access.getName().getFieldType()
                : assignment.getVariable() instanceof J.Identifier name ? name.getFieldType() : null;
        J.MethodDeclaration method = getCursor().firstEnclosing(J.MethodDeclaration.class);
        return field != null
                && field.getOwner() instanceof JavaType.FullyQualified owner
                && plan.of(owner)
                        .filter(aggregate -> fields(aggregate).contains(field.getName())
                                && (method == null || setters(aggregate).noneMatch(method.getSimpleName()::equals)))
                        .isPresent();
    }

    private static List<String> fields(Aggregate aggregate) {
        List<String> names = new ArrayList<>();
        aggregate
                .takenOver()
                .values()
                .forEach(field -> names.add(field.getVariables().get(0).getSimpleName()));
        return names;
    }

    private static Stream<String> setters(Aggregate aggregate) {
        return fields(aggregate).stream().map(name -> "set" + Aggregate.property(name));
    }
}
