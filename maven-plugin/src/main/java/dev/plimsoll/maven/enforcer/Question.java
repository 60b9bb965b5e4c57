package dev.plimsoll.maven.enforcer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the gate is asked.
 *
 * @param digest of an artifact whose bill of materials was published; absent when the components are named
 * @param components package URLs; then the answer is a dry run
 * @param managedBy by package URL, the BOMs and parents among the components that give it its version
 * @param intent {@code DEPLOY} or {@code ROLLBACK}
 */
public record Question(
        String service,
        String environment,
        String point,
        @Nullable String digest,
        List<String> components,
        Map<String, List<String>> managedBy,
        String intent) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DEPLOY = "DEPLOY";
    private static final List<String> INTENTS = List.of(DEPLOY, "ROLLBACK");

    public Question {
        components = List.copyOf(components);
        managedBy = Map.copyOf(managedBy);
    }

    /** May this artifact be deployed there now. */
    static Question deploy(String service, String environment, String digest) {
        return new Question(service, environment, "deploy", digest, List.of(), Map.of(), DEPLOY);
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
        return new Question(service, environment, point, digest, components, managedBy, other);
    }

    /** What would be said of these libraries, each with the BOMs and parents that manage it, which may be none. */
    public static Question ofLibraries(String service, String environment, Map<String, List<String>> managedBy) {
        List<String> components = managedBy.keySet().stream().sorted().toList();
        return new Question(service, environment, "build", null, components, managedBy, DEPLOY);
    }

    String json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("service", service).put("environment", environment).put("point", point);
        json.put("intent", intent);
        if (digest != null) {
            json.put("digest", digest);
        } else {
            components.forEach(json.putArray("components")::add);
            managers(json);
            json.put("dryRun", true);
        }
        return JSON.writeValueAsString(json);
    }

    private void managers(ObjectNode json) {
        new TreeMap<>(managedBy).forEach((component, boms) -> {
            if (!boms.isEmpty()) {
                boms.forEach(json.withObjectProperty("managedBy").withArrayProperty(component)::add);
            }
        });
    }
}
