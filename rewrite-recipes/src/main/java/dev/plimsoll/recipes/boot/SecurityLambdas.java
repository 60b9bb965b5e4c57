package dev.plimsoll.recipes.boot;

import java.time.Duration;
import java.util.Objects;
import org.openrewrite.Cursor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.RemoveImport;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Configures Spring Security by lambdas; a part of the whole move. */
public final class SecurityLambdas extends Recipe {
    @Override
    public String getDisplayName() {
        return "Configure Spring Security by lambdas";
    }

    @Override
    public String getDescription() {
        return "Changes configurations of HttpSecurity without lambdas, authorizeRequests and the matchers of Ant to what"
                + " Spring Security 7 has, where each rule means the same.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(10);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new Chains();
    }

    private static final class Chains extends JavaVisitor<ExecutionContext> {
        @Override
        public J visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
            boolean isOfSecurity =
                    unit.getTypesInUse().getTypesInUse().stream().anyMatch(SecurityDsl::isOfConfiguration);
            boolean isTaken = unit.getImports().stream()
                    .map(J.Import::getTypeName)
                    .anyMatch(name -> (name.endsWith(".Customizer") && !name.equals(SecurityTrees.CUSTOMIZER))
                            || (name.endsWith(".DispatcherType") && !name.contains(".servlet.")));
            return isOfSecurity && !isTaken ? super.visitCompilationUnit(unit, context) : unit;
        }

        @Override
        public J visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
            Object parent = getCursor().getParentTreeCursor().getValue();
            boolean isPart = parent instanceof J.MethodInvocation outer && outer.getSelect() == call;
            J.MethodInvocation visited = (J.MethodInvocation) super.visitMethodInvocation(call, context);
            if (isPart || !isOld(visited)) {
                return visited;
            }
            SecurityPatterns names = new SecurityPatterns(getCursor().firstEnclosingOrThrow(J.CompilationUnit.class));
            SecurityRules rules = new SecurityRules(names, isOnly(), isOfFive(visited));
            SecurityChain chain = new SecurityChain(rules, names);
            Expression moved = chain.moved(visited, parent);
            if (moved == null) {
                return visited;
            }
            if (chain.isWithDefaults()) {
                maybeAddImport(SecurityTrees.CUSTOMIZER, false);
            }
            if (rules.saysDispatcher()) {
                maybeAddImport("jakarta.servlet.DispatcherType", false);
            }
            return moved;
        }

        /** One that stands for a lambda, as {@code OAuth2ResourceServerConfigurer::jwt}. */
        @Override
        public J visitMemberReference(J.MemberReference reference, ExecutionContext context) {
            JavaType.Method method = reference.getMethodType();
            if (method == null || SecurityDsl.opened(method) == null) {
                return super.visitMemberReference(reference, context);
            }
            String owner = SecurityDsl.name(method.getDeclaringType());
            SecurityPatterns names = new SecurityPatterns(getCursor().firstEnclosingOrThrow(J.CompilationUnit.class));
            if (owner.equals(SecurityDsl.HTTP) || names.isTaken("part")) {
                return super.visitMemberReference(reference, context);
            }
            J.Identifier part = SecurityTrees.parameter("part", method.getDeclaringType());
            J.MethodInvocation call = SecurityTrees.call(JRightPadded.build(part), method);
            maybeAddImport(SecurityTrees.CUSTOMIZER, false);
            forget(method.getDeclaringType());
            return SecurityTrees.lambda(
                            part,
                            SecurityTrees.customized(
                                    call,
                                    SecurityTrees.method(owner, method.getName(), method.getDeclaringType()),
                                    SecurityTrees.withDefaults()))
                    .withPrefix(reference.getPrefix());
        }

        /** The lambda is of this type, but does not name it. */
        private void forget(JavaType.FullyQualified type) {
            int[] named = {0};
            new JavaIsoVisitor<int[]>() {
                @Override
                public J.Import visitImport(J.Import imported, int[] count) {
                    return imported;
                }

                @Override
                public J.Identifier visitIdentifier(J.Identifier name, int[] count) {
                    count[0] += name.getSimpleName().equals(type.getClassName()) ? 1 : 0;
                    return name;
                }
            }.visit(getCursor().firstEnclosingOrThrow(J.CompilationUnit.class), named);
            if (named[0] == 1) {
                doAfterVisit(new RemoveImport<>(type.getFullyQualifiedName(), true));
            }
        }

        /** Whether there is anything to move, so that a chain of today is never touched. */
        private static boolean isOld(J.MethodInvocation chain) {
            for (Expression at = chain; at instanceof J.MethodInvocation call; at = call.getSelect()) {
                boolean isMatcher = call.getMethodType() != null && SecurityRules.isMatching(call.getMethodType());
                if (SecurityDsl.opened(call) != null || isMatcher) {
                    return true;
                }
            }
            return false;
        }

        private boolean isOnly() {
            Cursor method = getCursor()
                    .dropParentUntil(
                            value -> value instanceof J.MethodDeclaration || value instanceof J.CompilationUnit);
            int[] rules = {0};
            new JavaIsoVisitor<int[]>() {
                @Override
                public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, int[] count) {
                    boolean isHandedOn = call.getArguments().stream()
                            .anyMatch(argument -> TypeUtils.isOfClassType(argument.getType(), SecurityDsl.HTTP));
                    count[0] += SecurityDsl.AUTHORIZE.contains(call.getSimpleName()) || isHandedOn ? 1 : 0;
                    return super.visitMethodInvocation(call, count);
                }
            }.visit((J) method.getValue(), rules);
            return rules[0] == 1;
        }

        private static boolean isOfFive(J.MethodInvocation chain) {
            for (Expression at = chain;
                    at != null;
                    at = at instanceof J.MethodInvocation call ? call.getSelect() : null) {
                JavaType.FullyQualified type = TypeUtils.asFullyQualified(at.getType());
                if (type != null && type.getFullyQualifiedName().equals(SecurityDsl.HTTP)) {
                    return type.getMethods().stream()
                            .map(JavaType.Method::getName)
                            .anyMatch(name -> Objects.equals(name, "antMatcher"));
                }
            }
            return false;
        }
    }
}
