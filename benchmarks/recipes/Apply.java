import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.openrewrite.DataTable;
import org.openrewrite.DataTableExecutionContextView;
import org.openrewrite.DataTableStore;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryDataTableStore;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.PrintOutputCapture;
import org.openrewrite.Recipe;
import org.openrewrite.RecipeRun;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.config.Environment;
import org.openrewrite.config.YamlResourceLoader;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.style.Autodetect;
import org.openrewrite.maven.MavenExecutionContextView;
import org.openrewrite.maven.MavenParser;
import org.openrewrite.maven.tree.MavenRepository;
import org.openrewrite.properties.PropertiesParser;
import org.openrewrite.text.PlainTextParser;
import org.openrewrite.tree.ParseError;
import org.openrewrite.yaml.YamlParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs recipes by their names over the services of a fleet and writes what they would change beside it.
 *
 * <p>{@code Apply FLEET OUT ORDERS}: each line of ORDERS is a service and the recipes that run over it, each on its own, separated by blanks.
 * A module's class path lies in its {@code target/class-path.txt}. OUT gets the changed files of each recipe and service, and one line of JSON for each of these pairs.
 */
final class Apply {
    private static final Map<String, String> FLOORS = Map.of(
            "pkg:maven/com.google.code.gson/gson", "2.11.0",
            "pkg:maven/org.apache.commons/commons-lang3", "3.18.0",
            "pkg:maven/org.slf4j/slf4j-api", "2.0.17",
            "pkg:maven/org.springframework.boot/spring-boot", "3.5.16");

    private final Path fleet;
    private final Path out;
    private final Environment recipes;
    private final List<Throwable> troubles = new ArrayList<>();

    private Apply(Path fleet, Path out) throws IOException {
        this.fleet = fleet;
        this.out = out;
        Path own = Path.of(System.getProperty("recipes", "recipes.yml"));
        this.recipes = Environment.builder()
                .scanRuntimeClasspath("dev.plimsoll")
                .load(new YamlResourceLoader(Files.newInputStream(own), own.toUri(), new Properties()))
                .build();
    }

    public static void main(String[] args) throws IOException {
        Apply apply = new Apply(Path.of(args[0]).toRealPath(), Path.of(args[1]));
        if (args.length < 3) {
            apply.recipes.listRecipes().forEach(recipe -> System.out.println(recipe.getName() + "\t" + recipe.getDescription()));
            return;
        }
        for (String line : Files.readAllLines(Path.of(args[2]))) {
            List<String> words = List.of(line.split(" "));
            apply.service(words.get(0), words.subList(1, words.size()));
        }
    }

