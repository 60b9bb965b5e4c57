package dev.plimsoll.recipes.boot;

import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.properties.ChangePropertyKey;
import org.openrewrite.properties.PropertiesIsoVisitor;
import org.openrewrite.properties.tree.Properties;
import org.openrewrite.yaml.YamlIsoVisitor;
import org.openrewrite.yaml.tree.Yaml;

/** Renames keys of the configuration, and where sources name them; a part of the whole move. */
public final class ConfigurationKeys extends ScanningRecipe<KeyUses> {
    private static final List<String> BELOW_PROFILES = List.of("active", "default", "group", "include", "validate");

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Name configuration keys as Spring Boot 4 does";
    }

    @Override
    public String getDescription() {
        return "Renames keys in application and bootstrap files, in placeholders and in texts of sources where Spring Boot"
                + " itself names one successor whose values are known; all others are named and left.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(2);
    }

    @Override
    public KeyUses getInitialValue(ExecutionContext context) {
        return new KeyUses();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(KeyUses uses) {
        return new EachFile((tree, context) -> uses.saw(tree));
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(KeyUses uses) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                if (tree instanceof J.CompilationUnit unit) {
                    return new InSources().visit(unit, context);
                }
                List<Setting> settings = tree instanceof SourceFile file ? Setting.of(file) : List.of();
                return tree instanceof SourceFile file && !settings.isEmpty()
                        ? renamed(file, known(file, settings, uses, context), context)
                        : tree;
            }
        };
    }

    private static @Nullable Tree renamed(SourceFile file, Set<Keys.Key> keys, ExecutionContext context) {
        boolean isYaml = file instanceof Yaml.Documents;
        Tree after = isYaml ? new InYaml().visit(file, keys) : new InProperties().visit(file, keys);
        for (Keys.Key key : keys) {
            String renamed = key.renamed().orElseThrow();
            List<String> except = key.name().equals("spring.profiles") ? BELOW_PROFILES : List.of();
            after = (isYaml
                            ? new org.openrewrite.yaml.ChangePropertyKey(key.name(), renamed, true, except, null)
                            : new ChangePropertyKey(key.name(), renamed, true, null))
                    .getVisitor()
                    .visit(after, context);
        }
        return after;
    }

    /** The keys of a file that get another name; a row for each of the others. */
    private Set<Keys.Key> known(SourceFile file, List<Setting> settings, KeyUses uses, ExecutionContext context) {
        Map<Keys.Key, List<String>> values = new LinkedHashMap<>();
        for (Setting setting : settings) {
            Keys.ALL.of(setting.key()).ifPresent(key -> values.computeIfAbsent(key, none -> new ArrayList<>())
                    .add(setting.value()));
            uses.otherDefault(setting).ifPresent(reason -> leave(file, setting.key(), reason, context));
        }
        Set<Keys.Key> known = new LinkedHashSet<>();
        values.forEach((key, all) -> {
            if (uses.canGo(key, all)) {
                known.add(key);
            } else {
                leave(file, key.name(), key.reason(), context);
            }
        });
        return known;
    }

    private void leave(SourceFile file, String key, String reason, ExecutionContext context) {
        leftAlone.insertRow(context, new LeftAlone.Row(file.getSourcePath() + " " + key, reason));
    }

    /** The value that belongs to the new name of a key. */
    private static String value(Setting setting, Set<Keys.Key> keys) {
        Optional<Keys.Key> key = Keys.ALL.of(setting.key()).filter(keys::contains);
        String value = setting.value();
        return key.flatMap(known -> known.values().today(value)).orElse(value);
    }

    private static String withPlaceholders(String value) {
        return value.contains("${") ? Keys.ALL.inText(value) : value;
    }

    private static final class InProperties extends PropertiesIsoVisitor<Set<Keys.Key>> {
        @Override
        public Properties.Entry visitEntry(Properties.Entry entry, Set<Keys.Key> keys) {
            String value = entry.getValue().getText();
            String today = withPlaceholders(value(new Setting(entry.getKey(), value), keys));
            return today.equals(value)
                    ? entry
                    : entry.withValue(entry.getValue().withText(today));
        }
    }

    private static final class InYaml extends YamlIsoVisitor<Set<Keys.Key>> {
        @Override
        public Yaml.Mapping.Entry visitMappingEntry(Yaml.Mapping.Entry entry, Set<Keys.Key> keys) {
            Yaml.Mapping.Entry visited = super.visitMappingEntry(entry, keys);
            return visited.getValue() instanceof Yaml.Scalar scalar
                    ? visited.withValue(
                            scalar.withValue(value(new Setting(Setting.key(getCursor()), scalar.getValue()), keys)))
                    : visited;
        }

        @Override
        public Yaml.Scalar visitScalar(Yaml.Scalar scalar, Set<Keys.Key> keys) {
            return scalar.withValue(withPlaceholders(scalar.getValue()));
        }
    }

    /** Texts that are keys, or hold placeholders. */
    private final class InSources extends JavaIsoVisitor<ExecutionContext> {
        @Override
        public J.Literal visitLiteral(J.Literal literal, ExecutionContext context) {
            if (!(literal.getValue() instanceof String text) || literal.getValueSource() == null) {
                return literal;
            }
            Keys.ALL
                    .leftIn(text)
                    .forEach(key -> leave(
                            getCursor().firstEnclosingOrThrow(J.CompilationUnit.class),
                            key.name(),
                            key.reason(),
                            context));
            String today = Keys.ALL.inText(text);
            return today.equals(text) || !literal.getValueSource().contains(text)
                    ? literal
                    : literal.withValue(today)
                            .withValueSource(literal.getValueSource().replace(text, today));
        }
    }
}
