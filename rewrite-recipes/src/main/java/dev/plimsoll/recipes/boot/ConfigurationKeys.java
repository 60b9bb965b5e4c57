package dev.plimsoll.recipes.boot;

import dev.plimsoll.recipes.LeftAlone;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
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
public final class ConfigurationKeys extends Recipe {
    private static final String FILES = "(?:.*/)?(?:application|bootstrap)[\\w-]*\\.(?:properties|ya?ml)";
    private static final List<String> BELOW_PROFILES = List.of("active", "default", "group", "include", "validate");

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Name configuration keys as Spring Boot 4 does";
    }

    @Override
    public String getDescription() {
        return "Renames keys in application and bootstrap files, in placeholders and in texts of sources where Spring Boot"
                + " itself names one successor with the same values; all others are named and left.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(2);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                if (tree instanceof J.CompilationUnit unit) {
                    return new InSources().visit(unit, context);
                }
                boolean isConfiguration = tree instanceof SourceFile file
                        && file.getSourcePath().toString().replace('\\', '/').matches(FILES);
                if (isConfiguration && tree instanceof Properties.File file) {
                    return inProperties(file, context);
                }
                return isConfiguration && tree instanceof Yaml.Documents file ? inYaml(file, context) : tree;
            }
        };
    }

    private @Nullable Tree inProperties(Properties.File file, ExecutionContext context) {
        Set<String> found = new LinkedHashSet<>();
        Tree after = new PropertiesIsoVisitor<Set<String>>() {
            @Override
            public Properties.Entry visitEntry(Properties.Entry entry, Set<String> keys) {
                keys.add(entry.getKey());
                String value = entry.getValue().getText();
                String today = Keys.ALL.inText(value);
                return today.equals(value) || !value.contains("${")
                        ? entry
                        : entry.withValue(entry.getValue().withText(today));
            }
        }.visit(file, found);
        for (Keys.Key key : known(file, found, context)) {
            String renamed = key.renamed().orElseThrow();
            after = new ChangePropertyKey(key.name(), renamed, true, null)
                    .getVisitor()
                    .visit(after, context);
        }
        return after;
    }

    private @Nullable Tree inYaml(Yaml.Documents file, ExecutionContext context) {
        Set<String> found = new LinkedHashSet<>();
        Tree after = new YamlIsoVisitor<Set<String>>() {
            @Override
            public Yaml.Mapping.Entry visitMappingEntry(Yaml.Mapping.Entry entry, Set<String> keys) {
                if (!(entry.getValue() instanceof Yaml.Mapping)) {
                    keys.add(path());
                }
                return super.visitMappingEntry(entry, keys);
            }

            @Override
            public Yaml.Scalar visitScalar(Yaml.Scalar scalar, Set<String> keys) {
                String today = Keys.ALL.inText(scalar.getValue());
                return scalar.getValue().contains("${") ? scalar.withValue(today) : scalar;
            }

            private String path() {
                StringBuilder path = new StringBuilder();
                getCursor()
                        .getPathAsStream(Yaml.Mapping.Entry.class::isInstance)
                        .forEach(entry -> path.insert(
                                0, ((Yaml.Mapping.Entry) entry).getKey().getValue() + "."));
                return path.substring(0, path.length() - 1);
            }
        }.visit(file, found);
        for (Keys.Key key : known(file, found, context)) {
            List<String> except = key.name().equals("spring.profiles") ? BELOW_PROFILES : List.of();
            after = new org.openrewrite.yaml.ChangePropertyKey(
                            key.name(), key.renamed().orElseThrow(), true, except, null)
                    .getVisitor()
                    .visit(after, context);
        }
        return after;
    }

    private List<Keys.Key> known(SourceFile file, Set<String> written, ExecutionContext context) {
        List<Keys.Key> known = written.stream()
                .flatMap(key -> Keys.ALL.of(key).stream())
                .distinct()
                .toList();
        known.stream()
                .filter(key -> key.renamed().isEmpty())
                .forEach(key -> leftAlone.insertRow(
                        context, new LeftAlone.Row(file.getSourcePath() + " " + key.name(), key.reason())));
        return known.stream().filter(key -> key.renamed().isPresent()).toList();
    }

    /** Texts that are keys, or hold placeholders. */
    private static final class InSources extends JavaIsoVisitor<ExecutionContext> {
        @Override
        public J.Literal visitLiteral(J.Literal literal, ExecutionContext context) {
            if (!(literal.getValue() instanceof String text) || literal.getValueSource() == null) {
                return literal;
            }
            String today = Keys.ALL.inText(text);
            return today.equals(text) || !literal.getValueSource().contains(text)
                    ? literal
                    : literal.withValue(today)
                            .withValueSource(literal.getValueSource().replace(text, today));
        }
    }
}
