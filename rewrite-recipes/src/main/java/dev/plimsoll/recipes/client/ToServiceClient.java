package dev.plimsoll.recipes.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Tree;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** Makes interfaces of Feign the platform's, in one file. */
final class ToServiceClient extends JavaIsoVisitor<ExecutionContext> {
    static final String SERVICE_CLIENT = "dev.plimsoll.platform.ServiceClient";

    private final Set<String> moving;
    private final HandedHeaders headers;

    /**
     * @param moving the full names of the interfaces
     * @param headers what the platform sends by itself
     */
    ToServiceClient(Set<String> moving, HandedHeaders headers) {
        this.moving = moving;
        this.headers = headers;
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
        J.MethodInvocation visited = super.visitMethodInvocation(call, context);
        J.MethodInvocation without = headers.without(visited);
        if (without != visited) {
            maybeRemoveImport("org.slf4j.MDC");
            maybeRemoveImport("dev.plimsoll.platform.SharedHeaders");
        }
        return without;
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, ExecutionContext context) {
        J.ClassDeclaration visited = super.visitClassDeclaration(declared, context);
        if (declared.getType() == null || !moving.contains(declared.getType().getFullyQualifiedName())) {
            return visited;
        }
        FeignClient.ANNOTATIONS.forEach(this::maybeRemoveImport);
        maybeAddImport(SERVICE_CLIENT);
        Optional<J.Annotation> feign = FeignClient.annotation(declared.getLeadingAnnotations());
        List<J.Annotation> annotations = new ArrayList<>();
        for (J.Annotation annotation : visited.getLeadingAnnotations()) {
            if (FeignClient.is(annotation, FeignClient.ANNOTATIONS)) {
                annotations.add(annotated(annotation, SERVICE_CLIENT, name(annotation)));
            } else {
                annotations.add(Mappings.of(List.of(annotation)).isPresent() ? exchange(annotation, true) : annotation);
            }
        }
        feign.flatMap(annotation -> Arguments.of(annotation).get("path"))
                .filter(path -> !path.toString().isEmpty())
                .ifPresent(path -> annotations.add(withPath(visited, annotations, path)));
        return visited.withLeadingAnnotations(annotations);
    }

    private static Map<String, Expression> name(J.Annotation feign) {
        return Map.of(
                "value", Arguments.of(feign).get("name", "value", "serviceId").orElseThrow());
    }

    private J.Annotation withPath(J.ClassDeclaration declared, List<J.Annotation> above, Expression path) {
        Map<String, Expression> value = Map.of("value", Mappings.fromTheRoot(path));
        String indent = declared.getPrefix().getIndent();
        maybeAddImport(Mappings.EXCHANGES + "HttpExchange");
        return annotated(above.get(0), Mappings.EXCHANGES + "HttpExchange", value)
                .withId(Tree.randomId())
                .withPrefix(Space.format("\n" + indent));
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, ExecutionContext context) {
        J.ClassDeclaration owner = getCursor().firstEnclosing(J.ClassDeclaration.class);
        if (owner == null
                || owner.getType() == null
                || !moving.contains(owner.getType().getFullyQualifiedName())
                || method.getBody() != null) {
            return super.visitMethodDeclaration(method, context);
        }
        maybeRemoveImport(Mappings.WEB + "RequestHeader");
        maybeRemoveImport("dev.plimsoll.platform.SharedHeaders");
        J.MethodDeclaration kept = headers.without(method);
        return kept.withLeadingAnnotations(ListUtils.map(
                        method.getLeadingAnnotations(),
                        annotation -> Mappings.of(List.of(annotation)).isPresent()
                                ? exchange(annotation, false)
                                : annotation))
                .withParameters(ListUtils.map(
                        kept.getParameters(),
                        parameter -> parameter instanceof J.VariableDeclarations declared
                                ? new FeignParameter(declared).asExchange(this)
                                : parameter));
    }

    void adds(String type) {
        maybeAddImport(type);
    }

    private J.Annotation exchange(J.Annotation mapping, boolean ofAClass) {
        String name = Mappings.exchange(mapping, ofAClass);
        JavaType.FullyQualified old = TypeUtils.asFullyQualified(mapping.getType());
        if (old != null) {
            maybeRemoveImport(old.getFullyQualifiedName());
        }
        maybeRemoveImport(Mappings.WEB + "RequestMethod");
        Arguments.of(mapping)
                .get("method")
                .flatMap(Arguments::single)
                .ifPresent(method -> maybeRemoveImport(
                        Mappings.WEB + "RequestMethod." + method.toString().replaceFirst(".*\\.", "")));
        maybeAddImport(Mappings.EXCHANGES + name);
        return annotated(
                mapping, Mappings.EXCHANGES + name, new LinkedHashMap<>(Mappings.arguments(mapping, ofAClass)));
    }

    private static J.Annotation annotated(J.Annotation old, String type, Map<String, Expression> arguments) {
        return new J.Annotation(
                        old.getId(),
                        old.getPrefix(),
                        Markers.EMPTY,
                        Arguments.identifier(type.replaceFirst(".*\\.", ""), JavaType.ShallowClass.build(type)),
                        null)
                .withArguments(arguments.isEmpty() ? null : Arguments.written(arguments));
    }
}
