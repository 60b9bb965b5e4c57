package dev.plimsoll.maven.report;

import dev.plimsoll.maven.module.Bom;
import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.ManagedVersions;
import dev.plimsoll.maven.module.MavenModule;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final Management management;

    private Sbom(MavenModule module, List<ManagedVersions> boms) {
        this.module = module;
        this.management = new Management(boms);
        this.libraries = module.libraries().stream()
                .filter(Library::ofMain)
                .sorted(Comparator.comparing(Purl::of))
                .toList();
    }

    /**
     * The document.
     *
     * @param boms what the BOMs and the parents of the module manage
     * @param tool the version of Plimsoll
     */
    public static String write(MavenModule module, List<ManagedVersions> boms, String tool) {
        return new Sbom(module, boms).document(tool);
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
        Set<String> named = libraries.stream().map(Purl::of).collect(Collectors.toSet());
        management
                .boms()
                .filter(bom -> !named.contains(Purl.of(bom)))
                .forEach(bom -> component(bom, components.addObject()));
        dependencies(content.putArray("dependencies"));
        return content;
    }

    private static void component(Bom bom, ObjectNode component) {
        identify(component, "library", Purl.of(bom))
                .put("group", bom.group())
                .put("name", bom.artifact())
                .put("version", bom.version())
                .put("scope", "required");
        Management.addRole(bom, component);
    }

    private void component(Library library, ObjectNode component) {
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
        management.describe(library, component);
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
