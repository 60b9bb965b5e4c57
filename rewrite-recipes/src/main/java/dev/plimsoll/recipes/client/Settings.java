package dev.plimsoll.recipes.client;

import dev.plimsoll.recipes.MainSources;
import dev.plimsoll.recipes.NewSetting;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.ExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.properties.PropertiesParser;
import org.openrewrite.properties.PropertiesVisitor;
import org.openrewrite.properties.tree.Properties;
import org.openrewrite.yaml.tree.Yaml;

/** The configuration of each module: what it says of Feign, and where the platform's clients get their addresses. */
final class Settings {
    private static final String FILE = "src/main/resources/application.";
    private static final List<String> KINDS = List.of("yml", "yaml", "properties");
    private static final Set<String> HARMLESS = Set.of("connecttimeout", "readtimeout", "loggerlevel");
    private static final String OF_FEIGN = "(?:feign|spring\\.cloud\\.openfeign)\\.client\\.config\\.";

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^:}]+)(?::([^}]*))?}.*");

    private final Map<String, Map<String, String>> byModule = new HashMap<>();
    private final Set<String> files = new TreeSet<>();

    void saw(SourceFile file) {
        String path = path(file);
        if (!path.matches("(.*/)?src/main/resources/(config/)?(application|bootstrap)[^/]*\\.(yml|yaml|properties)")) {
            return;
        }
        files.add(path);
        Map<String, String> values = byModule.computeIfAbsent(FeignProject.module(file), module -> new TreeMap<>());
        if (file instanceof Properties.File) {
            new PropertiesVisitor<Integer>() {
                @Override
                public Properties visitEntry(Properties.Entry entry, Integer none) {
                    values.put(entry.getKey(), entry.getValue().getText());
                    return entry;
                }
            }.visit(file, 0);
        } else if (file instanceof Yaml.Documents documents) {
            documents.getDocuments().forEach(document -> flatten("", document.getBlock(), values));
        }
    }

    private static void flatten(String key, Yaml.Block block, Map<String, String> values) {
        if (block instanceof Yaml.Mapping mapping) {
            mapping.getEntries()
                    .forEach(entry -> flatten(
                            key.isEmpty()
                                    ? entry.getKey().getValue()
                                    : key + "." + entry.getKey().getValue(),
                            entry.getValue(),
                            values));
        } else if (block instanceof Yaml.Scalar scalar) {
            values.put(key, scalar.getValue());
        } else {
            values.put(key, "");
        }
    }

    /** Settings of a client, or of all, that the platform has no counterpart for. */
    Set<String> obstacles(String module, String client) {
        Set<String> found = new TreeSet<>();
        values(module).keySet().stream()
                .filter(key -> key.matches(OF_FEIGN + "(default|\\Q" + client + "\\E)\\..*"))
                .filter(key -> !HARMLESS.contains(last(key)))
                .forEach(key -> found.add(key + " is set"));
        return found;
    }

    /** How long Feign waits for an answer of a client, where that is set in milliseconds. */
    Optional<String> timeout(String module, String client) {
        return Stream.of(client, "default")
                .flatMap(name -> values(module).entrySet().stream()
                        .filter(entry -> entry.getKey().matches(OF_FEIGN + "\\Q" + name + "\\E\\..*")
                                && last(entry.getKey()).equals("readtimeout")))
                .map(Map.Entry::getValue)
                .filter(value -> value.matches("\\d+"))
                .map(value -> value + "ms")
                .findFirst();
    }

    /** Whether an address is surely one of the fleet, which is told on whose behalf it is called; a partner is not. */
    boolean isOurs(String module, String url) {
        Matcher property = PROPERTY.matcher(url);
        String known = property.matches()
                ? values(module).getOrDefault(property.group(1), property.group(2) == null ? "" : property.group(2))
                : url;
        String host = known.replaceFirst("^https?://", "").replaceFirst("[:/].*", "");
        return host.matches("[A-Za-z][A-Za-z0-9-]*(\\..*\\.?(svc|cluster\\.local|internal))?")
                && !host.equals("localhost");
    }

    boolean isSet(String module, String key) {
        return values(module).containsKey(key);
    }

    /** The file of a module that new settings go to; empty where it has none. */
    private Optional<String> home(String module) {
        String folder = module.isEmpty() ? "" : module + "/";
        return KINDS.stream()
                .map(kind -> folder + FILE + kind)
                .filter(files::contains)
                .findFirst();
    }

    /** The files to begin, where modules have something to add and no file that it goes to. */
    List<SourceFile> begun(Set<String> modules, Function<String, Map<String, String>> additions) {
        return modules.stream()
                .filter(module ->
                        home(module).isEmpty() && !additions.apply(module).isEmpty())
                .map(module -> file(newHome(module), additions.apply(module)))
                .toList();
    }

    /** A file with what its module has to add, where it is the one that this goes to. */
    SourceFile extended(SourceFile file, Function<String, Map<String, String>> additions, ExecutionContext context) {
        String module = FeignProject.module(file);
        boolean isHome = MainSources.contain(file)
                && home(module).filter(path(file)::equals).isPresent();
        return isHome ? with(file, additions.apply(module), context) : file;
    }

    private static String newHome(String module) {
        return (module.isEmpty() ? "" : module + "/") + FILE + "properties";
    }

    private static SourceFile file(String path, Map<String, String> settings) {
        String text = settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
        return PropertiesParser.builder()
                .build()
                .parse(text)
                .map(file -> (SourceFile) file.withSourcePath(Path.of(path)))
                .findFirst()
                .orElseThrow();
    }

    private static SourceFile with(SourceFile file, Map<String, String> settings, ExecutionContext context) {
        SourceFile after = file;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            after = new NewSetting(setting.getKey(), parts(setting.getKey()), setting.getValue()).in(after, context);
        }
        return after;
    }

    /** The name of a client may have dots. */
    private static List<String> parts(String key) {
        String name = key.substring("plimsoll.clients.".length(), key.lastIndexOf('.'));
        return List.of(
                "plimsoll", "clients", name.contains(".") ? "\"[" + name + "]\"" : name, key.replaceFirst(".*\\.", ""));
    }

    private Map<String, String> values(String module) {
        return byModule.getOrDefault(module, Map.of());
    }

    private static String last(String key) {
        return key.replaceFirst(".*\\.", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    static String path(SourceFile file) {
        return file.getSourcePath().toString().replace('\\', '/');
    }
}
