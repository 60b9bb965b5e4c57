package dev.plimsoll.recipes.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.JavaTemplate;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Adds the hash beside a personal attribute, and lets queries search it. */
final class LookupEdit extends JavaIsoVisitor<ExecutionContext> {
    private static final String LOOKUP = "dev.plimsoll.platform.Lookup";

    private final PersonalColumns columns;

    LookupEdit(PersonalColumns columns) {
        this.columns = columns;
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, ExecutionContext context) {
        J.ClassDeclaration visited = super.visitClassDeclaration(type, context);
        if (type.getType() == null) {
            return visited;
        }
        String name = type.getType().getFullyQualifiedName();
        for (J.VariableDeclarations field : Entities.fields(visited).toList()) {
            String attribute = field.getVariables().get(0).getSimpleName();
            boolean there = Entities.fields(visited)
                    .anyMatch(each -> each.getVariables().get(0).getSimpleName().equals(attribute + "Lookup"));
            if (columns.isLookedUp(name, attribute) && !there) {
                visited = added(visited, field, attribute);
            }
        }
        return visited;
    }

    private J.ClassDeclaration added(J.ClassDeclaration type, J.VariableDeclarations field, String attribute) {
        maybeAddImport(LOOKUP);
        String column = Entities.column(field)
                .map(name -> "@Column(name = \"" + name.replace("\"", "\\\"") + "_lookup\")\n")
                .orElse("");
        return JavaTemplate.builder("@Lookup(\"%1$s\")\n%2$sprivate String %1$sLookup;".formatted(attribute, column))
                .contextSensitive()
                .imports(LOOKUP, "jakarta.persistence.Column")
                .javaParser(
                        JavaParser.fromJavaVersion()
                                .dependsOn(
                                        "package dev.plimsoll.platform; public @interface Lookup { String value(); }",
                                        "package jakarta.persistence; public @interface Column { String name() default \"\"; }"))
                .build()
                .apply(updateCursor(type), field.getCoordinates().after());
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, ExecutionContext context) {
        J.MethodDeclaration visited = super.visitMethodDeclaration(method, context);
        Optional<JavaType.Method> type = renamed(method.getMethodType());
        return type.isEmpty()
                ? visited
                : visited.withName(named(visited.getName(), type.get())).withMethodType(type.get());
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
        J.MethodInvocation visited = super.visitMethodInvocation(call, context);
        Optional<JavaType.Method> type = renamed(call.getMethodType());
        return type.isEmpty()
                ? visited
                : visited.withName(named(visited.getName(), type.get())).withMethodType(type.get());
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, ExecutionContext context) {
        J.MemberReference visited = super.visitMemberReference(reference, context);
        Optional<JavaType.Method> type = renamed(reference.getMethodType());
        return type.isEmpty()
                ? visited
                : visited.withReference(
                                visited.getReference().withSimpleName(type.get().getName()))
                        .withMethodType(type.get());
    }

    private static J.Identifier named(J.Identifier name, JavaType.Method method) {
        return name.withSimpleName(method.getName()).withType(method);
    }

    private Optional<JavaType.Method> renamed(JavaType.@Nullable Method method) {
        return method == null ? Optional.empty() : columns.newName(method).map(method::withName);
    }
}
