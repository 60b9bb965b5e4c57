package dev.plimsoll.recipes.boot;

import dev.plimsoll.recipes.Ground;
import dev.plimsoll.recipes.LeftAlone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openrewrite.DataTableExecutionContextView;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryDataTableStore;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.Recipe;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.config.Environment;
import org.openrewrite.config.YamlResourceLoader;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.maven.MavenExecutionContextView;
import org.openrewrite.maven.MavenParser;
import org.openrewrite.maven.tree.MavenRepository;
import org.openrewrite.properties.PropertiesParser;
import org.openrewrite.yaml.YamlParser;

/**
 * A small service before and after the whole move, with its real POM and the libraries of its ground.
 *
 * @param files the texts after the move, by path
 * @param left what was left alone
 */
record Move(Map<String, String> files, List<String> left) {

    /** Moves files, by path, as the composite of that name does. */
    static Move of(String recipe, Ground ground, Map<String, String> files) {
        InMemoryDataTableStore tables = new InMemoryDataTableStore();
        ExecutionContext context = new InMemoryExecutionContext(failure -> {
            throw new AssertionError(failure);
        });
        DataTableExecutionContextView.view(context).setDataTableStore(tables);
        MavenExecutionContextView.view(context)
                .setLocalRepository(MavenRepository.builder()
                        .id("local")
                        .uri(Path.of(System.getProperty("localRepository"))
                                .toUri()
                                .toString())
                        .knownToExist(true)
                        .build());
        List<SourceFile> sources = new ArrayList<>();
        sources.addAll(parsed(MavenParser.builder().build(), files, "pom.xml", context));
        sources.addAll(parsed(ground.parser().build(), files, ".java", context));
        sources.addAll(parsed(PropertiesParser.builder().build(), files, ".properties", context));
        sources.addAll(parsed(YamlParser.builder().build(), files, ".yml", context));
        Map<String, String> after = new LinkedHashMap<>(files);
        for (Result result : named(recipe)
                .run(new InMemoryLargeSourceSet(sources), context)
                .getChangeset()
                .getAllResults()) {
            SourceFile changed = result.getAfter();
            if (changed != null) {
                after.put(changed.getSourcePath().toString(), changed.printAll());
            }
        }
        return new Move(after, rows(tables));
    }

    private static List<String> rows(InMemoryDataTableStore tables) {
        try (Stream<?> rows = tables.getRows(LeftAlone.class.getName(), null)) {
            return rows.map(String::valueOf).toList();
        }
    }

    private static Recipe named(String recipe) {
        String file = "/META-INF/rewrite/"
                + recipe.replaceFirst(".*\\.", "")
                        .replaceAll("(?<=[a-z])(?=[A-Z0-9])", "-")
                        .toLowerCase(java.util.Locale.ROOT)
                + ".yml";
        return Environment.builder()
                .load(new YamlResourceLoader(
                        Move.class.getResourceAsStream(file), Path.of(file).toUri(), new java.util.Properties()))
                .build()
                .activateRecipes(recipe);
    }

    private static List<SourceFile> parsed(
            Parser parser, Map<String, String> files, String suffix, ExecutionContext context) {
        List<Parser.Input> inputs = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(suffix))
                .map(file -> Parser.Input.fromString(Path.of(file.getKey()), file.getValue()))
                .toList();
        return parser.parseInputs(inputs, null, context).toList();
    }
}
