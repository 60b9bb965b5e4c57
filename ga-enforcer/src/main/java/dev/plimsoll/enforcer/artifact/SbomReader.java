package dev.plimsoll.enforcer.artifact;

import dev.plimsoll.enforcer.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the components of a CycloneDX JSON, 1.2 to 1.7, whatever else is in it. */
final class SbomReader {

    /** The type is mandatory; where it is missing, the component is taken for a library. */
    private static final Set<String> LIBRARIES = Set.of("library", "framework", "application", "");

    private SbomReader() {}

    /**
     * What the artifact runs with, nested components too, not the artifact's own in {@code metadata}.
     *
     * @return package URLs; a library without one as it is named, so that the gate can say that it cannot judge it
     */
    static SortedSet<String> components(byte @Nullable [] body) {
        JsonNode sbom = Documents.object("The SBOM", body);
        if (!sbom.path("bomFormat").asString("").equals("CycloneDX")) {
            throw Refusal.badRequest(
                    "The SBOM has no `\"bomFormat\": \"CycloneDX\"`",
                    "send CycloneDX JSON 1.2 to 1.7; SPDX is not read");
        }
        SortedSet<String> components = new TreeSet<>();
        Deque<JsonNode> lists = new ArrayDeque<>();
        lists.add(sbom.path("components"));
        while (!lists.isEmpty()) {
            for (JsonNode component : lists.remove()) {
                if (isInTheArtifact(component)) {
                    components.add(name(component));
                }
                lists.add(component.path("components"));
            }
        }
        return components;
    }

    /** CycloneDX calls {@code excluded} what the artifact does not run with; files and the like are no libraries. */
    private static boolean isInTheArtifact(JsonNode component) {
        return !text(component, "scope").equals("excluded")
                && (!text(component, "purl").isEmpty() || LIBRARIES.contains(text(component, "type")));
    }

    private static String name(JsonNode component) {
        String purl = text(component, "purl");
        if (!purl.isEmpty()) {
            return purl;
        }
        String group = text(component, "group");
        return (group.isEmpty() ? "" : group + ":") + text(component, "name") + "@" + text(component, "version");
    }

    private static String text(JsonNode component, String field) {
        return component.path(field).asString("").strip();
    }
}
