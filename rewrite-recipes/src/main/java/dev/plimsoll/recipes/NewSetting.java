package dev.plimsoll.recipes;

import java.util.ArrayList;
import java.util.List;
import org.openrewrite.ExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.properties.AddProperty;
import org.openrewrite.properties.tree.Properties;
import org.openrewrite.yaml.MergeYaml;
import org.openrewrite.yaml.tree.Yaml;

/**
 * A setting that comes to a file of configuration.
 *
 * @param key as properties write it
 * @param path the same key as YAML nests it
 */
public record NewSetting(String key, List<String> path, String value) {

    /** A key none of whose parts has a dot. */
    public static NewSetting of(String key, String value) {
        return new NewSetting(key, List.of(key.split("\\.")), value);
    }

    /** The file with the setting, which holds for all profiles; a file that has it or is of another kind stays as it is. */
    public SourceFile in(SourceFile file, ExecutionContext context) {
        if (file instanceof Properties.File) {
            return (SourceFile) new AddProperty(key, value, null, null, null, null, null)
                    .getVisitor()
                    .visitNonNull(file, context);
        }
        return file instanceof Yaml.Documents documents
                        && !documents.getDocuments().isEmpty()
                ? inFirst(documents, context)
                : file;
    }

    private Yaml.Documents inFirst(Yaml.Documents documents, ExecutionContext context) {
        Yaml.Documents first = documents.withDocuments(documents.getDocuments().subList(0, 1));
        Yaml.Documents merged = (Yaml.Documents) new MergeYaml("$", yaml(), true, null, null, null, null, null)
                .getVisitor()
                .visitNonNull(first, context);
        List<Yaml.Document> all = new ArrayList<>(documents.getDocuments());
        all.set(0, merged.getDocuments().get(0));
        return documents.withDocuments(all);
    }

    private String yaml() {
        StringBuilder yaml = new StringBuilder();
        String indent = "";
        for (String part : path) {
            yaml.append(indent).append(part).append(":\n");
            indent += "  ";
        }
        return yaml.substring(0, yaml.length() - 1) + " " + value + "\n";
    }
}
