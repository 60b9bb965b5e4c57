package dev.plimsoll.recipes.dependencies;

import dev.plimsoll.recipes.Setting;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openrewrite.ExecutionContext;
import org.openrewrite.yaml.DeleteProperty;
import org.openrewrite.yaml.YamlIsoVisitor;
import org.openrewrite.yaml.tree.Yaml;

/** The settings of a service on H2 that are written in YAML. */
final class YamlOnPostgreSql {
    private YamlOnPostgreSql() {}

    /** Whether a list names H2, or a value is written in a way in which it cannot be replaced alone. */
    static boolean isStrange(Yaml.Documents file) {
        AtomicBoolean found = new AtomicBoolean();
        new Strange().visit(file, found);
        return found.get();
    }

    static Yaml.Documents of(Yaml.Documents file, String url, ExecutionContext context) {
        Yaml.Documents moved = (Yaml.Documents) new Values().visitNonNull(file, url);
        for (Setting setting : Setting.of(file)) {
            if (H2Settings.isGone(setting.key())) {
                moved = (Yaml.Documents) new DeleteProperty(setting.key(), false, false, null)
                        .getVisitor()
                        .visitNonNull(moved, context);
            }
        }
        return moved;
    }

    private static final class Values extends YamlIsoVisitor<String> {
        @Override
        public Yaml.Mapping.Entry visitMappingEntry(Yaml.Mapping.Entry entry, String url) {
            Yaml.Mapping.Entry visited = super.visitMappingEntry(entry, url);
            return visited.getValue() instanceof Yaml.Scalar scalar
                    ? visited.withValue(scalar.withValue(
                            H2Settings.value(new Setting(Setting.key(getCursor()), scalar.getValue()), url)))
                    : visited;
        }
    }

    private static final class Strange extends YamlIsoVisitor<AtomicBoolean> {
        @Override
        public Yaml.Anchor visitAnchor(Yaml.Anchor anchor, AtomicBoolean found) {
            found.set(true);
            return anchor;
        }

        @Override
        public Yaml.Sequence visitSequence(Yaml.Sequence sequence, AtomicBoolean found) {
            found.compareAndSet(false, H2Settings.names(sequence.print(getCursor())));
            return super.visitSequence(sequence, found);
        }

        @Override
        public Yaml.Mapping.Entry visitMappingEntry(Yaml.Mapping.Entry entry, AtomicBoolean found) {
            boolean isFolded = entry.getValue() instanceof Yaml.Scalar scalar
                    && scalar.getValue().contains("\n");
            found.compareAndSet(false, isFolded && Setting.key(getCursor()).startsWith("spring.datasource."));
            return super.visitMappingEntry(entry, found);
        }
    }
}
