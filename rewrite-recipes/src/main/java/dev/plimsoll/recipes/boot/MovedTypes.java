package dev.plimsoll.recipes.boot;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.ChangeType;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;

/** Names the types of Spring and its neighbours as Spring Boot 4 does; a part of the whole move. */
public final class MovedTypes extends Recipe {

    @Override
    public String getDisplayName() {
        return "Name moved types as Spring Boot 4 does";
    }

    @Override
    public String getDescription() {
        return "Changes imports and uses of types that Spring Boot 2, 3 or 4 put into another package, or gave another name.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(3);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new JavaIsoVisitor<ExecutionContext>() {
            @Override
            public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
                Map<String, String> moved = used(unit);
                moved.forEach((from, to) -> doAfterVisit(new ChangeType(from, to, true).getVisitor()));
                return moved.isEmpty() ? unit : super.visitCompilationUnit(unit, context);
            }

            /** So that the line stays where it is. */
            @Override
            public J.Import visitImport(J.Import imported, ExecutionContext context) {
                String to = Types.MOVED.get(imported.getTypeName());
                return to == null || imported.isStatic()
                        ? imported
                        : imported.withQualid(TypeTree.<J.FieldAccess>build(to)
                                .withPrefix(imported.getQualid().getPrefix()));
            }
        };
    }

    private static Map<String, String> used(J.CompilationUnit unit) {
        Map<String, String> moved = new TreeMap<>();
        Stream.concat(
                        unit.getTypesInUse().getTypesInUse().stream().map(MovedTypes::outermost),
                        unit.getImports().stream().map(J.Import::getTypeName))
                .forEach(name -> {
                    String to = Types.MOVED.get(name);
                    if (to != null) {
                        moved.put(name, to);
                    }
                });
        return moved;
    }

    private static String outermost(@Nullable JavaType type) {
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        return named == null ? "" : named.getFullyQualifiedName().replaceFirst("\\$.*", "");
    }
}
