package dev.plimsoll.recipes.client;

import dev.plimsoll.recipes.MainSources;
import dev.plimsoll.recipes.ModuleLibraries;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** What has to be known of all files before one class calls by the platform. */
public final class RestProject {
    private static final Set<String> SETTING_UP = Set.of(
            "ClientHttpRequestInterceptor",
            "RestTemplateCustomizer",
            "RestTemplateRequestCustomizer",
            "ResponseErrorHandler",
            "DefaultResponseErrorHandler");
    private static final Set<String> OTHERS = Set.of("RestClient", "WebClient", "AsyncRestTemplate");
    private static final Set<String> ANSWERING = Set.of("RestTemplate", "MockRestServiceServer");

    private final ModuleLibraries libraries = new ModuleLibraries();
    private final Constants constants = new Constants();
    private final Settings settings = new Settings();
    private final Reach reach = new Reach();
    private final Listeners listeners = new Listeners(reach);
    private final List<J.CompilationUnit> units = new ArrayList<>();
    private final Map<String, Set<String>> namesOfPackages = new TreeMap<>();
    private final Map<String, String> byOthers = new TreeMap<>();
    private final Set<String> made = new HashSet<>();
    private @Nullable Map<String, Found> found;

    RestProject() {}

    /** A class, the interface that it would call, and why it does not. */
    record Found(RestClass caller, J.CompilationUnit unit, ClientInterface client, String name, Set<String> reasons) {
        String packageName() {
            return packageOf(unit);
        }

        String fullName() {
            return packageName().isEmpty() ? name : packageName() + "." + name;
        }

        boolean isMoving() {
            return reasons.isEmpty();
        }
    }

    void saw(@Nullable Tree tree) {
        libraries.saw(tree);
        if (tree instanceof SourceFile file) {
            settings.saw(file);
        }
        if (tree instanceof J.CompilationUnit unit) {
            constants.saw(unit);
            reach.saw(unit);
            unit.getClasses().forEach(declared -> namesOfPackages
                    .computeIfAbsent(packageOf(unit), name -> new TreeSet<>())
                    .add(declared.getSimpleName()));
            if (Application.isIn(unit) || isAboutCalls(unit)) {
                units.add(unit);
            }
            rememberWhatIsMade(unit);
            if (MainSources.contain(unit)) {
                OTHERS.stream()
                        .filter(name -> uses(unit, Set.of(name)))
                        .forEach(name -> byOthers.put(Settings.path(unit), name));
            }
        }
    }

    /** The files that call by what is not moved, with its name. */
    Map<String, String> byOthers() {
        return byOthers;
    }

    private static boolean isAboutCalls(J.CompilationUnit unit) {
        return uses(unit, ANSWERING) || uses(unit, SETTING_UP) || RestFailures.areKnownTo(unit);
    }

    Settings settings() {
        return settings;
    }

    /** By the full name of the class. */
    Map<String, Found> classes() {
        if (found == null) {
            found = find();
        }
        return found;
    }

    Optional<Found> moving(J.CompilationUnit unit) {
        return classes().values().stream()
                .filter(one -> one.isMoving() && one.unit().getId().equals(unit.getId()))
                .findFirst();
    }

