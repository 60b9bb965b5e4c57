package dev.plimsoll.maven.module;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.model.Model;

/**
 * What a BOM says.
 *
 * @param versions by group, artifact, type and classifier
 * @param imports the BOMs that it imports itself
 */
public record ManagedVersions(Bom bom, Map<String, String> versions, List<Bom> imports) {

    public ManagedVersions {
        versions = Map.copyOf(versions);
        imports = List.copyOf(imports);
    }

    static ManagedVersions of(Bom bom, Model effective, List<Bom> imports) {
        Map<String, String> versions = new TreeMap<>();
        Imports.managed(effective).forEach(managed -> {
            String classifier = managed.getClassifier() == null ? "" : managed.getClassifier();
            versions.put(
                    key(managed.getGroupId() + ":" + managed.getArtifactId(), managed.getType(), classifier),
                    String.valueOf(managed.getVersion()));
        });
        return new ManagedVersions(bom, versions, imports);
    }

    /** Whether the library has the very version that the BOM gives it, so that moving the BOM moves it. */
    public boolean manage(Library library) {
        return library.version().equals(versions.get(key(library.key(), library.type(), library.classifier())));
    }

    /** A test jar may be asked for by its type or by its classifier. */
    static String key(String id, String type, String classifier) {
        return type.equals("test-jar") ? id + ":jar:tests" : id + ":" + type + ":" + classifier;
    }
}
