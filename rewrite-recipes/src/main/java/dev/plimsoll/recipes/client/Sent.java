package dev.plimsoll.recipes.client;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/**
 * What a call sends, besides its address.
 *
 * @param isJson whether it is sent as what the platform sends too
 */
record Sent(Optional<Expression> body, Map<String, Expression> headers, Set<UUID> obsolete, boolean isJson) {
    static final Sent NOTHING = new Sent(Optional.empty(), Map.of(), Set.of(), true);
    private static final String HTTP = "org.springframework.http.";
    private static final Set<String> SHARED = Set.of(
            "x-request-id",
            "x-tenant",
            "x-identity",
            "x-permissions",
            "x-currency",
            "x-region",
            "traceparent",
            "x-deadline");

    static Optional<Sent> of(Expression entity, J.MethodDeclaration method, Constants constants) {
        if (entity instanceof J.Literal literal && literal.getValue() == null) {
            return Optional.of(NOTHING);
        }
        if (!TypeUtils.isOfClassType(entity.getType(), HTTP + "HttpEntity")) {
            return isEntity(entity)
                    ? Optional.empty()
                    : Optional.of(new Sent(Optional.of(entity), Map.of(), Set.of(), isJson(entity)));
        }
        Set<UUID> obsolete = new HashSet<>();
        Optional<J.NewClass> created = entity instanceof J.NewClass made
                ? Optional.of(made)
                : local(entity, method, obsolete).filter(made -> uses(entity, method) == 1);
        return created.filter(made -> made.getBody() == null && made.getArguments() != null)
                .flatMap(made -> ofEntity(made, method, constants, obsolete));
    }

    private static Optional<Sent> ofEntity(
            J.NewClass entity, J.MethodDeclaration method, Constants constants, Set<UUID> obsolete) {
        List<Expression> arguments = entity.getArguments().stream()
                .filter(argument -> !(argument instanceof J.Empty))
                .toList();
        Optional<Expression> headers =
                arguments.stream().filter(Sent::isHeaders).findFirst();
        Optional<Expression> body = arguments.stream()
                .filter(argument -> !isHeaders(argument))
                .filter(argument -> !(argument instanceof J.Literal literal && literal.getValue() == null))
                .findFirst();
        if (headers.isEmpty()) {
            return Optional.of(new Sent(body, Map.of(), obsolete, body.isEmpty() || isJson(body.get())));
        }
        return local(headers.get(), method, obsolete)
                .filter(made -> made.getArguments() == null
                        || made.getArguments().stream().allMatch(J.Empty.class::isInstance))
                .flatMap(made -> new HeaderCalls(headers.get(), constants).read(method, obsolete))
                .filter(read -> uses(headers.get(), method) == read.calls() + 1)
                .map(read -> new Sent(body, foreign(read.headers()), obsolete, body.isEmpty() || isJson(body.get())));
    }

    private static Map<String, Expression> foreign(Map<String, Expression> headers) {
        Map<String, Expression> left = new LinkedHashMap<>(headers);
        left.keySet().removeIf(Sent::isShared);
        return left;
    }

    /** Whether the platform sends a header by itself. */
    static boolean isShared(String header) {
        return SHARED.contains(header.toLowerCase(Locale.ROOT));
    }

    /** What a local variable was given where it was declared, and nowhere else. */
    private static Optional<J.NewClass> local(Expression name, J.MethodDeclaration method, Set<UUID> obsolete) {
        if (!(name instanceof J.Identifier identifier) || method.getBody() == null) {
            return Optional.empty();
        }
        return statements(method)
                .filter(J.VariableDeclarations.class::isInstance)
                .map(J.VariableDeclarations.class::cast)
                .filter(declared -> declared.getVariables().size() == 1
                        && declared.getVariables().get(0).getSimpleName().equals(identifier.getSimpleName()))
                .filter(declared -> declared.getVariables().get(0).getInitializer() instanceof J.NewClass)
                .findFirst()
                .map(declared -> {
                    obsolete.add(declared.getId());
                    return (J.NewClass) Objects.requireNonNull(
                            declared.getVariables().get(0).getInitializer());
                });
    }

    private static Stream<Statement> statements(J.MethodDeclaration method) {
        return blocks(method).stream().flatMap(block -> block.getStatements().stream());
    }

    /** The statements beside the declaration of a variable: none of them is conditional where the declaration is not. */
    static List<Statement> beside(String variable, J.MethodDeclaration method) {
        return blocks(method).stream()
                .filter(block -> block.getStatements().stream()
                        .anyMatch(statement -> statement instanceof J.VariableDeclarations declared
                                && declared.getVariables()
                                        .get(0)
                                        .getSimpleName()
                                        .equals(variable)))
                .findFirst()
                .map(J.Block::getStatements)
                .orElse(List.of());
    }

    private static List<J.Block> blocks(J.MethodDeclaration method) {
        List<J.Block> all = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Block visitBlock(J.Block block, Integer none) {
                all.add(block);
                return super.visitBlock(block, none);
            }
        }.visit(method.getBody(), 0);
        return all;
    }

    /** How often a variable is read, besides its declaration. */
    private static int uses(Expression name, J.MethodDeclaration method) {
        int[] count = {-1};
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer none) {
                if (identifier.getSimpleName().equals(name.toString()) && identifier.getFieldType() != null) {
                    count[0]++;
                }
                return identifier;
            }
        }.visit(method.getBody(), 0);
        return count[0];
    }

    private static boolean isHeaders(Expression argument) {
        return TypeUtils.isOfClassType(argument.getType(), HTTP + "HttpHeaders");
    }

    private static boolean isEntity(Expression body) {
        return TypeUtils.isAssignableTo(HTTP + "HttpEntity", body.getType());
    }

    /** A form, a file or bytes are sent otherwise; so is what is not known. */
    private static boolean isJson(Expression body) {
        return body.getType() != null
                && TypeUtils.asFullyQualified(body.getType()) != null
                && !TypeUtils.isOfClassType(body.getType(), "java.lang.Object")
                && !TypeUtils.isAssignableTo("org.springframework.util.MultiValueMap", body.getType())
                && !TypeUtils.isAssignableTo("org.springframework.core.io.Resource", body.getType())
                && !TypeUtils.isAssignableTo("java.lang.CharSequence", body.getType());
    }
}
