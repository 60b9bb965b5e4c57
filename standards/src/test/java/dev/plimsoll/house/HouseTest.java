package dev.plimsoll.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The architecture of the whole repository: which module may know which, and what every package has. */
class HouseTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Module to the modules that its product may know; tests may know more. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            entry("standards", Set.of()),
            entry("platform/bom", Set.of()),
            entry("platform/api", Set.of()),
            entry("platform/starter", Set.of("plimsoll-platform-api")),
            entry("javac", Set.of()),
            entry("arch-rules", Set.of("plimsoll-standards")),
            entry("rewrite-recipes", Set.of("plimsoll-standards")),
            entry("migrator", Set.of("plimsoll-standards")),
            entry("maven-plugin", Set.of("plimsoll-standards", "plimsoll-arch-rules", "plimsoll-javac")),
            entry("ga-enforcer", Set.of("plimsoll-standards")),
            entry("dashboard", Set.of("plimsoll-standards", "plimsoll-ga-enforcer")),
            entry("examples", Set.of()));

    /** Engines that a module never sees: the enforcer decides without any, the trunk knows none. */
    private static final Map<String, Set<String>> FOREIGN = Map.of(
            "standards",
                    Set.of("com.tngtech.archunit", "com.google.errorprone", "org.openrewrite", "org.springframework"),
            "arch-rules", Set.of("org.openrewrite", "org.springframework.boot"),
            "rewrite-recipes", Set.of("com.tngtech.archunit", "com.google.errorprone"),
            "migrator", Set.of("com.tngtech.archunit", "com.google.errorprone"),
            "maven-plugin", Set.of("org.openrewrite", "org.springframework"),
            "ga-enforcer", Set.of("com.tngtech.archunit", "com.google.errorprone", "org.openrewrite"),
            "dashboard", Set.of("com.tngtech.archunit", "com.google.errorprone", "org.openrewrite"));

    @Test
    void everyModuleHasItsArrows() throws Exception {
        assertThat(modules()).containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void arrowsPointOneWay(String module) throws Exception {
        assertThat(dependencies(module))
                .filteredOn(dependency -> dependency.group().equals("dev.plimsoll"))
                .extracting(Dependency::artifact)
                .isSubsetOf(ARROWS.getOrDefault(module, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noModuleSeesAForeignEngine(String module) throws Exception {
        assertThat(dependencies(module))
                .extracting(Dependency::group)
                .noneMatch(group -> FOREIGN.getOrDefault(module, Set.of()).stream()
                        .anyMatch(foreign -> group.equals(foreign) || group.startsWith(foreign + ".")));
    }

    @Test
    void theRecipesUnderTheSourceAvailableLicenceAreNoDependency() throws Exception {
        for (String module : modules().toList()) {
            assertThat(dependencies(module)).extracting(Dependency::group).doesNotContain("org.openrewrite.recipe");
        }
    }

    @Test
    void everyPackageSaysInOneSentenceWhatItIsAndIsNullMarked() throws IOException {
        for (Path folder : packages()) {
            assertThat(folder.resolve("package-info.java"))
                    .as("%s", ROOT.relativize(folder))
                    .content()
                    .startsWith("/** ")
                    .contains("@NullMarked");
        }
    }

    @Test
    void theMapShowsEveryModule() throws Exception {
        assertThat(Files.readString(ROOT.resolve("docs/map.md")))
                .contains(modules().map(module -> "`" + module + "`").toList());
    }

    static Stream<String> modules() throws Exception {
        NodeList modules = pom("pom.xml").getElementsByTagName("module");
        return IntStream.range(0, modules.getLength())
                .mapToObj(i -> modules.item(i).getTextContent().strip());
    }

    private record Dependency(String group, String artifact) {}

    private static List<Dependency> dependencies(String module) throws Exception {
        NodeList dependencies = pom(module + "/pom.xml").getElementsByTagName("dependency");
        return IntStream.range(0, dependencies.getLength())
                .mapToObj(i -> (Element) dependencies.item(i))
                .filter(dependency -> !Set.of("test").contains(text(dependency, "scope")))
                .filter(dependency -> !dependency
                        .getParentNode()
                        .getParentNode()
                        .getNodeName()
                        .equals("dependencyManagement"))
                .map(dependency -> new Dependency(text(dependency, "groupId"), text(dependency, "artifactId")))
                .toList();
    }

    private static Element pom(String path) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(ROOT.resolve(path).toFile())
                .getDocumentElement();
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private static Set<Path> packages() throws IOException {
        Set<Path> packages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/dev/plimsoll/"))
                    .filter(file -> !ROOT.relativize(file).startsWith("examples")
                            && !file.toString().contains("/target/"))
                    .forEach(file -> packages.add(file.getParent()));
        }
        return packages;
    }
}
