package dev.plimsoll.recipes.client;

import dev.plimsoll.recipes.MainSources;
import dev.plimsoll.recipes.ModuleLibraries;
import dev.plimsoll.recipes.libraries.Departure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** What has to be known of all files before one interface of Feign is changed. */
public final class FeignProject {
    private final ModuleLibraries libraries = new ModuleLibraries();
    private final Departure departure = new Departure(
            name -> name.matches(
                    "org\\.springframework\\.cloud:spring-cloud-(starter-openfeign|starter-feign|openfeign-core)|io\\.github\\.openfeign:.*"));
    private final Constants constants = new Constants();
    private final Settings settings = new Settings();
    private final Reach reach = new Reach();
    private final List<J.CompilationUnit> units = new ArrayList<>();
    private final List<Implementation> implementations = new ArrayList<>();
    private final List<J.CompilationUnit> callers = new ArrayList<>();
    private @Nullable Map<String, Found> found;
    private @Nullable HandedHeaders headers;

    FeignProject() {}

    /** An interface, where it stands, and why it stays. */
    record Found(FeignClient client, J.ClassDeclaration declared, J.CompilationUnit unit, Set<String> reasons) {
        String module() {
            return FeignProject.module(unit);
        }
    }

    void saw(@Nullable Tree tree) {
        libraries.saw(tree);
        departure.saw(tree);
        if (tree instanceof SourceFile file) {
            settings.saw(file);
        }
        if (tree instanceof J.CompilationUnit unit) {
            constants.saw(unit);
            reach.saw(unit);
            if (unit.getTypesInUse().getTypesInUse().stream().anyMatch(FeignFailures::isFeigns)
                    || Application.isIn(unit)) {
                units.add(unit);
            }
            if (FeignClient.isUsedIn(unit)) {
                callers.add(unit);
            }
            implementations.addAll(implementations(unit));
        }
    }

    private record Implementation(String type, String by, boolean inTests) {}

    /** Feign's own libraries. */
    Departure departure() {
        return departure;
    }

    Settings settings() {
        return settings;
    }

    /** By the full name of the interface. */
    Map<String, Found> clients() {
        if (found == null) {
            found = find();
        }
        return found;
    }

