package dev.plimsoll.recipes.clock;

import dev.plimsoll.recipes.MainSources;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.J;

/** What has to be known of all files before one is given a clock. */
public final class ClockProject {
    private static final Pattern QUOTED = Pattern.compile("(?m)(?:^|(?<!name=)[\"',=\\\\\\s])([\\w.]+\\.[A-Z][\\w$]*)");

    private final ClockModules modules = new ClockModules();
    private final ClockFacts facts = new ClockFacts();
    private final Makers makers = new Makers();
    private final Contexts contexts = new Contexts();
    private final HandedFacts ofHanded = new HandedFacts();
    private final Map<String, J.CompilationUnit> units = new TreeMap<>();
    private final Map<String, ClockFile> files = new TreeMap<>();
    private final Map<String, Application> applications = new TreeMap<>();
    private final Map<String, Application> started = new TreeMap<>();
    private final Map<String, String> named = new HashMap<>();
    private final Map<String, ClockCode> codes = new HashMap<>();
    private Handed handed = Handed.NONE;
    private @Nullable Map<String, Set<String>> reasons;
    private TestCallers.@Nullable Moved moved;

    /** A class that an application starts with, by its file. */
    private record Application(String module, String type) {}

    /** Takes note of a file. */
    public void saw(@Nullable Tree tree) {
        if (tree instanceof J.CompilationUnit unit) {
            facts.saw(unit);
            makers.saw(unit);
            contexts.saw(unit);
            ofHanded.saw(unit);
            boolean isMain = MainSources.contain(unit);
            Units.classes(unit).stream().filter(Stereotype::isApplication).forEach(declared -> (isMain
                            ? applications
                            : started)
                    .put(Units.path(unit), new Application(Units.module(unit), Units.name(declared.getType()))));
            if (isMain) {
                units.put(Units.path(unit), unit);
                ClockFile.of(unit, Handed.NONE).ifPresent(file -> files.put(Units.path(unit), file));
            }
        } else if (tree instanceof SourceFile file) {
            modules.saw(file);
            ofHanded.saw(file);
            rememberNames(file);
        }
    }

    private void rememberNames(SourceFile file) {
        if (Units.path(file).matches(".*\\.(xml|factories|imports)")
                && !Units.path(file).endsWith("pom.xml")) {
            Matcher matcher = QUOTED.matcher(file.printAll());
            while (matcher.find()) {
                named.put(matcher.group(1), Units.path(file).replaceFirst(".*/", ""));
            }
        }
    }

    /** Why files that read the machine's clock stay; empty for those that change. */
    public Map<String, Set<String>> reasons() {
        if (reasons == null) {
            Handing.Sources sources = new Handing.Sources(units, Set.copyOf(files.keySet()), ofHanded.calls());
            Handing handing = new Handing(sources, this::obstacles, this::reasons);
            handed = handing.found();
            files.putAll(handing.files(handed.callees()));
            reasons = new TreeMap<>();
            for (Map.Entry<String, ClockFile> file : files.entrySet()) {
                reasons.put(file.getKey(), reasons(file.getValue()));
            }
        }
        return reasons;
    }

    boolean isMoving(J.CompilationUnit unit) {
        Set<String> why = reasons().get(Units.path(unit));
        return why != null && why.isEmpty();
    }

    /** Whether the clock of a file's module is known to have the machine's zone. */
    boolean isLocal(J.CompilationUnit unit) {
        return handed().callees().isEmpty()
                ? isLocal(Units.module(unit))
                : moving().map(file -> Units.module(file.unit())).distinct().allMatch(this::isLocal);
    }

    private boolean isLocal(String module) {
        return !facts.zoneIsSet() && !isFromALibrary(module) && visible(module).allMatch(ClockFacts.Given::isLocal);
    }

    private Set<String> obstacles(ClockFile.Plain plain) {
        Set<String> all = ofHanded.obstacles(plain, makers);
        if (modules.haveOtherLanguages()) {
            all.add("who calls it in Kotlin, Groovy or Scala cannot be seen");
        }
        return all;
    }

    /** What is handed a clock without being a bean. */
    Handed handed() {
        reasons();
        return handed;
    }

    /** What tests have to give a clock to. */
    TestCallers.Moved moved() {
        if (moved == null) {
            moved = new TestCallers.Moved(grown(), given(), handed().callees());
        }
        return moved;
    }

    /** The classes whose constructors get one more parameter. */
    private Set<String> grown() {
        return moving().flatMap(file -> file.beans().values().stream())
                .filter(bean -> Set.of(BeanClass.Way.LOMBOK, BeanClass.Way.CONSTRUCTOR, BeanClass.Way.NEW_CONSTRUCTOR)
                        .contains(bean.way()))
                .map(BeanClass::name)
                .collect(Collectors.toSet());
    }

    /** The classes that need a clock now where they needed none. */
    private Set<String> given() {
        return moving().flatMap(file -> file.beans().values().stream())
                .filter(bean -> bean.way() != BeanClass.Way.PRESENT)
                .map(BeanClass::name)
                .collect(Collectors.toSet());
    }

