package dev.plimsoll.recipes.boot;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** The rules who may send which requests, of Spring Security 5 and 6, as those of today. */
final class SecurityRules {
    private static final String DISPATCHER = "jakarta.servlet.DispatcherType";
    /** Those of the older rules that are no more, and what has no counterpart. */
    private static final Set<String> GONE = Set.of(
            "regexMatchers",
            "shouldFilterAllDispatcherTypes",
            "withObjectPostProcessor",
            "filterSecurityInterceptorOncePerRequest",
            "accessDecisionManager",
            "expressionHandler");

    private static final Map<String, String> MATCHERS = Map.of(
            "antMatchers", "requestMatchers",
            "mvcMatchers", "requestMatchers",
            "antMatcher", "securityMatcher",
            "ignoringAntMatchers", "ignoringRequestMatchers");

    private final SecurityPatterns patterns;
    private final boolean isOnly;
    private final boolean isOncePerRequest;
    private boolean isOld;
    private boolean hasRest;
    private boolean saysDispatcher;

    /**
     * For one chain.
     *
     * @param isOnly whether nothing else of its method adds rules
     * @param isOncePerRequest whether requests are asked for once, and not again where they are dispatched, as before Spring Security 6
     */
    SecurityRules(SecurityPatterns patterns, boolean isOnly, boolean isOncePerRequest) {
        this.patterns = patterns;
        this.isOnly = isOnly;
        this.isOncePerRequest = isOncePerRequest;
    }

    boolean begins(String opener) {
        isOld = opener.equals("authorizeRequests");
        hasRest = false;
        return isOnly;
    }

    boolean isOfOncePerRequest() {
        return isOncePerRequest;
    }

    boolean saysDispatcher() {
        return saysDispatcher;
    }

    /** Errors, forwards and what is asynchronous were let through after the request was. */
    Expression otherDispatches(Expression rules, Space before) {
        saysDispatcher = true;
        JavaType.FullyQualified type = JavaType.ShallowClass.build(DISPATCHER);
        Expression[] types = List.of("ASYNC", "ERROR", "FORWARD", "INCLUDE").stream()
                .map(name -> dispatch(name, type))
                .toArray(Expression[]::new);
        for (int i = 1; i < types.length; i++) {
            types[i] = types[i].withPrefix(Space.SINGLE_SPACE);
        }
        JavaType.Method matching = SecurityTrees.method(
                        SecurityDsl.RULES, "dispatcherTypeMatchers", JavaType.ShallowClass.build(SecurityDsl.RULE))
                .withParameterNames(List.of("dispatcherTypes"))
                .withParameterTypes(List.of(new JavaType.Array(null, type, null)));
        return permitted(SecurityTrees.call(new JRightPadded<>(rules, line(before), Markers.EMPTY), matching, types));
    }

    private static Expression dispatch(String name, JavaType.FullyQualified type) {
        return new J.FieldAccess(
                org.openrewrite.Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                SecurityTrees.name("DispatcherType", type),
                org.openrewrite.java.tree.JLeftPadded.build(SecurityTrees.parameter(name, type)),
                type);
    }

    private static Expression permitted(Expression matched) {
        return SecurityTrees.call(
                JRightPadded.build(matched),
                SecurityTrees.method(SecurityDsl.RULE, "permitAll", JavaType.ShallowClass.build(SecurityDsl.RULES)));
    }

    /** A matcher or what it is matched for. */
    J.@Nullable MethodInvocation rule(J.MethodInvocation call, JavaType.Method method) {
        String name = method.getName();
        if (isMatching(method)) {
            return matching(call, method);
        }
        hasRest |= name.equals("anyRequest");
        boolean isMatcher = name.equals("anyRequest") || name.equals("requestMatchers");
        if (GONE.contains(name) || isOld && !isMatcher && !SecurityDsl.SAME_RULES.contains(name)) {
            return null;
        }
        String owner = isMatcher ? SecurityDsl.RULES : SecurityDsl.RULE;
        String result = isMatcher ? SecurityDsl.RULE : SecurityDsl.RULES;
        return isOld
                ? SecurityTrees.named(
                        call,
                        method.withDeclaringType(JavaType.ShallowClass.build(owner))
                                .withReturnType(JavaType.ShallowClass.build(result)))
                : call;
    }

    /** What is matched by nothing was for everybody by the old rules, and is for nobody by those of today. */
    @Nullable
    Expression ended(Expression rules) {
        if (!isOld || hasRest) {
            return rules;
        }
        Space before = rules instanceof J.MethodInvocation last
                        && last.getSelect() instanceof J.MethodInvocation matched
                        && matched.getPadding().getSelect() != null
                ? matched.getPadding().getSelect().getAfter()
                : Space.EMPTY;
        return permitted(SecurityTrees.call(
                new JRightPadded<>(rules, line(before), Markers.EMPTY),
                SecurityTrees.method(SecurityDsl.RULES, "anyRequest", JavaType.ShallowClass.build(SecurityDsl.RULE))));
    }

    static boolean isMatching(JavaType.Method method) {
        return MATCHERS.containsKey(method.getName()) && SecurityDsl.isOfConfiguration(method.getDeclaringType());
    }

    /** The same requests by the matcher of today. */
    J.@Nullable MethodInvocation matching(J.MethodInvocation call, JavaType.Method method) {
        boolean isOfMvc = method.getName().equals("mvcMatchers");
        boolean isAll = call.getArguments().stream()
                .filter(argument -> TypeUtils.isString(argument.getType()))
                .allMatch(argument -> argument instanceof J.Literal literal
                        && String.valueOf(literal.getValue()).endsWith("/**"));
        if (!patterns.meanTheSame(call.getArguments()) || isOfMvc && !isAll) {
            return null;
        }
        String name = MATCHERS.getOrDefault(method.getName(), "");
        boolean isOfRules = SecurityDsl.name(method.getReturnType()).contains("AuthorizedUrl");
        JavaType.FullyQualified owner = JavaType.ShallowClass.build(
                isOfRules ? SecurityDsl.RULES : SecurityDsl.name(method.getDeclaringType()));
        JavaType result = isOfRules ? JavaType.ShallowClass.build(SecurityDsl.RULE) : method.getReturnType();
        return SecurityTrees.named(
                call, method.withName(name).withDeclaringType(owner).withReturnType(result));
    }

    /** What comes after the comments there. */
    private static Space line(Space before) {
        List<Comment> comments = before.getComments();
        return Space.format(
                comments.isEmpty()
                        ? before.getWhitespace()
                        : comments.get(comments.size() - 1).getSuffix());
    }
}
