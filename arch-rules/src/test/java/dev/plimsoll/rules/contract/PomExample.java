package dev.plimsoll.rules.contract;

import dev.plimsoll.rules.ProjectFacts;
import dev.plimsoll.rules.ProjectFacts.Bom;
import dev.plimsoll.rules.ProjectFacts.Declared;
import dev.plimsoll.rules.ProjectFacts.Dependency;
import dev.plimsoll.rules.ProjectFacts.Freshness;
import dev.plimsoll.rules.ProjectFacts.Judged;
import dev.plimsoll.rules.ProjectFacts.Load;
import dev.plimsoll.rules.ProjectFacts.Property;
import dev.plimsoll.rules.ProjectFacts.Versions;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An example POM declares all that it runs with; nothing is resolved, and each library weighs the same. Files beside it
 * follow, each after a line {@code # its-name.yaml}: {@code plimsoll.yml} is the policy, {@code decision.json} what the
 * gate says of the versions that it names.
 */
public final class PomExample {
    private static final Pattern FILE = Pattern.compile("(?m)^# (\\S+\\.(?:ya?ml|json))$");
    private static final String DECISION = "decision.json";
    private static final Instant TODAY = Instant.parse("2026-12-01T08:00:00Z");
    private static final long OWN = 400_000;
    private static final long LIBRARY = 20_000_000;
    private static final String STARTER_PARENT = "org.springframework.boot:spring-boot-starter-parent:2.7.18";

    /** What examples may import or inherit from, as it was published, which never changes: the fixes read the originals. */
    private static final List<Bom> PUBLISHED = List.of(
            new Bom("org.slf4j:slf4j-bom:2.0.17", Map.of("org.slf4j:slf4j-api:jar:", "2.0.17")),
            new Bom(STARTER_PARENT, Map.of("org.slf4j:slf4j-api:jar:", "1.7.36")));

    private final Path folder;
    private final Element project;

    private PomExample(Path folder, Element project) {
        this.folder = folder;
        this.project = project;
    }

    /** By name, the POM first. */
    public static Map<String, String> files(String example) {
        Map<String, String> files = new LinkedHashMap<>();
        String name = "pom.xml";
        int start = 0;
        for (Matcher next = FILE.matcher(example); next.find(); start = next.end()) {
            files.put(name, example.substring(start, next.start()));
            name = next.group(1);
        }
        files.put(name, example.substring(start));
        return files;
    }

    /** The example that has these files. */
    public static String of(Map<String, String> files) {
        return files.entrySet().stream()
                .map(file -> (file.getKey().equals("pom.xml") ? "" : "# " + file.getKey() + "\n")
                        + file.getValue().strip() + "\n")
                .collect(Collectors.joining());
    }

    /** The policy beside the POM, else the defaults. */
    public static Policy policy(String example) {
        String text = files(example).get("plimsoll.yml");
        return text == null ? Policies.defaults() : Policies.read("plimsoll.yml", text);
    }

    /** The versions that the gate beside the POM asks for, by package URL without version. */
    public static Map<String, String> floors(String example) {
        Map<String, String> floors = new LinkedHashMap<>();
        findings(files(example).getOrDefault(DECISION, "{}"))
                .forEach(finding -> floors.put(
                        finding.path("library").stringValue(),
                        finding.path("floor").stringValue()));
        return floors;
    }

    private static JsonNode findings(String decision) {
        return new JsonMapper().readTree(decision).path("findings");
    }

    static ProjectFacts facts(Path folder) throws IOException {
        Document pom = parse(folder.resolve("pom.xml"));
        return new PomExample(folder, pom.getDocumentElement()).facts();
    }

    private ProjectFacts facts() throws IOException {
        List<Dependency> dependencies = elements("dependency")
                .map(dependency -> new Dependency(
                        text(dependency, "groupId"),
                        text(dependency, "artifactId"),
                        text(dependency, "version"),
                        List.of()))
                .toList();
        return new ProjectFacts(
                folder,
                folder,
                folder.resolve("pom.xml"),
                isDeployable(),
                dependencies,
                versions(dependencies),
                foundations(),
                isDeployable() ? load() : null,
                freshness(dependencies));
    }

    private List<String> foundations() {
        return Stream.concat(
                        elements("dependency")
                                .filter(managed -> text(managed, "scope").equals("import")),
                        elements("parent"))
                .map(element -> text(element, "groupId") + ":" + text(element, "artifactId"))
                .toList();
    }

    private Load load() {
        return new Load(
                OWN,
                elements("dependency")
                        .filter(dependency ->
                                !List.of("import", "provided", "test").contains(text(dependency, "scope")))
                        .collect(Collectors.toMap(
                                dependency -> text(dependency, "groupId") + ":" + text(dependency, "artifactId"),
                                dependency -> LIBRARY,
                                (one, other) -> one)));
    }

    private @Nullable Freshness freshness(List<Dependency> dependencies) throws IOException {
        Path decision = folder.resolve(DECISION);
        if (!Files.exists(decision)) {
            return null;
        }
        List<Judged> judged = new ArrayList<>();
        for (JsonNode finding : findings(Files.readString(decision))) {
            String library = finding.path("library").stringValue();
            String version = finding.path("version").stringValue();
            if (dependencies.stream()
                    .anyMatch(used ->
                            used.library().equals(library) && used.version().equals(version))) {
                judged.add(new Judged(
                        library,
                        finding.path("status").stringValue(),
                        null,
                        finding.path("message").stringValue()));
            }
        }
        return new Freshness(TODAY, judged);
    }

    private boolean isDeployable() {
        return text(project, "packaging").equals("war")
                || elements("plugin")
                        .anyMatch(plugin -> text(plugin, "artifactId").equals("spring-boot-maven-plugin"));
    }

    private Versions versions(List<Dependency> dependencies) {
        List<String> named = Stream.concat(elements("dependency"), elements("parent"))
                .map(element -> String.join(
                        ":", text(element, "groupId"), text(element, "artifactId"), text(element, "version")))
                .toList();
        List<Declared> declared = dependencies.stream()
                .filter(dependency -> !dependency.version().isEmpty())
                .map(dependency -> new Declared(dependency.key() + ":jar:", dependency.version(), false))
                .toList();
        return new Versions(
                PUBLISHED.stream().filter(bom -> named.contains(bom.id())).toList(),
                declared,
                elements("slf4j.version")
                        .map(property -> new Property(
                                "slf4j.version",
                                property.getTextContent(),
                                "1.7.36",
                                STARTER_PARENT,
                                List.of("org.slf4j:slf4j-api")))
                        .toList());
    }

    private Stream<Element> elements(String name) {
        var found = project.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static Document parse(Path pom) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static String text(Element element, String name) {
        var found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
