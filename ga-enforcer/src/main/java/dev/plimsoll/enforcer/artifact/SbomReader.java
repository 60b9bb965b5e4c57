package dev.plimsoll.enforcer.artifact;

import dev.plimsoll.enforcer.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the components of a CycloneDX JSON, 1.2 to 1.7, whatever else is in it. */
final class SbomReader {

    /** The type is mandatory; where it is missing, the component is taken for a library. */
    private static final Set<String> LIBRARIES = Set.of("library", "framework", "application", "");

    /** The property by which a build says that a BOM or parent gives a component its version. */
    private static final String MANAGED_BY = "plimsoll:managedBy";

    private static final Pattern LINE_BREAKS = Pattern.compile("[\r\n]+");

    private static final int MOST = 20_000;

    private SbomReader() {}

    /**
     * What the artifact runs with, nested components too, not the artifact's own in {@code metadata}.
     *
     * A library without package URL is in it as it is named, so that the gate can say that it cannot judge it.
     */
    static Contents contents(byte @Nullable [] body) {
        JsonNode sbom = Documents.object("The SBOM", body);
        if (!sbom.path("bomFormat").asString("").equals("CycloneDX")) {
            throw Refusal.badRequest(
                    "The SBOM has no `\"bomFormat\": \"CycloneDX\"`",
                    "send CycloneDX JSON 1.2 to 1.7; SPDX is not read");
        }
        SortedMap<String, List<String>> components = new TreeMap<>();
        Deque<JsonNode> lists = new ArrayDeque<>();
        lists.add(sbom.path("components"));
        while (!lists.isEmpty()) {
            for (JsonNode component : lists.remove()) {
                if (isInTheArtifact(component)) {
                    components.put(name(component), managedBy(component));
                }
                lists.add(component.path("components"));
            }
        }
        if (components.size() > MOST) {
            throw Refusal.badRequest(
                    "The SBOM has " + components.size() + " components",
                    "send at most " + MOST + ": what the artifact runs with, without files and what builds it");
        }
        return Contents.of(components);
    }

    /** CycloneDX calls {@code excluded} what the artifact does not run with; files and the like are no libraries. */
    private static boolean isInTheArtifact(JsonNode component) {
        return !text(component, "scope").equals("excluded")
                && (!text(component, "purl").isEmpty() || LIBRARIES.contains(text(component, "type")));
    }

    private static List<String> managedBy(JsonNode component) {
        return component
                .path("properties")
                .valueStream()
                .filter(property -> text(property, "name").equals(MANAGED_BY))
                .map(property -> text(property, "value"))
                .filter(value -> !value.isEmpty() && !value.contains(" "))
                .sorted()
                .distinct()
                .toList();
    }

    private static String name(JsonNode component) {
        String purl = text(component, "purl");
        if (!purl.isEmpty()) {
            return purl;
        }
        String group = text(component, "group");
        return (group.isEmpty() ? "" : group + ":") + text(component, "name") + "@" + text(component, "version");
    }

    /** In one line, as what an SBOM names is kept line by line. */
    private static String text(JsonNode component, String field) {
        return LINE_BREAKS
                .matcher(component.path(field).asString(""))
                .replaceAll(" ")
                .strip();
    }
}
