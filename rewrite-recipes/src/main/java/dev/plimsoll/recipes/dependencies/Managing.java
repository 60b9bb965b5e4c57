package dev.plimsoll.recipes.dependencies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.maven.MavenDownloadingException;
import org.openrewrite.maven.internal.MavenPomDownloader;
import org.openrewrite.maven.tree.GroupArtifactVersion;
import org.openrewrite.maven.tree.ManagedDependency;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.Parent;
import org.openrewrite.maven.tree.Pom;
import org.openrewrite.maven.tree.ResolvedManagedDependency;
import org.openrewrite.maven.tree.ResolvedPom;
import org.openrewrite.xml.tree.Xml;

/**
 * Who manages versions for a POM, from elsewhere.
 *
 * @param boms what each BOM or parent manages, by {@code group:artifact:type:classifier}
 * @param properties the properties by which a parent from elsewhere manages versions, with the published values
 * @param own {@code group:artifact} of the project's own modules
 * @param values gives an expression of the POM its value
 */
record Managing(
        List<Map<String, String>> boms,
        Map<String, String> properties,
        List<String> own,
        UnaryOperator<@Nullable String> values) {
    static final Managing NOTHING = new Managing(List.of(), Map.of(), List.of(), UnaryOperator.identity());

    static Managing of(MavenResolutionResult result, ExecutionContext context) throws MavenDownloadingException {
        return new Reading(result, context).read();
    }

    /** Whether a dependency has a version that none of those gives it who manage it. */
    boolean overriddenBy(Xml.Tag dependency) {
        String key = library(dependency) + key(text(dependency, "type"), text(dependency, "classifier"));
        String version = text(dependency, "version");
        String scope = text(dependency, "scope");
        return !version.isEmpty()
                && !version.contains("${")
                && !scope.equals("system")
                && !scope.equals("import")
                && !own.contains(library(dependency))
                && boms.stream().anyMatch(bom -> bom.containsKey(key))
                && boms.stream().noneMatch(bom -> version.equals(bom.get(key)));
    }

    boolean overriddenByProperty(Xml.Tag property) {
        String published = properties.get(property.getName());
        return published != null
                && !published.equals(property.getValue().orElse("").strip());
    }

    /** {@code group:artifact}. */
    String library(Xml.Tag dependency) {
        return text(dependency, "groupId") + ":" + text(dependency, "artifactId");
    }

    private String text(Xml.Tag tag, String child) {
        return Objects.requireNonNullElse(
                values.apply(tag.getChildValue(child).orElse("").strip()), "");
    }

    private static String key(@Nullable String type, @Nullable String classifier) {
        return "test-jar".equals(type)
                ? ":jar:tests"
                : ":" + (type == null || type.isEmpty() ? "jar" : type) + ":" + (classifier == null ? "" : classifier);
    }

    /** Reads the POMs from elsewhere, as they were published. */
    private static final class Reading {
        private final ExecutionContext context;
        private final ResolvedPom pom;
        private final MavenPomDownloader downloader;
        private final List<MavenResolutionResult> own = new ArrayList<>();
        private final List<String> modules;
        private final List<Map<String, String>> boms = new ArrayList<>();
        private final Map<String, String> properties = new HashMap<>();

        Reading(MavenResolutionResult result, ExecutionContext context) {
            this.context = context;
            this.pom = result.getPom();
            this.downloader = new MavenPomDownloader(
                    result.getProjectPoms(), context, result.getMavenSettings(), result.getActiveProfiles());
            for (MavenResolutionResult at = result; at != null; at = at.getParent()) {
                own.add(at);
            }
            this.modules = result.getProjectPoms().values().stream()
                    .map(module -> module.getGroupId() + ":" + module.getArtifactId())
                    .toList();
        }

        Managing read() throws MavenDownloadingException {
            Parent parent = own.get(own.size() - 1).getPom().getRequested().getParent();
            if (parent != null) {
                addParent(pom.getValues(parent.getGav()));
            }
            for (MavenResolutionResult at : own) {
                for (ManagedDependency managed : at.getPom().getRequested().getDependencyManagement()) {
                    if (managed instanceof ManagedDependency.Imported imported) {
                        addImport(pom.getValues(imported.getGav()));
                    }
                }
            }
            return new Managing(boms, properties, modules, pom::getValue);
        }

        private void addImport(GroupArtifactVersion bom) throws MavenDownloadingException {
            if (!modules.contains(bom.getGroupId() + ":" + bom.getArtifactId())) {
                add(resolved(download(bom)));
            }
        }

        private void addParent(GroupArtifactVersion parent) throws MavenDownloadingException {
            Pom nearest = download(parent);
            ResolvedPom published = resolved(nearest);
            add(published);
            for (Pom at = nearest;
                    at != null;
                    at = at.getParent() == null ? null : download(at.getParent().getGav())) {
                for (ManagedDependency managed : at.getDependencyManagement()) {
                    addProperty(managed.getVersion(), published);
                }
            }
        }

        private void addProperty(@Nullable String version, ResolvedPom published) {
            if (version != null && version.matches("\\$\\{[^${}]+}")) {
                String name = version.substring(2, version.length() - 1);
                String value = published.getProperties().get(name);
                if (value != null) {
                    properties.put(name, value.strip());
                }
            }
        }

        private void add(ResolvedPom bom) {
            Map<String, String> versions = new HashMap<>();
            for (ResolvedManagedDependency managed : bom.getDependencyManagement()) {
                String library = managed.getGroupId() + ":" + managed.getArtifactId();
                versions.putIfAbsent(
                        library + key(managed.getType(), managed.getClassifier()),
                        String.valueOf(managed.getVersion()));
            }
            boms.add(versions);
        }

        private Pom download(GroupArtifactVersion gav) throws MavenDownloadingException {
            return downloader.download(gav, null, null, pom.getRepositories());
        }

        private ResolvedPom resolved(Pom bom) throws MavenDownloadingException {
            return bom.resolve(List.of(), downloader, pom.getRepositories(), context);
        }
    }
}
