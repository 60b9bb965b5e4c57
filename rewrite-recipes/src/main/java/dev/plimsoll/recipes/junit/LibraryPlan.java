package dev.plimsoll.recipes.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes of the test libraries of each module, once it is known which tests move. */
final class LibraryPlan {
    private static final List<String> HAMCREST =
            List.of("org.hamcrest:hamcrest", "org.hamcrest:hamcrest-core", "org.hamcrest:hamcrest-all");

    /** What a POM names for the sake of JUnit 4 alone. */
    static final List<String> OF_JUNIT_4 = List.of(TestModule.JUNIT_4, TestModule.VINTAGE);

    private final Tests tests;

    LibraryPlan(Tests tests) {
        this.tests = tests;
    }

    /** A library to add to a POM; without a version where one is managed. */
    record Addition(String library, String version) {}

    /** Whether what only JUnit 4 needs goes from this POM, where it stands. */
    boolean drops(TestModule module, String library) {
        return module.declares(library)
                && reached(module)
                        .anyMatch(reached -> tests.moving(reached).findAny().isPresent())
                && reached(module).noneMatch(this::needsJUnit4);
    }

    /** Whether JUnit 5 takes its place there. */
    boolean replacesJUnit4(TestModule module) {
        return drops(module, TestModule.JUNIT_4) && heirs(module).anyMatch(this::lacksJupiter);
    }

    List<Addition> additions(TestModule module) {
        List<Addition> additions = new ArrayList<>();
        boolean isGiven = lineage(module).anyMatch(this::replacesJUnit4);
        if (lacksJupiter(module) && !isGiven) {
            jupiter(module).forEach(library -> additions.add(new Addition(library, module.jupiter())));
        }
        if (lacksJupiter(module) && tests.staying(module).findAny().isPresent()) {
            additions.add(new Addition(TestModule.VINTAGE, module.jupiter()));
        }
        if (tests.moving(module).anyMatch(TestFile::runsMockito) && !module.has(Runner.MOCKITO_JUPITER, "0")) {
            additions.add(new Addition(
                    Runner.MOCKITO_JUPITER,
                    module.version("org.mockito:mockito-core").orElseThrow()));
        }
        hamcrest(module).ifPresent(additions::add);
        return additions;
    }

    boolean movesBelow(TestModule module) {
        return heirs(module).anyMatch(heir -> tests.moving(heir).findAny().isPresent());
    }

    /** Whether its tests, or those below it, have a JUnit 5 that asks for a current surefire. */
    boolean isCurrent(TestModule module) {
        return heirs(module).anyMatch(heir -> heir.jupiterIs("5.12"));
    }

    /** Where no POM of the project says which version runs the tests, its uppermost one does from now on. */
    boolean needsSurefireIn(TestModule module) {
        return lineage(module).count() == 1
                && heirs(module)
                        .filter(heir -> tests.moving(heir).findAny().isPresent())
                        .anyMatch(heir -> heir.plugin(TestPlugins.SUREFIRE)
                                        .filter(version -> !TestPlugins.isOld(version, isCurrent(heir)))
                                        .isEmpty()
                                && lineage(heir).noneMatch(TestModule::pinsSurefire));
    }

    /** The properties that the project's POMs name as versions of the plugins that run tests. */
    Set<String> versionProperties() {
        return tests.modules().all().stream()
                .flatMap(module -> TestPlugins.NAMES.stream().flatMap(module::ownPlugins))
                .flatMap(plugin -> Stream.ofNullable(plugin.getVersion()))
                .filter(version -> version.startsWith("${"))
                .map(version -> version.substring(2, version.length() - 1))
                .collect(Collectors.toSet());
    }

    /** The aggregate is younger than what some BOMs manage, and would mix their versions with its own. */
    static List<String> jupiter(TestModule module) {
        return module.managed(TestModule.JUPITER_API).isPresent()
                        && module.managed(TestModule.JUPITER).isEmpty()
                ? List.of(TestModule.JUPITER_API, "org.junit.jupiter:junit-jupiter-engine")
                : List.of(TestModule.JUPITER);
    }

    /** JUnit 4 brought it along. */
    private Optional<Addition> hamcrest(TestModule module) {
        Set<String> lost = OF_JUNIT_4.stream()
                .filter(library -> lineage(module).anyMatch(above -> drops(above, library)))
                .collect(Collectors.toSet());
        boolean loses = tests.moving(module).anyMatch(TestFile::usesHamcrest)
                && HAMCREST.stream().noneMatch(library -> module.bringsWithout(library, lost));
        return loses
                ? HAMCREST.stream()
                        .filter(library -> module.version(library).isPresent())
                        .findFirst()
                        .map(library ->
                                new Addition(library, module.version(library).orElseThrow()))
                : Optional.empty();
    }

    private boolean lacksJupiter(TestModule module) {
        return tests.moving(module).findAny().isPresent()
                && module.version(TestModule.JUPITER_API).isEmpty();
    }

    private boolean needsJUnit4(TestModule module) {
        return tests.staying(module).findAny().isPresent() || tests.hasForeign(module);
    }

    private Stream<TestModule> lineage(TestModule module) {
        List<String> names = module.lineage().toList();
        return tests.modules().all().stream().filter(other -> names.contains(other.name()));
    }

    private Stream<TestModule> heirs(TestModule module) {
        return tests.modules().all().stream().filter(other -> other.lineage().anyMatch(module.name()::equals));
    }

    /** Those that inherit from it and those whose tests have it on their class path. */
    private Stream<TestModule> reached(TestModule module) {
        return Stream.concat(heirs(module), tests.modules().all().stream().filter(other -> other.version(module.name())
                        .isPresent()))
                .distinct();
    }
}
