package dev.plimsoll.enforcer.artifact;

import dev.plimsoll.enforcer.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the components of a CycloneDX JSON, 1.2 to 1.7, whatever else is in it. */
final class SbomReader {

    private SbomReader() {}

    /** The package URLs of all components that are in the artifact, nested ones too; not its own in {@code metadata}. */
    static SortedSet<String> purls(byte @Nullable [] body) {
        JsonNode sbom = Documents.object("The SBOM", body);
        if (!sbom.path("bomFormat").asString("").equals("CycloneDX")) {
            throw Refusal.badRequest(
                    "The SBOM has no `\"bomFormat\": \"CycloneDX\"`",
                    "send CycloneDX JSON 1.2 to 1.7; SPDX is not read");
        }
        SortedSet<String> purls = new TreeSet<>();
        Deque<JsonNode> lists = new ArrayDeque<>();
        lists.add(sbom.path("components"));
        while (!lists.isEmpty()) {
            for (JsonNode component : lists.remove()) {
                String purl = component.path("purl").asString("").strip();
                if (purl.startsWith("pkg:") && !isLeftOut(component)) {
                    purls.add(purl);
                }
                lists.add(component.path("components"));
            }
        }
        return purls;
    }

    /** What the artifact does not run with: CycloneDX calls it {@code excluded}. */
    private static boolean isLeftOut(JsonNode component) {
        return component.path("scope").asString("").equals("excluded");
    }
}
