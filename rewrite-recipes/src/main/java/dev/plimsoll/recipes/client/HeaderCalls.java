package dev.plimsoll.recipes.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** The statements that fill one variable of {@code HttpHeaders}. */
final class HeaderCalls {
    private final String variable;
    private final Constants constants;

    HeaderCalls(Expression variable, Constants constants) {
        this.variable = variable.toString();
        this.constants = constants;
    }

    /** Headers, and how many statements they took. */
    record Read(Map<String, Expression> headers, int calls) {}

    /** Empty where one of them cannot be told for certain; those that can are obsolete. */
    Optional<Read> read(J.MethodDeclaration method, Set<UUID> obsolete) {
        Map<String, Expression> headers = new LinkedHashMap<>();
        int calls = 0;
        for (Statement statement : Sent.beside(variable, method)) {
            if (statement instanceof J.MethodInvocation call && isOnTheVariable(call)) {
                if (!add(call, headers)) {
                    return Optional.empty();
                }
                obsolete.add(statement.getId());
                calls++;
            }
        }
        return Optional.of(new Read(headers, calls));
    }

    private boolean isOnTheVariable(J.MethodInvocation call) {
        return call.getSelect() instanceof J.Identifier name
                && name.getSimpleName().equals(variable);
    }

    private boolean add(J.MethodInvocation call, Map<String, Expression> headers) {
        List<Expression> arguments = call.getArguments();
        switch (call.getSimpleName()) {
            case "set":
            case "add":
                Optional<String> name = name(arguments.get(0));
                return name.isPresent()
                        && arguments.size() == 2
                        && isTheSameLater(arguments.get(1))
                        && headers.putIfAbsent(name.get(), arguments.get(1)) == null;
            case "setContentType":
                return arguments.get(0).toString().endsWith("APPLICATION_JSON");
            case "setAccept":
                return arguments.get(0).toString().matches(".*\\((MediaType\\.)?APPLICATION_JSON\\)");
            default:
                return false;
        }
    }

    /** The constants of Spring are no sources of the repository. */
    private Optional<String> name(Expression name) {
        Optional<String> text = constants.text(name);
        return text.isPresent()
                ? text
                : Optional.of(name.toString())
                        .filter(written -> written.equals("HttpHeaders.AUTHORIZATION"))
                        .map(written -> "Authorization");
    }

    /** Whether it may as well be asked when the call is made. */
    static boolean isTheSameLater(Expression value) {
        if (value instanceof J.Binary sum) {
            return isTheSameLater(sum.getLeft()) && isTheSameLater(sum.getRight());
        }
        if (value instanceof J.MethodInvocation call) {
            return call.getSimpleName().matches("get.*|is.*|to.*|valueOf|current.*|randomUUID|name")
                    && (call.getSelect() == null || isTheSameLater(call.getSelect()))
                    && call.getArguments().stream().allMatch(HeaderCalls::isTheSameLater);
        }
        return value instanceof J.Literal
                || value instanceof J.Identifier
                || value instanceof J.FieldAccess
                || value instanceof J.Empty;
    }
}
