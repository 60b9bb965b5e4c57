package dev.plimsoll.recipes.boot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Hands a DaoAuthenticationProvider its users where it is made; a part of the whole move. */
public final class UserDetailsProviders extends Recipe {
    private static final String PROVIDER = "org.springframework.security.authentication.dao.DaoAuthenticationProvider";
    private static final String USERS = "org.springframework.security.core.userdetails.UserDetailsService";
    private static final String ENCODER = "org.springframework.security.crypto.password.PasswordEncoder";
    private static final String SET_USERS = "setUserDetailsService";
    private static final String SET_ENCODER = "setPasswordEncoder";

    @Override
    public String getDisplayName() {
        return "Make authentication providers with their users";
    }

    @Override
    public String getDescription() {
        return "Gives the constructor of DaoAuthenticationProvider the UserDetailsService that the next statements set.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(3);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new JavaIsoVisitor<ExecutionContext>() {
            @Override
            public J.Block visitBlock(J.Block block, ExecutionContext context) {
                J.Block visited = super.visitBlock(block, context);
                List<Statement> statements = visited.getStatements();
                for (int at = 0; at < statements.size(); at++) {
                    Provider provider = Provider.of(statements, at);
                    if (provider != null) {
                        return visitBlock(visited.withStatements(provider.moved(statements)), context);
                    }
                }
                return visited;
            }
        };
    }

    /** One that is made and given its users in the same block. */
    private record Provider(int at, J.NewClass made, J.MethodInvocation users) {

        static @Nullable Provider of(List<Statement> statements, int at) {
            if (!(statements.get(at) instanceof J.VariableDeclarations declared)
                    || declared.getVariables().size() != 1
                    || !(declared.getVariables().get(0).getInitializer() instanceof J.NewClass made)
                    || made.getBody() != null
                    || !TypeUtils.isOfClassType(made.getType(), PROVIDER)) {
                return null;
            }
            String name = declared.getVariables().get(0).getSimpleName();
            List<Statement> later = statements.subList(at + 1, statements.size());
            J.MethodInvocation users = only(name, SET_USERS, later);
            Expression encoder = encoder(made);
            if (users == null
                    || calls(SET_USERS, later) != 1
                    || !isSteady(users.getArguments().get(0), name)
                    || !passes(users, name, later)
                    || encoder != null && (!isSteady(encoder, name) || calls(SET_ENCODER, later) > 0)) {
                return null;
            }
            JavaType.Method constructor = made.getMethodType();
            boolean isOld = constructor != null
                    && (constructor.getParameterTypes().isEmpty()
                            || Signatures.parameters(constructor).equals(List.of(ENCODER)));
            return isOld ? new Provider(at, made, users) : null;
        }

        private static @Nullable Expression encoder(J.NewClass made) {
            Expression first =
                    made.getArguments().isEmpty() ? null : made.getArguments().get(0);
            return first instanceof J.Empty ? null : first;
        }

        private static J.@Nullable MethodInvocation only(String provider, String method, List<Statement> statements) {
            List<J.MethodInvocation> found = statements.stream()
                    .filter(statement -> isOn(statement, provider))
                    .map(J.MethodInvocation.class::cast)
                    .filter(call -> call.getSimpleName().equals(method))
                    .toList();
            return found.size() == 1 ? found.get(0) : null;
        }

        private static boolean isOn(Statement statement, String provider) {
            return statement instanceof J.MethodInvocation call
                    && call.getSelect() instanceof J.Identifier select
                    && select.getSimpleName().equals(provider);
        }

        /** Also on others and in blocks below, so that nobody has to ask on which. */
        private static int calls(String method, List<Statement> statements) {
            List<J> found = new ArrayList<>();
            JavaIsoVisitor<List<J>> calls = new JavaIsoVisitor<>() {
                @Override
                public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, List<J> all) {
                    if (call.getSimpleName().equals(method)) {
                        all.add(call);
                    }
                    return super.visitMethodInvocation(call, all);
                }
            };
            for (Statement statement : statements) {
                if (statement instanceof J.VariableDeclarations declared
                        && declared.getVariables().get(0).getInitializer() instanceof J.NewClass made
                        && TypeUtils.isOfClassType(made.getType(), PROVIDER)) {
                    break;
                }
                calls.visit(statement, found);
            }
            return found.size();
        }

        /** What is the same, and does the same, a few statements earlier. */
        private static boolean isSteady(Expression value, String provider) {
            if (value instanceof J.MethodInvocation call) {
                return call.getArguments().stream().allMatch(J.Empty.class::isInstance)
                        && (call.getSelect() == null || isThis(call.getSelect()));
            }
            return value instanceof J.Identifier name && !name.getSimpleName().equals(provider)
                    || value instanceof J.FieldAccess access && isThis(access.getTarget());
        }

        private static boolean isThis(Expression value) {
            return value instanceof J.Identifier self && self.getSimpleName().equals("this");
        }

        /** Nothing between that could matter: nothing but other calls on the provider, or what names no such thing. */
        private static boolean passes(J.MethodInvocation users, String provider, List<Statement> later) {
            Set<String> names = new HashSet<>();
            new Names().visit(users.getArguments().get(0), names);
            return later.stream().takeWhile(statement -> statement != users).allMatch(statement -> {
                Set<String> named = new HashSet<>();
                new Names().visit(statement, named);
                boolean isOther = statement instanceof J.VariableDeclarations
                        && named.stream().noneMatch(names::contains)
                        && !named.contains(provider)
                        && users.getArguments().get(0) instanceof J.Identifier;
                return isOther || isOn(statement, provider);
            });
        }

        List<Statement> moved(List<Statement> statements) {
            Expression encoder = encoder(made);
            Expression first = encoder == null ? users.getArguments().get(0) : encoder;
            List<Statement> moved = ListUtils.map(statements, (index, statement) -> {
                if (index == at && statement instanceof J.VariableDeclarations declared) {
                    return declared.withVariables(
                            ListUtils.map(declared.getVariables(), one -> one.withInitializer(withUsers())));
                }
                return statement == users && encoder != null ? encoding(first) : statement;
            });
            return encoder == null ? without(moved) : moved;
        }

        private J.NewClass withUsers() {
            JavaType.Method before = made.getMethodType();
            JavaType.Method constructor = before == null
                    ? null
                    : before.withDeclaringType(JavaType.ShallowClass.build(PROVIDER))
                            .withParameterNames(List.of("userDetailsService"))
                            .withParameterTypes(List.of(JavaType.ShallowClass.build(USERS)));
            return made.withArguments(List.of(users.getArguments().get(0).withPrefix(Space.EMPTY)))
                    .withConstructorType(constructor)
                    .withMethodType(constructor);
        }

        private J.MethodInvocation encoding(Expression encoder) {
            JavaType.Method before = users.getMethodType();
            JavaType.Method method = before == null
                    ? null
                    : before.withDeclaringType(JavaType.ShallowClass.build(PROVIDER))
                            .withName(SET_ENCODER)
                            .withParameterNames(List.of("passwordEncoder"))
                            .withParameterTypes(List.of(JavaType.ShallowClass.build(ENCODER)));
            return users.withName(users.getName().withSimpleName(SET_ENCODER).withType(method))
                    .withMethodType(method)
                    .withArguments(List.of(encoder.withPrefix(Space.EMPTY)));
        }

        /** A comment above the call is about what the constructor gets now. */
        private List<Statement> without(List<Statement> statements) {
            List<Statement> left = new ArrayList<>(statements);
            left.remove(users);
            Statement declared = left.get(at);
            if (!users.getComments().isEmpty()) {
                Space above = declared.getPrefix();
                left.set(
                        at,
                        declared.withPrefix(above.withComments(ListUtils.concatAll(
                                above.getComments(),
                                ListUtils.map(users.getComments(), one -> one.withSuffix(above.getWhitespace()))))));
            }
            return left;
        }
    }

    /** Everything that is named. */
    private static final class Names extends JavaIsoVisitor<Set<String>> {
        @Override
        public J.Identifier visitIdentifier(J.Identifier name, Set<String> names) {
            names.add(name.getSimpleName());
            return name;
        }
    }
}
