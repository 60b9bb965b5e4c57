package dev.plimsoll.enforcer.simulation;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import dev.plimsoll.standards.policy.PolicyException;
import dev.plimsoll.standards.policy.Values;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One of the changes in a simulation, as its mistakes name it: {@code promote[0]}. */
record Part(String name) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @throws Refusal that names the change where one is wrong */
    static <T> void each(String list, List<@Nullable T> changes, BiConsumer<Part, T> change) {
        for (int i = 0; i < changes.size(); i++) {
            Part part = new Part(list + "[" + i + "]");
            T one = changes.get(i);
            if (one == null) {
                throw part.refusal("there is nothing in it", "send an object for each");
            }
            try {
                change.accept(part, one);
            } catch (Refusal wrong) {
                throw wrong.in("`" + part.name() + "`");
            }
        }
    }

    private Refusal refusal(String what, String action) {
        return Refusal.badRequest(what, action).in("`" + name + "`");
    }

    static String required(String field, @Nullable String text, String action) {
        if (text == null || text.isBlank()) {
            throw Refusal.badRequest("`" + field + "` is missing", action);
        }
        return text;
    }

    /** A date is its first instant in UTC. */
    static Instant instant(String field, String text) {
        try {
            return Values.instant(text);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.badRequest("`" + field + "` is " + text, String.valueOf(malformed.getMessage()));
        }
    }

    /** A part of a policy, read as the policy is: every JSON text is YAML. */
    Policy asPolicy(Map<String, ?> content) {
        try {
            return Policies.read(name, JSON.writeValueAsString(content));
        } catch (PolicyException bad) {
            throw Refusal.badRequest(
                    bad.problems().stream()
                            .map(problem -> problem.what() + " (" + problem.action() + ")")
                            .collect(Collectors.joining(", ")),
                    "correct it and send it again");
        }
    }
}
