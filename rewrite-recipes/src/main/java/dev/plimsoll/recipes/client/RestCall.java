package dev.plimsoll.recipes.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * A call by {@code RestTemplate}, and all that the platform needs to make it.
 *
 * @param verb GET, POST, PUT, PATCH or DELETE
 * @param body what is sent, if anything is
 * @param headers those that the platform does not send by itself
 * @param obsolete the statements that only prepared the call
 * @param result what comes back
 */
record RestCall(
        J.MethodInvocation call,
        String verb,
        Address address,
        Optional<Expression> body,
        Map<String, Expression> headers,
        Set<UUID> obsolete,
        JavaType result) {

    private static final Map<String, String> VERBS = Map.of(
            "getForObject", "GET",
            "getForEntity", "GET",
            "postForObject", "POST",
            "postForEntity", "POST",
            "patchForObject", "PATCH",
            "put", "PUT",
            "delete", "DELETE");

    /** Empty where something of it cannot be told for certain. */
    static Optional<RestCall> of(J.MethodInvocation call, J.MethodDeclaration method, Reading reading) {
        List<Expression> rest = new ArrayList<>(call.getArguments());
        Optional<Address> address = Address.of(rest.remove(0), reading.constants(), reading.fields());
        String name = call.getSimpleName();
        boolean exchanges = name.equals("exchange");
        Optional<String> verb =
                exchanges && !rest.isEmpty() ? verb(rest.remove(0)) : Optional.ofNullable(VERBS.get(name));
        boolean sends = exchanges || name.matches("post.*|patch.*|put");
        if (address.isEmpty() || verb.isEmpty() || sends && rest.isEmpty()) {
            return Optional.empty();
        }
        Optional<Sent> sent = sends ? Sent.of(rest.remove(0), method, reading.constants()) : Optional.of(Sent.NOTHING);
        boolean answers = !name.equals("put") && !name.equals("delete");
        if (answers && (rest.isEmpty() || !isKnown(rest.remove(0)))) {
            return Optional.empty();
        }
        JavaType result = call.getType() == null ? JavaType.Primitive.Void : call.getType();
        return sent.flatMap(what -> address.get()
                .with(rest)
                .filter(to ->
                        what.isJson() && (what.body().isEmpty() || !verb.get().equals("GET")))
                .map(to -> new RestCall(
                        call,
                        verb.get(),
                        to,
                        what.body(),
                        what.headers(),
                        what.obsolete(),
                        answers ? result : JavaType.Primitive.Void)));
    }

    /** What is known of the class around a call. */
    record Reading(Constants constants, Address.Fields fields) {}

    private static Optional<String> verb(Expression method) {
        return method instanceof J.FieldAccess || method instanceof J.Identifier
                ? Optional.of(method.toString().replaceFirst(".*\\.", ""))
                        .filter(name ->
                                Set.of("GET", "POST", "PUT", "PATCH", "DELETE").contains(name))
                : Optional.empty();
    }

    /** A class literal, or a reference to a generic type that is made there. */
    private static boolean isKnown(Expression type) {
        return type instanceof J.FieldAccess access && access.getSimpleName().equals("class")
                || type instanceof J.NewClass created
                        && TypeUtils.isAssignableTo(
                                "org.springframework.core.ParameterizedTypeReference", created.getType());
    }

    @Nullable
    JavaType bodyType() {
        return body.map(Expression::getType).orElse(null);
    }
}
