package dev.plimsoll.maven.enforcer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the gate is asked.
 *
 * @param digest of an artifact whose bill of materials was published; absent when the components are named
 * @param components package URLs; then the answer is a dry run
 * @param intent {@code DEPLOY} or {@code ROLLBACK}
 */
public record Question(
        String service,
        String environment,
        String point,
        @Nullable String digest,
        List<String> components,
        String intent) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DEPLOY = "DEPLOY";
    private static final List<String> INTENTS = List.of(DEPLOY, "ROLLBACK");

    public Question {
        components = List.copyOf(components);
    }

    /** May this artifact be deployed there now. */
    static Question deploy(String service, String environment, String digest) {
        return new Question(service, environment, "deploy", digest, List.of(), DEPLOY);
    }

    /**
     * The same question about another intent.
     *
     * @throws EnforcerException where there is no such intent
     */
    Question meaning(String other) throws EnforcerException {
        if (!INTENTS.contains(other)) {
            throw new EnforcerException("plimsoll.intent is \"" + other + "\"; write DEPLOY or ROLLBACK", false);
        }
        return new Question(service, environment, point, digest, components, other);
    }

    /** What would be said of these libraries. */
    public static Question ofLibraries(String service, String environment, List<String> components) {
        return new Question(service, environment, "build", null, components, DEPLOY);
    }

    String json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("service", service).put("environment", environment).put("point", point);
        json.put("intent", intent);
        if (digest != null) {
            json.put("digest", digest);
        } else {
            components.forEach(json.putArray("components")::add);
            json.put("dryRun", true);
        }
        return JSON.writeValueAsString(json);
    }
}
