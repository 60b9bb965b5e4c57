package dev.plimsoll.recipes;

import java.util.ArrayList;
import java.util.List;
import org.openrewrite.Cursor;
import org.openrewrite.SourceFile;
import org.openrewrite.properties.PropertiesIsoVisitor;
import org.openrewrite.properties.tree.Properties;
import org.openrewrite.yaml.YamlIsoVisitor;
import org.openrewrite.yaml.tree.Yaml;

/**
 * One key of a configuration file.
 *
 * @param value its text, empty where it has more than one
 */
public record Setting(String key, String value) {
    private static final String FILES = "(?:.*/)?(?:application|bootstrap)[\\w-]*\\.(?:properties|ya?ml)";
    private static final String OF_A_PROFILE = "spring\\.(?:profiles|config\\.activate\\.on-profile)";

    /** All of a file, in their order; none where it is no configuration. */
    public static List<Setting> of(SourceFile file) {
        List<Setting> settings = new ArrayList<>();
        if (!file.getSourcePath().toString().replace('\\', '/').matches(FILES)) {
            return settings;
        }
        if (file instanceof Properties.File) {
            new InProperties().visit(file, settings);
        } else if (file instanceof Yaml.Documents) {
            new InYaml().visit(file, settings);
        }
        return settings;
    }

    /** Those that hold for all profiles: of a file of several parts those of the first, unless a profile has that one. */
    public static List<Setting> ofAllProfiles(SourceFile file) {
        List<Setting> settings = of(firstPart(file));
        return settings.stream().anyMatch(setting -> setting.key().matches(OF_A_PROFILE)) ? List.of() : settings;
    }

    private static SourceFile firstPart(SourceFile file) {
        if (file instanceof Properties.File properties) {
            return properties.withContent(properties.getContent().stream()
                    .takeWhile(content -> !(content instanceof Properties.Comment comment)
                            || !comment.getMessage().startsWith("---"))
                    .toList());
        }
        return file instanceof Yaml.Documents documents
                ? documents.withDocuments(
                        documents.getDocuments().stream().limit(1).toList())
                : file;
    }

    /** The whole key of the entry of YAML that a cursor is at. */
    public static String key(Cursor entry) {
        StringBuilder key = new StringBuilder();
        entry.getPathAsStream(Yaml.Mapping.Entry.class::isInstance)
                .forEach(each ->
                        key.insert(0, ((Yaml.Mapping.Entry) each).getKey().getValue() + "."));
        return key.substring(0, key.length() - 1);
    }

    private static final class InProperties extends PropertiesIsoVisitor<List<Setting>> {
        @Override
        public Properties.Entry visitEntry(Properties.Entry entry, List<Setting> settings) {
            settings.add(new Setting(entry.getKey(), entry.getValue().getText()));
            return entry;
        }
    }

    private static final class InYaml extends YamlIsoVisitor<List<Setting>> {
        @Override
        public Yaml.Mapping.Entry visitMappingEntry(Yaml.Mapping.Entry entry, List<Setting> settings) {
            if (!(entry.getValue() instanceof Yaml.Mapping)) {
                String value = entry.getValue() instanceof Yaml.Scalar scalar ? scalar.getValue() : "";
                settings.add(new Setting(key(getCursor()), value));
            }
            return super.visitMappingEntry(entry, settings);
        }
    }
}