    Set<String> moving() {
        return clients().values().stream()
                .filter(client -> client.reasons().isEmpty())
                .map(client -> client.client().type())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is handed to the clients that move, and need not be. */
    HandedHeaders headers() {
        if (headers == null) {
            headers = new HandedHeaders();
            for (Found moving : clients().values()) {
                if (moving.reasons().isEmpty()) {
                    headers.add(moving.declared(), constants);
                }
            }
            implementations.forEach(one -> Objects.requireNonNull(headers).keep(one.type()));
            headers.check(callers);
        }
        return headers;
    }

    Set<String> modules() {
        return clients().values().stream().map(Found::module).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether no client of Feign is left where a file lies. */
    boolean isDone(SourceFile file) {
        List<Found> here = clients().values().stream()
                .filter(client -> client.module().equals(module(file)))
                .toList();
        return !here.isEmpty()
                && here.stream().allMatch(client -> client.reasons().isEmpty());
    }

    /** Whether nothing of Feign would be left where a file lies. */
    boolean isWithoutFeign(SourceFile file) {
        return isDone(file)
                && Application.isOf(units, module(file)) | !Application.isAnywhere(units)
                && units.stream()
                        .filter(unit -> module(unit).equals(module(file)))
                        .noneMatch(FeignFailures::needsTheLibrary);
    }

    /** Where services are looked up by name, in a registry, as Feign does. */
    boolean isRegistered(SourceFile file) {
        return libraries
                .of(file)
                .filter(
                        known -> known.keySet().stream()
                                .anyMatch(
                                        name -> name.matches(
                                                "org\\.springframework\\.cloud:spring-cloud-.*(eureka-client|consul-discovery|zookeeper-discovery)")))
                .isPresent();
    }

    static String module(SourceFile file) {
        return file.getSourcePath().toString().replace('\\', '/').replaceFirst("(^|/)(src/.*|pom\\.xml)", "");
    }

    private Map<String, Found> find() {
        Map<String, Found> clients = new TreeMap<>();
        for (J.CompilationUnit unit : units) {
            new JavaIsoVisitor<Integer>() {
                @Override
                public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Integer none) {
                    FeignClient.of(declared, constants)
                            .filter(client -> MainSources.contain(unit))
                            .ifPresent(client -> clients.put(
                                    client.type(),
                                    new Found(client, declared, unit, new TreeSet<>(client.obstacles()))));
                    return super.visitClassDeclaration(declared, none);
                }
            }.visit(unit, 0);
        }
        clients.values().forEach(this::addReasonsOfTheModule);
        addReasonsOfOthers(clients);
        return clients;
    }

    private void addReasonsOfTheModule(Found found) {
        Platform.obstacles(libraries.of(found.unit())).forEach(found.reasons()::add);
        settings.obstacles(found.module(), found.client().name()).forEach(found.reasons()::add);
        implementations.stream()
                .filter(one -> one.type().equals(found.client().type()) && !one.inTests())
                .forEach(one -> found.reasons().add(one.by() + " implements it"));
        Set<String> packages = Application.packages(units, found.module());
        String name = found.client().type();
        if (!packages.isEmpty() && packages.stream().noneMatch(in -> in.isEmpty() || name.startsWith(in + "."))) {
            found.reasons().add("it lies outside of the application's package, where the platform does not look");
        }
    }

    private void addReasonsOfOthers(Map<String, Found> clients) {
        for (J.CompilationUnit unit : units) {
            for (FeignFailures.Failure failure : FeignFailures.of(unit)) {
                String reason = failure.reason()
                        .replaceFirst("^it", unit.getSourcePath().getFileName().toString());
                concerned(clients, unit, failure.within())
                        .forEach(client -> client.reasons().add(reason));
            }
        }
        Map<String, Set<String>> addresses = new LinkedHashMap<>();
        clients.values().forEach(client -> addresses
                .computeIfAbsent(client.module() + ":" + client.client().name(), name -> new HashSet<>())
                .add(client.client().url()));
        clients.values().stream()
                .filter(client -> addresses
                                .getOrDefault(
                                        client.module() + ":" + client.client().name(), Set.of())
                                .size()
                        > 1)
                .forEach(client -> client.reasons().add("another client of the same name has another address"));
        boolean changed = true;
        while (changed) {
            changed = units.stream().map(unit -> keepTogether(clients, unit)).reduce(false, Boolean::logicalOr);
        }
    }

    /** One catch is for all that it may come from, which move together or not at all. */
    private boolean keepTogether(Map<String, Found> clients, J.CompilationUnit unit) {
        List<Found> caught = caught(clients, unit);
        if (caught.stream().allMatch(client -> client.reasons().isEmpty())) {
            return false;
        }
        String reason =
                unit.getSourcePath().getFileName() + " catches its FeignException and that of a client that stays";
        return caught.stream()
                .filter(client -> client.reasons().isEmpty())
                .map(client -> client.reasons().add(reason))
                .reduce(false, Boolean::logicalOr);
    }

    private List<Found> caught(Map<String, Found> clients, J.CompilationUnit unit) {
        Set<String> within = FeignFailures.caught(unit);
        return within.isEmpty() ? List.of() : concerned(clients, unit, within);
    }

    /** The clients that a failure may be of: those that can be reached from what is called there, else all of the module. */
    private List<Found> concerned(Map<String, Found> clients, J.CompilationUnit unit, Set<String> within) {
        Set<String> reached = within.isEmpty() ? Set.of() : reach.from(within);
        List<Found> some = clients.values().stream()
                .filter(client -> reached.contains(client.client().type().replaceFirst("\\$.*", "")))
                .toList();
        String module = module(unit);
        return !some.isEmpty()
                ? some
                : clients.values().stream()
                        .filter(client -> module.equals(client.module()) || !Application.isOf(units, module))
                        .toList();
    }

    /** Whether what a file catches of Feign is the platform's from now on. */
    boolean catchesThePlatforms(J.CompilationUnit unit) {
        List<Found> caught = caught(clients(), unit);
        return !caught.isEmpty()
                && caught.stream().allMatch(client -> client.reasons().isEmpty());
    }

    private static List<Implementation> implementations(J.CompilationUnit unit) {
        List<Implementation> all = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Integer none) {
                if (declared.getImplements() != null) {
                    declared.getImplements().forEach(type -> {
                        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type.getType());
                        if (named != null) {
                            all.add(new Implementation(
                                    named.getFullyQualifiedName(),
                                    declared.getSimpleName(),
                                    !MainSources.contain(unit)));
                        }
                    });
                }
                return super.visitClassDeclaration(declared, none);
            }
        }.visit(unit, 0);
        return all;
    }
}