    Set<String> modules() {
        return classes().values().stream()
                .filter(Found::isMoving)
                .map(one -> FeignProject.module(one.unit()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The settings that a module needs besides those it has. */
    Map<String, String> additions(String module) {
        Map<String, String> additions = new LinkedHashMap<>();
        classes().values().stream()
                .filter(one -> one.isMoving() && FeignProject.module(one.unit()).equals(module))
                .forEach(one -> {
                    String prefix = "plimsoll.clients." + one.client().service() + ".";
                    additions.put(prefix + "url", one.client().url());
                    if (!settings.isOurs(module, one.client().url())) {
                        additions.put(prefix + "fleet", "false");
                    }
                    setups(one.unit(), one.caller()).stream()
                            .flatMap(setup -> setup.deadline().stream())
                            .findFirst()
                            .ifPresent(deadline -> additions.put(prefix + "deadline", deadline));
                });
        additions.keySet().removeIf(key -> settings.isSet(module, key));
        return additions;
    }

    private Map<String, Found> find() {
        Map<String, Found> classes = new TreeMap<>();
        for (J.CompilationUnit unit : units) {
            List<RestClass> callers = MainSources.contain(unit)
                    ? unit.getClasses().stream()
                            .flatMap(declared -> RestClass.of(declared, constants).stream())
                            .toList()
                    : List.of();
            callers.forEach(caller ->
                    classes.put(unit.getSourcePath() + "#" + caller.declared().getSimpleName(), found(unit, caller)));
        }
        classes.values().forEach(one -> classes.values().stream()
                .filter(other -> other != one && other.isMoving() && clashes(one, other))
                .findFirst()
                .ifPresent(other ->
                        one.reasons().add("another class calls " + one.client().service() + " elsewhere")));
        return classes;
    }

    private static boolean clashes(Found one, Found other) {
        return one.isMoving()
                && one.client().service().equals(other.client().service())
                && (!one.client().url().equals(other.client().url())
                        || one.fullName().equals(other.fullName()));
    }

    private Found found(J.CompilationUnit unit, RestClass caller) {
        ClientInterface client = new ClientInterface(caller, packageOf(unit));
        Set<String> reasons = new TreeSet<>(caller.obstacles());
        String name = "";
        if (reasons.isEmpty()) {
            Set<String> taken = namesOfPackages.getOrDefault(packageOf(unit), Set.of());
            name = client.simpleName(taken);
            if (taken.contains(name)) {
                reasons.add("there is a type " + name + " already");
            }
            if (client.text(name).isEmpty()) {
                reasons.add("a type that it sends or expects cannot be written in another file");
            }
        }
        addReasonsOfTheModule(unit, caller, reasons);
        return new Found(caller, unit, client, name, reasons);
    }

    private void addReasonsOfTheModule(J.CompilationUnit unit, RestClass caller, Set<String> reasons) {
        Platform.obstacles(libraries.of(unit)).forEach(reasons::add);
        List<RestSetup> setups = setups(unit, caller);
        if (!caller.isSelfMade() && setups.size() != 1) {
            reasons.add("how its RestTemplate is set up is not known");
        }
        setups.stream()
                .flatMap(setup -> setup.oddity().stream())
                .forEach(oddity -> reasons.add("its RestTemplate " + oddity));
        JavaType.FullyQualified type = caller.declared().getType();
        if (type != null && made.contains(type.getFullyQualifiedName())) {
            reasons.add("it is made by hand somewhere, with a RestTemplate");
        }
        for (J.CompilationUnit other : units) {
            if (other != unit && FeignProject.module(other).equals(FeignProject.module(unit))) {
                String file = other.getSourcePath().getFileName().toString();
                if (answers(other) && !canGoOn(other, caller)) {
                    reasons.add("the test " + file + " answers in place of its RestTemplate");
                } else if (listeners.wouldMiss(other, type)) {
                    reasons.add(file + " knows the failures of RestTemplate");
                } else if (uses(other, SETTING_UP)) {
                    reasons.add(file + " changes what a RestTemplate does");
                }
            }
        }
    }

    private static boolean answers(J.CompilationUnit file) {
        return !MainSources.contain(file) && uses(file, ANSWERING);
    }

    /** In place of the RestTemplate that all have, where nothing else would be sent by it that was not. */
    private boolean canGoOn(J.CompilationUnit test, RestClass caller) {
        return !caller.isSelfMade()
                && new Answering(units).canGoOn(test)
                && (units.stream().anyMatch(Answering::isPrepared)
                        || !namesOfPackages
                                .getOrDefault(packageOf(test), Set.of())
                                .contains(Answering.CONFIGURATION))
                && byOthers.keySet().stream().noneMatch(path -> path.startsWith(FeignProject.module(test)));
    }

    /** Whether a file catches what it is thrown by a class that moves, and perhaps by others that do not. */
    boolean hasToCatchBoth(J.CompilationUnit file) {
        return RestFailures.areKnownTo(file) && Listeners.canCatchBoth(file) && callsWhatMoves(file, true);
    }

    /** Whether a class that moves catches what it is thrown by another, too, that does not. */
    boolean hasToCatchBoth(Found moving) {
        return RestFailures.areKnownTo(moving.unit()) && (callsWhatMoves(moving.unit(), false) || !byOthers.isEmpty());
    }

    private boolean callsWhatMoves(J.CompilationUnit file, boolean moves) {
        return classes().values().stream()
                .anyMatch(one -> one.isMoving() == moves
                        && FeignProject.module(one.unit()).equals(FeignProject.module(file))
                        && listeners.mayCall(file, one.caller().declared().getType()));
    }

    /** The tests that need a configuration to go on to answer. */
    List<J.CompilationUnit> answering() {
        return units.stream()
                .filter(unit -> answers(unit) && modules().contains(FeignProject.module(unit)))
                .filter(unit -> new Answering(units).isBase(unit) && !Answering.isPrepared(unit))
                .toList();
    }

    /** The beans of the module, or of all where it has none. */
    private List<RestSetup> setups(J.CompilationUnit unit, RestClass caller) {
        if (caller.isSelfMade()) {
            return List.of();
        }
        List<RestSetup> own = units.stream()
                .filter(other ->
                        MainSources.contain(other) && FeignProject.module(other).equals(FeignProject.module(unit)))
                .flatMap(other -> RestSetup.in(other).stream())
                .toList();
        return own.isEmpty()
                ? units.stream().flatMap(other -> RestSetup.in(other).stream()).toList()
                : own;
    }

    private void rememberWhatIsMade(J.CompilationUnit unit) {
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.NewClass visitNewClass(J.NewClass created, Integer none) {
                JavaType.FullyQualified type = TypeUtils.asFullyQualified(created.getType());
                if (type != null) {
                    made.add(type.getFullyQualifiedName());
                }
                return super.visitNewClass(created, none);
            }
        }.visit(unit, 0);
    }

    static boolean uses(J.CompilationUnit unit, Set<String> names) {
        return unit.getTypesInUse().getTypesInUse().stream()
                .map(TypeUtils::asFullyQualified)
                .anyMatch(type -> type != null
                        && names.contains(type.getClassName())
                        && type.getPackageName().startsWith("org.springframework."));
    }

    static String packageOf(J.CompilationUnit unit) {
        return unit.getPackageDeclaration() == null
                ? ""
                : unit.getPackageDeclaration().getPackageName();
    }
}
