package dev.plimsoll.recipes.client;

import dev.plimsoll.recipes.MainSources;
import dev.plimsoll.recipes.ModuleLibraries;
import dev.plimsoll.recipes.libraries.Departure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final List<J.CompilationUnit> units = new ArrayList<>();
    private final List<Implementation> implementations = new ArrayList<>();
    private @Nullable Map<String, Found> found;

    FeignProject() {}

    /** An interface, where it stands, and why it stays. */
    record Found(FeignClient client, J.CompilationUnit unit, String module, Set<String> reasons) {}

    void saw(@Nullable Tree tree) {
        libraries.saw(tree);
        departure.saw(tree);
        if (tree instanceof SourceFile file) {
            settings.saw(file);
        }
        if (tree instanceof J.CompilationUnit unit) {
            constants.saw(unit);
            if (unit.getTypesInUse().getTypesInUse().stream().anyMatch(FeignFailures::isFeigns)
                    || Application.isIn(unit)) {
                units.add(unit);
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
                                    new Found(client, unit, module(unit), new TreeSet<>(client.obstacles()))));
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
        Map<String, Set<String>> ofModules = new HashMap<>();
        for (J.CompilationUnit unit : units) {
            FeignFailures.of(unit).forEach(reason -> ofModules
                    .computeIfAbsent(module(unit), module -> new TreeSet<>())
                    .add(reason.replaceFirst(
                            "^it", unit.getSourcePath().getFileName().toString())));
        }
        clients.values()
                .forEach(client -> ofModules.forEach((module, reasons) -> {
                    if (module.equals(client.module()) || !Application.isOf(units, module)) {
                        client.reasons().addAll(reasons);
                    }
                }));
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
        units.stream()
                .filter(FeignFailures::isCaught)
                .map(FeignProject::module)
                .distinct()
                .forEach(module -> {
                    List<Found> here = clients.values().stream()
                            .filter(client -> client.module().equals(module))
                            .toList();
                    if (here.stream().anyMatch(client -> !client.reasons().isEmpty())) {
                        here.forEach(client -> client.reasons()
                                .add("a FeignException that is caught may be that of another client" + " that stays"));
                    }
                });
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
