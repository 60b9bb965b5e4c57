package dev.plimsoll.recipes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.FloorsInForce;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.PolicyInForce;
import dev.plimsoll.rules.contract.PomExample;
import dev.plimsoll.rules.contract.Units;
import dev.plimsoll.standards.Example;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.policy.Policy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.DataTableExecutionContextView;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryDataTableStore;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.Recipe;
import org.openrewrite.RecipeRun;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.config.CompositeRecipe;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.search.FindMissingTypes;
import org.openrewrite.java.tree.J;
import org.openrewrite.maven.MavenParser;
import org.openrewrite.text.PlainText;
import org.openrewrite.tree.ParseError;

/** Runs one fix over a few files, and insists that every type is known before and after. */
public final class Workshop {
    /** What examples compile against, without the engine's own jars, which would only slow their parsing down. */
    private static final List<Path> CLASS_PATH = JavaParser.runtimeClasspath().stream()
            .filter(entry ->
                    !entry.toString().matches(".*(openrewrite|error_prone|archunit|junit|jackson|rocksdb).*\\.jar"))
            .toList();

    private Workshop() {}

    /** Every fix on the class path. */
    public static Stream<Recipe> fixes() {
        return ServiceLoader.load(Recipe.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(recipe -> recipe.getClass().getName().startsWith("dev.plimsoll.recipes"));
    }

    /** The text of an example after its standard's fix, in the shape of {@link #unchanged}. */
    public static String mend(Standard standard, Example example) {
        if (!example.language().equals("xml")) {
            return joined(mend(fix(standard.id()), files(example)));
        }
        ExecutionContext context = context(PomExample.policy(example.code()));
        FloorsInForce.put(context, PomExample.floors(example.code()));
        return PomExample.of(mend(fix(standard.id()), files(example), context));
    }

    /** The text of an example as {@link #mend} gives it back when nothing changes. */
    public static String unchanged(Example example) {
        return example.language().equals("xml") ? PomExample.of(files(example)) : joined(files(example));
    }

    /** Path to text after a fix, for one set of files by path. */
    public static Map<String, String> mend(String standard, Map<String, String> files) {
        return mend(fix(standard), files);
    }

    /** As {@link #mend(String, Map)}, for several fixes in one run. */
    public static Map<String, String> mendTogether(List<String> standards, Map<String, String> files) {
        return mend(new CompositeRecipe(standards.stream().map(Workshop::fix).toList()), files);
    }

    /** What a fix made of a set of files under a policy, and what it says that it left alone. */
    public static Work work(String standard, Map<String, String> files, Policy policy) {
        return work(standard, files, context(policy));
    }

    /** As {@link #work(String, Map, Policy)}, where the gate asks for versions, by package URL without version. */
    public static Work work(String standard, Map<String, String> files, Map<String, String> floors) {
        ExecutionContext context = context();
        FloorsInForce.put(context, floors);
        return work(standard, files, context);
    }

    private static Work work(String standard, Map<String, String> files, ExecutionContext context) {
        InMemoryDataTableStore tables = new InMemoryDataTableStore();
        DataTableExecutionContextView.view(context).setDataTableStore(tables);
        Map<String, String> after = mend(fix(standard), files, context);
        List<String> left =
                tables.getRows(LeftAlone.class).map(LeftAlone.Row::toString).toList();
        return new Work(after, left);
    }

    /** Files by path after a fix, and its remarks. */
    public record Work(Map<String, String> files, List<String> left) {}

    private static Recipe fix(String standard) {
        return fixes().filter(fix -> Standard.idOf(fix.getClass()).equals(standard))
                .findFirst()
                .orElseThrow();
    }

    private static ExecutionContext context() {
        return new InMemoryExecutionContext(failure -> {
            throw new AssertionError(failure);
        });
    }

    private static ExecutionContext context(Policy policy) {
        ExecutionContext context = context();
        PolicyInForce.put(context, policy);
        return context;
    }

    private static Map<String, String> mend(Recipe recipe, Map<String, String> files) {
        return mend(recipe, files, context());
    }

    private static Map<String, String> mend(Recipe recipe, Map<String, String> files, ExecutionContext context) {
        List<SourceFile> sources = parse(files, context);
        assertTypesAreKnown(sources);
        RecipeRun run = recipe.run(new InMemoryLargeSourceSet(sources), context);
        Map<String, String> after = new LinkedHashMap<>(files);
        List<SourceFile> changed = new ArrayList<>();
        for (Result result : run.getChangeset().getAllResults()) {
            SourceFile file = Objects.requireNonNull(result.getAfter(), "a fix deletes nothing");
            SourceFile before = result.getBefore();
            if (before != null && !before.getSourcePath().equals(file.getSourcePath())) {
                after.remove(before.getSourcePath().toString());
            }
            changed.add(file);
            after.put(file.getSourcePath().toString(), file.printAll());
        }
        assertTypesAreKnown(changed);
        return after;
    }

    private static List<SourceFile> parse(Map<String, String> files, ExecutionContext context) {
        List<SourceFile> sources = new ArrayList<>();
        sources.addAll(parse(java(), ".java", files, context));
        sources.addAll(parse(MavenParser.builder().build(), "pom.xml", files, context));
        files.forEach((path, text) -> {
            if (path.endsWith(".sql")) {
                sources.add(
                        PlainText.builder().sourcePath(Path.of(path)).text(text).build());
            }
        });
        return sources;
    }

    // A parser that is used again trips over javac's own assertions, so each mending has a fresh one.
    private static JavaParser java() {
        return JavaParser.fromJavaVersion().classpath(CLASS_PATH).build();
    }

    private static List<SourceFile> parse(
            Parser parser, String suffix, Map<String, String> files, ExecutionContext context) {
        List<Parser.Input> inputs = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(suffix))
                .map(file -> Parser.Input.fromString(Path.of(file.getKey()), file.getValue()))
                .toList();
        return inputs.isEmpty()
                ? List.of()
                : parser.parseInputs(inputs, null, context).toList();
    }

    private static void assertTypesAreKnown(List<SourceFile> sources) {
        for (SourceFile source : sources) {
            assertThat(source).isNotInstanceOf(ParseError.class);
            if (source instanceof J.CompilationUnit unit) {
                assertThat(FindMissingTypes.findMissingTypes(unit, false))
                        .as("types not known in %s", unit.printAll())
                        .isEmpty();
            }
        }
    }

    private static Map<String, String> files(Example example) {
        if (example.language().equals("xml")) {
            return PomExample.files(example.code());
        }
        Map<String, String> files = new LinkedHashMap<>();
        Units.of(example.code()).forEach((path, text) -> files.put("src/main/java/" + path, text));
        return files;
    }

    private static String joined(Map<String, String> files) {
        return files.values().stream().map(String::strip).collect(Collectors.joining("\n\n", "", "\n"));
    }
}
