package dev.plimsoll.recipes.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeUtils;

/**
 * How an application sets up its {@code RestTemplate}.
 *
 * @param deadline how long it waits for an answer, where it says so in milliseconds
 * @param oddity what it does that the platform does not, empty where there is nothing
 */
record RestSetup(Optional<String> deadline, Optional<String> oddity) {
    private static final Set<String> PLAIN =
            Set.of("build", "setConnectTimeout", "setReadTimeout", "connectTimeout", "readTimeout");
    private static final Set<String> MADE =
            Set.of(RestClass.REST_TEMPLATE, "org.springframework.http.client.SimpleClientHttpRequestFactory");

    /** Each bean of that type in a file. */
    static List<RestSetup> in(J.CompilationUnit unit) {
        List<RestSetup> found = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer none) {
                boolean isBean = method.getLeadingAnnotations().stream()
                        .anyMatch(annotation -> TypeUtils.isOfClassType(
                                annotation.getType(), "org.springframework.context.annotation.Bean"));
                if (isBean
                        && method.getReturnTypeExpression() != null
                        && TypeUtils.isOfClassType(
                                method.getReturnTypeExpression().getType(), RestClass.REST_TEMPLATE)) {
                    found.add(of(method));
                }
                return method;
            }
        }.visit(unit, 0);
        return found;
    }

    private static RestSetup of(J.MethodDeclaration bean) {
        List<String> oddities = new ArrayList<>();
        List<String> deadlines = new ArrayList<>();
        bean.getLeadingAnnotations().stream()
                .filter(annotation -> annotation.getSimpleName().equals("LoadBalanced"))
                .forEach(annotation -> oddities.add("looks up services where they register"));
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer none) {
                if (call.getSimpleName().equals("setReadTimeout")
                        && call.getArguments().get(0) instanceof J.Literal literal
                        && literal.getValue() instanceof Integer millis) {
                    deadlines.add(millis + "ms");
                }
                if (!PLAIN.contains(call.getSimpleName())
                        && !call.getSimpleName().matches("of(Seconds|Millis)")) {
                    oddities.add("is set up with " + call.getSimpleName());
                }
                return super.visitMethodInvocation(call, none);
            }

            @Override
            public J.NewClass visitNewClass(J.NewClass created, Integer none) {
                boolean isPlain = created.getBody() == null
                        && MADE.stream().anyMatch(name -> TypeUtils.isOfClassType(created.getType(), name));
                if (!isPlain) {
                    oddities.add("is made with " + created.getClazz());
                }
                return super.visitNewClass(created, none);
            }
        }.visit(bean.getBody(), 0);
        return new RestSetup(deadlines.stream().findFirst(), oddities.stream().findFirst());
    }
}