    private void service(String service, List<String> names) throws IOException {
        Path root = fleet.resolve(service);
        long start = System.nanoTime();
        troubles.clear();
        List<SourceFile> sources = parse(root, context());
        List<String> unread = Stream.concat(
                        sources.stream().filter(ParseError.class::isInstance).map(file -> "not parsed: " + file.getSourcePath()),
                        troubles.stream().map(trouble -> "parser: " + trouble))
                .toList();
        System.out.printf("%s: %d files in %d ms%n", service, sources.size(), (System.nanoTime() - start) / 1_000_000);
        for (String name : names) {
            Map<String, Object> line = new LinkedHashMap<>(Map.of("service", service, "recipe", name, "unread", unread));
            line.putAll(run(name, service, sources));
            Files.writeString(
                    Files.createDirectories(out).resolve("results.jsonl"),
                    new JsonMapper().writeValueAsString(line) + "\n",
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
        }
    }

    private Map<String, Object> run(String name, String service, List<SourceFile> sources) throws IOException {
        Recipe recipe = recipe(name);
        if (recipe == null) {
            return Map.of("absent", true);
        }
        ExecutionContext context = context();
        troubles.clear();
        long start = System.nanoTime();
        RecipeRun run = recipe.run(new InMemoryLargeSourceSet(sources), context);
        long took = (System.nanoTime() - start) / 1_000_000;
        List<String> changed = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        for (Result result : run.getChangeset().getAllResults()) {
            if (result.diff().isBlank()) {
                continue;
            }
            if (result.getBefore() != null
                    && (result.getAfter() == null
                            || !result.getAfter().getSourcePath().equals(result.getBefore().getSourcePath()))) {
                deleted.add(result.getBefore().getSourcePath().toString());
            }
            if (result.getAfter() != null) {
                Path file = out.resolve(name).resolve(service).resolve(result.getAfter().getSourcePath());
                Files.createDirectories(file.getParent());
                // Without the engine's own remarks, as the runner of migrate writes it.
                Files.writeString(file, result.getAfter().printAll(new PrintOutputCapture<>(0, PrintOutputCapture.MarkerPrinter.SANITIZED)));
                changed.add(result.getAfter().getSourcePath().toString());
            }
        }
        return Map.of("changed", changed, "deleted", deleted, "left", left(run), "ms", took,
                "errors", troubles.stream().map(Apply::text).distinct().toList());
    }

    private static String text(Throwable trouble) {
        Throwable cause = trouble;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        StackTraceElement[] stack = cause.getStackTrace();
        return cause + (stack.length == 0 ? "" : " at " + stack[0]);
    }

    /** By the last part of its name, of which there is one; those declared in YAML come first. */
    private Recipe recipe(String name) {
        return recipes.listRecipes().stream()
                .map(Recipe::getName)
                .filter(each -> each.equals(name) || each.endsWith("." + name))
                .sorted(java.util.Comparator.comparingInt(String::length))
                .findFirst()
                .map(recipes::activateRecipes)
                .orElse(null);
    }

    private static List<String> left(RecipeRun run) {
        DataTableStore store = run.getDataTableStore();
        List<String> rows = new ArrayList<>();
        for (DataTable<?> table : store.getDataTables()) {
            if (table.getName().endsWith("LeftAlone")) {
                try (Stream<?> each = store.getRows(table.getName(), table.getGroup())) {
                    each.map(String::valueOf).distinct().forEach(rows::add);
                }
            }
        }
        return rows;
    }

    private ExecutionContext context() throws IOException {
        ExecutionContext context = new InMemoryExecutionContext(troubles::add);
        DataTableExecutionContextView.view(context).setDataTableStore(new InMemoryDataTableStore());
        Path policy = Path.of(System.getProperty("policy", "plimsoll.yml"));
        context.putMessage(Policy.class.getName(), Policies.read(policy.toString(), Files.readString(policy)));
        context.putMessage("dev.plimsoll.floors", FLOORS);
        MavenExecutionContextView maven = MavenExecutionContextView.view(context);
        maven.setLocalRepository(repository("local", Path.of(System.getProperty("user.home"), ".m2/repository").toUri()));
        maven.setRepositories(List.of(repository("own", Path.of(System.getProperty("own")).toUri())));
        return context;
    }

    private static MavenRepository repository(String id, URI uri) {
        return MavenRepository.builder().id(id).uri(uri.toString()).releases(true).snapshots(true).knownToExist(true).build();
    }

    private static List<SourceFile> parse(Path root, ExecutionContext context) throws IOException {
        List<Path> poms = files(root, "pom.xml");
        List<SourceFile> sources = new ArrayList<>(parsed(MavenParser.builder().build(), poms, root, context));
        for (Path pom : poms) {
            Path classPath = pom.resolveSibling("target/class-path.txt");
            List<Path> jars = Files.exists(classPath)
                    ? Stream.of(Files.readString(classPath).strip().split(":")).filter(jar -> !jar.isEmpty()).map(Path::of).toList()
                    : List.of();
            Path folder = pom.resolveSibling("src");
            JavaParser java = JavaParser.fromJavaVersion().classpath(jars).logCompilationWarningsAndErrors(true).build();
            sources.addAll(styled(parsed(java, files(folder, ".java"), root, context)));
            sources.addAll(parsed(new PropertiesParser(), files(folder, ".properties"), root, context));
            sources.addAll(parsed(new YamlParser(), files(folder, ".yml"), root, context));
            sources.addAll(parsed(PlainTextParser.builder().build(), files(folder, ".sql"), root, context));
        }
        sources.addAll(parsed(PlainTextParser.builder().build(), files(root, "/catalog-info.yaml"), root, context));
        return sources;
    }

    private static List<SourceFile> styled(List<SourceFile> sources) {
        Autodetect.Detector detector = Autodetect.detector();
        sources.forEach(detector::sample);
        Autodetect style = detector.build();
        return sources.stream().<SourceFile>map(file -> file.withMarkers(file.getMarkers().add(style))).toList();
    }

    private static List<SourceFile> parsed(Parser parser, Collection<Path> files, Path root, ExecutionContext context) {
        return files.isEmpty() ? List.of() : parser.parse(files, root, context).toList();
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix) && !("/" + folder.relativize(file)).contains("/target/"))
                    .sorted()
                    .toList();
        }
    }
}
