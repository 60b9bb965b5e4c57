package dev.plimsoll.rules.dependencies;

import com.google.auto.service.AutoService;
import dev.plimsoll.rules.ProjectFacts;
import dev.plimsoll.rules.ProjectFacts.Bom;
import dev.plimsoll.rules.ProjectFacts.Dependency;
import dev.plimsoll.rules.ProjectRule;
import dev.plimsoll.rules.place.PomFile;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.maven.artifact.ArtifactUtils;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A service that is released runs with nothing that is not, but for what lies in its own repository. */
@AutoService(ProjectRule.class)
public final class NoSnapshots implements ProjectRule {

    @Override
    public List<Violation> check(ProjectFacts facts, Policy policy) {
        List<Snapshot> snapshots = facts.deployable() ? snapshots(facts) : List.of();
        if (snapshots.isEmpty() || !isRelease(facts.pom())) {
            return List.of();
        }
        Set<String> own = modules(facts.repository());
        PomFile pom = PomFile.read(facts.pom());
        return snapshots.stream()
                .filter(snapshot -> !own.contains(snapshot.key()))
                .map(snapshot -> new Violation(
                        Standard.idOf(NoSnapshots.class),
                        snapshot.key() + " " + snapshot.version() + " is a snapshot" + snapshot.role()
                                + ": take a release",
                        facts.module().relativize(facts.pom()).toString().replace('\\', '/'),
                        pom.versionLineOf(snapshot.declared()),
                        snapshot.key(),
                        ""))
                .distinct()
                .toList();
    }

    private static List<Snapshot> snapshots(ProjectFacts facts) {
        return Stream.concat(
                        facts.dependencies().stream().map(Snapshot::of),
                        facts.versions().boms().stream().map(Snapshot::of))
                .filter(library -> ArtifactUtils.isSnapshot(library.version()))
                .toList();
    }

    /** A version that is a property may be either. */
    private static boolean isRelease(Path pom) {
        return Coordinates.read(pom)
                .map(Coordinates::version)
                .filter(version -> !version.isEmpty() && !version.contains("${") && !ArtifactUtils.isSnapshot(version))
                .isPresent();
    }

    /** {@code group:artifact}. A POM that nobody can read is no module's. */
    private static Set<String> modules(Path repository) {
        return RepositoryPoms.of(repository).stream()
                .flatMap(pom -> Coordinates.read(pom).map(Coordinates::key).stream())
                .collect(Collectors.toSet());
    }

    /**
     * What may be one.
     *
     * @param role what the service has it for, where it does not declare it itself
     * @param declared the one for whose sake it is there, {@code group:artifact}
     */
    private record Snapshot(String key, String version, String role, String declared) {
        static Snapshot of(Dependency library) {
            List<String> trail = library.trail();
            return trail.isEmpty()
                    ? new Snapshot(library.key(), library.version(), "", library.key())
                    : new Snapshot(
                            library.key(),
                            library.version(),
                            ", brought in by " + String.join(" > ", trail),
                            trail.get(0));
        }

        static Snapshot of(Bom bom) {
            int end = bom.id().lastIndexOf(':');
            String key = bom.id().substring(0, end);
            return new Snapshot(key, bom.id().substring(end + 1), " and manages versions here", key);
        }
    }

    /** What a POM calls its module; what it does not say itself is its parent's. */
    private record Coordinates(String group, String artifact, String version) {
        String key() {
            return group + ":" + artifact;
        }

        static Optional<Coordinates> read(Path pom) {
            try {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                DocumentBuilder builder = factory.newDocumentBuilder();
                builder.setErrorHandler(new DefaultHandler());
                Element project = builder.parse(pom.toFile()).getDocumentElement();
                return Optional.of(new Coordinates(
                        own(project, "groupId"), text(project, "artifactId").orElse(""), own(project, "version")));
            } catch (IOException | SAXException | ParserConfigurationException e) {
                return Optional.empty();
            }
        }

        private static String own(Element project, String name) {
            return text(project, name)
                    .or(() -> children(project, "parent")
                            .flatMap(parent -> text(parent, name).stream())
                            .findFirst())
                    .orElse("");
        }

        private static Optional<String> text(Element element, String name) {
            return children(element, name)
                    .map(child -> child.getTextContent().strip())
                    .findFirst();
        }

        private static Stream<Element> children(Element element, String name) {
            return IntStream.range(0, element.getChildNodes().getLength())
                    .<Node>mapToObj(element.getChildNodes()::item)
                    .filter(child -> child.getNodeName().equals(name))
                    .map(Element.class::cast);
        }
    }
}
