package dev.plimsoll.recipes.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** The parameters of clients that hand over a header which the platform sends by itself, by method and place. */
final class HandedHeaders {
    private final Map<String, Set<Integer>> places = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    /** Remembers the methods of one client. */
    void add(J.ClassDeclaration client, Constants constants) {
        String type = Reach.name(client.getType());
        client.getBody().getStatements().stream()
                .filter(J.MethodDeclaration.class::isInstance)
                .map(J.MethodDeclaration.class::cast)
                .forEach(method -> {
                    String key = type + "#" + method.getSimpleName();
                    Set<Integer> found = method.getBody() == null ? places(method, constants) : Set.of();
                    if (!names.add(key)) {
                        places.remove(key);
                    } else if (!found.isEmpty()) {
                        places.put(key, found);
                    }
                });
    }

    private static Set<Integer> places(J.MethodDeclaration method, Constants constants) {
        Set<Integer> found = new HashSet<>();
        List<J.VariableDeclarations> parameters = FeignMethods.parameters(method);
        for (int i = 0; i < parameters.size(); i++) {
            for (J.Annotation annotation : parameters.get(i).getLeadingAnnotations()) {
                if (annotation.getSimpleName().equals("RequestHeader")
                        && Arguments.of(annotation)
                                .get("value", "name")
                                .filter(name -> isShared(name, constants))
                                .isPresent()) {
                    found.add(i);
                }
            }
        }
        return found;
    }

    private static boolean isShared(Expression name, Constants constants) {
        boolean isOfThePlatform = Constants.variable(name)
                .filter(variable -> "dev.plimsoll.platform.SharedHeaders".equals(Reach.name(variable.getOwner())))
                .isPresent();
        return isOfThePlatform || constants.text(name).filter(Sent::isShared).isPresent();
    }

    /** Forgets what some file does with a method that cannot be done without the parameter. */
    void check(Collection<J.CompilationUnit> callers) {
        callers.forEach(unit -> new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer none) {
                String key = key(call.getMethodType());
                boolean isEasy = places.getOrDefault(key, Set.of()).stream()
                        .allMatch(place ->
                                HeaderCalls.isTheSameLater(call.getArguments().get(place)));
                if (!isEasy) {
                    places.remove(key);
                }
                return super.visitMethodInvocation(call, none);
            }

            @Override
            public J.MemberReference visitMemberReference(J.MemberReference reference, Integer none) {
                places.remove(key(reference.getMethodType()));
                return super.visitMemberReference(reference, none);
            }
        }.visit(unit, 0));
    }

    void keep(String type) {
        places.keySet().removeIf(key -> key.startsWith(type + "#"));
    }

    private static String key(JavaType.@Nullable Method method) {
        return method == null ? "" : Reach.name(method.getDeclaringType()) + "#" + method.getName();
    }

    private Set<Integer> of(JavaType.@Nullable Method method) {
        return places.getOrDefault(key(method), Set.of());
    }

    J.MethodDeclaration without(J.MethodDeclaration method) {
        Set<Integer> gone = of(method.getMethodType());
        return gone.isEmpty()
                ? method
                : method.withParameters(rest(method.getParameters(), gone))
                        .withMethodType(without(method.getMethodType(), gone));
    }

    J.MethodInvocation without(J.MethodInvocation call) {
        Set<Integer> gone = of(call.getMethodType());
        if (gone.isEmpty()) {
            return call;
        }
        JavaType.Method type = without(call.getMethodType(), gone);
        return call.withArguments(rest(call.getArguments(), gone))
                .withName(call.getName().withType(type))
                .withMethodType(type);
    }

    private static JavaType.@Nullable Method without(JavaType.@Nullable Method method, Set<Integer> gone) {
        return method == null
                ? null
                : method.withParameterNames(kept(method.getParameterNames(), gone))
                        .withParameterTypes(kept(method.getParameterTypes(), gone));
    }

    @SuppressWarnings("unchecked")
    private static <T extends J> List<T> rest(List<T> all, Set<Integer> gone) {
        List<T> rest = kept(all, gone);
        if (rest.isEmpty()) {
            return List.of((T) new J.Empty(Tree.randomId(), Space.EMPTY, Markers.EMPTY));
        }
        rest.set(0, rest.get(0).withPrefix(all.get(0).getPrefix()));
        return rest;
    }

    private static <T> List<T> kept(List<T> all, Set<Integer> gone) {
        List<T> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!gone.contains(i)) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }
}
