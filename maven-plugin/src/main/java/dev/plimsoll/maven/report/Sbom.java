package dev.plimsoll.maven.report;

import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.MavenModule;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bill of materials as CycloneDX 1.6: what the module runs with, the same text for the same content. */
public final class Sbom {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final MavenModule module;
    private final List<Library> libraries;

    private Sbom(MavenModule module) {
        this.module = module;
        this.libraries = module.libraries().stream()
                .filter(Library::ofMain)
                .sorted(Comparator.comparing(Purl::of))
                .toList();
    }

    /**
     * The document.
     *
     * @param tool the version of Plimsoll
     */
    public static String write(MavenModule module, String tool) {
        return new Sbom(module).document(tool);
    }

    private String document(String tool) {
        ObjectNode content = content(tool);
        UUID serial = UUID.nameUUIDFromBytes(JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
        ObjectNode document = JSON.createObjectNode();
        document.put("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        document.put("bomFormat", "CycloneDX");
        document.put("specVersion", "1.6");
        document.put("serialNumber", "urn:uuid:" + serial);
        document.put("version", 1);
        document.setAll(content);
        return JSON.writeValueAsString(document) + "\n";
    }

    private ObjectNode content(String tool) {
        ObjectNode content = JSON.createObjectNode();
        ObjectNode metadata = content.putObject("metadata");
        metadata.putObject("tools")
                .putArray("components")
                .addObject()
                .put("type", "application")
                .put("group", "dev.plimsoll")
                .put("name", "plimsoll-maven-plugin")
                .put("version", tool);
        MavenModule.Coordinates own = module.coordinates();
        identify(metadata.putObject("component"), "application", Purl.of(own))
                .put("group", own.group())
                .put("name", own.artifact())
                .put("version", own.version());
        ArrayNode components = content.putArray("components");
        libraries.forEach(library -> component(library, components.addObject()));
        dependencies(content.putArray("dependencies"));
        return content;
    }

    private static void component(Library library, ObjectNode component) {
        identify(component, "library", Purl.of(library))
                .put("group", library.group())
                .put("name", library.artifact())
                .put("version", library.version())
                .put("scope", scope(library));
        Sha256.ofFile(library.file()).ifPresent(hash -> component
                .putArray("hashes")
                .addObject()
                .put("alg", "SHA-256")
                .put("content", hash));
    }

    private static ObjectNode identify(ObjectNode component, String type, String purl) {
        return component.put("type", type).put("bom-ref", purl).put("purl", purl);
    }

    private static String scope(Library library) {
        if (!library.atRunTime()) {
            return "excluded";
        }
        return library.optional() ? "optional" : "required";
    }

    /** The edges that Maven kept: each library hangs on the one that brought it in first. */
    private void dependencies(ArrayNode array) {
        Map<String, String> refs = new TreeMap<>();
        libraries.forEach(library -> refs.putIfAbsent(library.key(), Purl.of(library)));
        Map<String, TreeSet<String>> edges = new TreeMap<>();
        edges.put(Purl.of(module.coordinates()), new TreeSet<>());
        libraries.forEach(library -> edges.put(Purl.of(library), new TreeSet<>()));
        for (Library library : libraries) {
            List<String> trail = library.trail();
            String parent = trail.isEmpty()
                    ? Purl.of(module.coordinates())
                    : refs.getOrDefault(trail.get(trail.size() - 1), Purl.of(module.coordinates()));
            edges.getOrDefault(parent, new TreeSet<>()).add(Purl.of(library));
        }
        edges.forEach((ref, on) -> {
            ArrayNode dependsOn = array.addObject().put("ref", ref).putArray("dependsOn");
            on.forEach(dependsOn::add);
        });
    }
}