    /** The application in a file that gets the clock for all beans of it; tests of a library may start one, too. */
    Optional<String> owingAClock(J.CompilationUnit unit) {
        Application main = applications.get(Units.path(unit));
        Application test = started.get(Units.path(unit));
        Optional<Application> owing = Optional.empty();
        if (main != null) {
            owing = Optional.of(main)
                    .filter(one -> owes(one, module -> applications(module).contains(one)));
        } else if (test != null && contexts.alone().containsKey(test.type())) {
            owing = Optional.of(test).filter(one -> owes(one, module -> runsWith(one, module)));
        }
        return owing.map(Application::type);
    }

    private boolean owes(Application application, Predicate<String> concerns) {
        return moving().map(file -> Units.module(file.unit()))
                .filter(concerns)
                .anyMatch(module -> !isFromALibrary(module)
                        && visibleFrom(application.module(), module).findAny().isEmpty());
    }

    private boolean runsWith(Application application, String module) {
        return application.module().equals(module) || modules.dependsOn(application.module(), module);
    }

    /** The code around a clock of some name, which takes a while to read. */
    ClockCode code(String clock) {
        return codes.computeIfAbsent(clock, ClockCode::new);
    }

    /** What its bean is called. */
    String beanName() {
        return facts.isTaken("clock") ? "systemClock" : "clock";
    }

    private Stream<ClockFile> moving() {
        return files.values().stream().filter(file -> isMoving(file.unit()));
    }

    private List<Application> applications(String module) {
        List<Application> found = applications.values().stream()
                .filter(one -> runsWith(one, module))
                .toList();
        return found.isEmpty() && !modules.isKnown(module) ? List.copyOf(applications.values()) : found;
    }

    /** The clocks of a module and of all that it runs with. */
    private Stream<ClockFacts.Given> visible(String module) {
        return Stream.concat(Stream.of(module), applications(module).stream().map(Application::module))
                .flatMap(from -> visibleFrom(from, module))
                .distinct();
    }

    private Stream<ClockFacts.Given> visibleFrom(String from, String module) {
        return facts.beans().stream()
                .filter(bean -> bean.module().equals(from)
                        || bean.module().equals(module)
                        || modules.dependsOn(from, bean.module()));
    }

    /** Whether beans are given a clock that no source makes. */
    private boolean isFromALibrary(String module) {
        return visible(module).findAny().isEmpty()
                && Stream.concat(
                                Stream.of(module), applications(module).stream().map(Application::module))
                        .anyMatch(facts.injecting()::contains);
    }

    private Set<String> reasons(ClockFile file) {
        Set<String> all = new TreeSet<>(file.reasons());
        String module = Units.module(file.unit());
        if (all.isEmpty()) {
            file.beans().values().forEach(bean -> addReasons(bean, module, all));
            addReasons(module, all);
        }
        return all;
    }

    private void addReasons(BeanClass bean, String module, Set<String> all) {
        String type = bean.name();
        String name = bean.declared().getSimpleName();
        if (bean.way() != BeanClass.Way.PRESENT) {
            all.addAll(makers.obstacles(type));
            if (bean.way() == BeanClass.Way.FIELD && makers.isMadeInTests(type)) {
                all.add(name + " is also made by hand in tests, and nothing would set its clock there");
            }
            for (Makers.Filled test : makers.filled(type)) {
                if (!bean.staysWithMockito() || !modules.spiesOnClocks(test.module())) {
                    all.add(name + " " + Makers.MOCKED + test.file());
                }
            }
            if (named.containsKey(type)) {
                all.add(name + " is named in " + named.get(type) + ", and may be made by it");
            }
            boolean isNew = bean.way() == BeanClass.Way.NEW_CONSTRUCTOR || bean.way() == BeanClass.Way.CONSTRUCTOR;
            if (isNew && !modules.findsConstructors(module)) {
                all.add("Spring before 4.3 does not find the constructor of " + name + " by itself");
            }
            all.addAll(contexts.obstacles(type, module, modules));
        }
    }

    private void addReasons(String module, Set<String> all) {
        Set<String> concerned = new HashSet<>(Set.of(module));
        applications(module).forEach(application -> concerned.add(application.module()));
        concerned.forEach(each -> {
            if (facts.replacing().containsKey(each)) {
                all.add("the test " + facts.replacing().get(each) + " has a clock of its own");
            }
            if (modules.hasOtherLanguages(each)) {
                all.add("who makes it in Kotlin, Groovy or Scala cannot be seen");
            }
        });
        List<ClockFacts.Given> clocks = visible(module).toList();
        boolean given = !clocks.isEmpty() || isFromALibrary(module);
        boolean sliced = concerned.stream().anyMatch(contexts::areSliced);
        if (clocks.size() > 1 || clocks.stream().anyMatch(clock -> !clock.isPlain())) {
            all.add("the bean that is a clock is not the machine's, or not the only one");
        } else if (sliced && given && clocks.stream().noneMatch(ClockFacts.Given::inApplication)) {
            all.add("tests that load a part of the application would not have its bean that is a clock");
        }
        if (!given && applications(module).isEmpty()) {
            all.add("no class with @SpringBootApplication is there to get a bean that is a clock");
        }
        boolean severalInOne = applications(module).stream()
                        .map(Application::module)
                        .distinct()
                        .count()
                < applications(module).size();
        if (!given && severalInOne) {
            all.add("its module has several applications");
        }
    }
}
