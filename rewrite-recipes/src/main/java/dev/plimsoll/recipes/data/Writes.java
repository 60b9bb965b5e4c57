package dev.plimsoll.recipes.data;

import dev.plimsoll.recipes.PlatformAnnotations;
import dev.plimsoll.standards.data.DomainEvents;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Which entities of a module its classes write through repositories without publishing anything themselves. */
final class Writes {
    final PlatformAnnotations annotations = new PlatformAnnotations();
    final BulkStatements bulk = new BulkStatements();

    /** Module and writer to the entities that it writes. */
    private final Map<String, Set<String>> written = new HashMap<>();

    private final Set<String> publishers = new HashSet<>();

    void saw(J.CompilationUnit unit, ExecutionContext context) {
        String module = module(unit);
        new JavaIsoVisitor<ExecutionContext>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, ExecutionContext unused) {
                saw(call.getSelect(), call.getSimpleName());
                return super.visitMethodInvocation(call, unused);
            }

            @Override
            public J.MemberReference visitMemberReference(J.MemberReference reference, ExecutionContext unused) {
                saw(reference.getContaining(), reference.getReference().getSimpleName());
                return super.visitMemberReference(reference, unused);
            }

            private void saw(@Nullable Expression target, String method) {
                J.ClassDeclaration writer = getCursor().firstEnclosing(J.ClassDeclaration.class);
                if (writer != null
                        && writer.getType() != null
                        && writesForItself(writer, writer.getType())
                        && !isToldBefore(getCursor().firstEnclosing(J.MethodDeclaration.class))) {
                    String name = module + writer.getType().getFullyQualifiedName();
                    Writes.this.saw(name, module, new Call(type(target), method));
                }
            }
        }.visit(unit, context);
    }

    boolean contain(JavaType.FullyQualified entity, SourceFile unit) {
        String name = module(unit) + entity.getFullyQualifiedName();
        return written.entrySet().stream()
                .anyMatch(writer -> !publishers.contains(writer.getKey())
                        && writer.getValue().contains(name));
    }

    private static boolean writesForItself(J.ClassDeclaration writer, JavaType.FullyQualified type) {
        return !type.isAssignableTo(DomainEvents.REPOSITORY) && !DomainEvents.isCopier(writer.getSimpleName());
    }

    private static boolean isToldBefore(J.@Nullable MethodDeclaration method) {
        return method != null
                && method.getMethodType() != null
                && areListeners(method.getMethodType().getAnnotations(), new HashSet<>());
    }

    private static boolean areListeners(List<JavaType.FullyQualified> annotations, Set<String> seen) {
        return annotations.stream()
                .filter(annotation -> seen.add(annotation.getFullyQualifiedName()))
                .anyMatch(annotation -> DomainEvents.LISTENERS.contains(annotation.getFullyQualifiedName())
                        || areListeners(annotation.getAnnotations(), seen));
    }

    private void saw(String writer, String module, Call call) {
        if (call.target() == null) {
            return;
        }
        if (DomainEvents.isPublishing(call.target().getFullyQualifiedName(), call.method())) {
            publishers.add(writer);
        }
        if (DomainEvents.isWrite(call.method()) && call.target().isAssignableTo(DomainEvents.REPOSITORY)) {
            arguments(call.target()).forEach(entity -> written.computeIfAbsent(writer, first -> new HashSet<>())
                    .add(module + entity.getFullyQualifiedName()));
        }
    }

    /** What the call is made on says more than the type that declares the method. */
    private record Call(JavaType.@Nullable FullyQualified target, String method) {}

    private static JavaType.@Nullable FullyQualified type(@Nullable Expression target) {
        return target == null ? null : TypeUtils.asFullyQualified(target.getType());
    }

    private static Stream<JavaType.FullyQualified> arguments(JavaType.FullyQualified repository) {
        return repository.getInterfaces().stream()
                .flatMap(above -> Stream.concat(
                        above.getTypeParameters().stream()
                                .filter(JavaType.FullyQualified.class::isInstance)
                                .map(JavaType.FullyQualified.class::cast),
                        arguments(above)));
    }

    private static String module(SourceFile unit) {
        return unit.getSourcePath().toString().replace('\\', '/').replaceFirst("(^|/)src/.*", "") + ":";
    }
}
