package dev.plimsoll.maven.module;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.ModelBuilder;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingResult;
import org.apache.maven.model.resolution.UnresolvableModelException;
import org.apache.maven.plugin.logging.Log;
import org.eclipse.aether.SessionData;

/**
 * Reads what BOMs say, each once in a build, however many modules import it. Each is read as it was published: what
 * this build's command line or settings change in it is an override.
 */
public final class BomReader {
    private final Artifacts artifacts;
    private final Properties system;
    private final Log log;
    // The project builder of Maven 4.0.0-rc-4 waits for itself for ever when a goal asks it for such a POM.
    private final ModelBuilder models = new DefaultModelBuilderFactory().newInstance();

    /** {@code system} are the properties of the JVM and of the environment, as the session has them. */
    public BomReader(Artifacts artifacts, Properties system, Log log) {
        this.artifacts = artifacts;
        this.system = system;
        this.log = log;
    }

    private record Known(PomCache poms, Map<Bom, Optional<ManagedVersions>> boms) {}

    /** What they and the BOMs that they import say, by name; the log tells of those that cannot be read. */
    public List<ManagedVersions> read(Collection<Bom> boms) {
        Known known = known();
        Map<String, ManagedVersions> read = new TreeMap<>();
        Deque<Bom> open = new ArrayDeque<>(boms);
        while (!open.isEmpty()) {
            Bom bom = open.remove();
            Optional<ManagedVersions> versions = read.containsKey(bom.id())
                    ? Optional.empty()
                    : known.boms().computeIfAbsent(bom, unread -> read(unread, known.poms()));
            versions.ifPresent(found -> {
                read.put(bom.id(), found);
                open.addAll(found.imports());
            });
        }
        return List.copyOf(read.values());
    }

    private Optional<ManagedVersions> read(Bom bom, PomCache poms) {
        try {
            ModelBuildingRequest request = request(bom, poms);
            ModelBuildingResult result = models.build(request);
            List<Bom> imports = imports(bom, result.getEffectiveModel());
            return Optional.of(
                    ManagedVersions.of(bom, models.build(request, result).getEffectiveModel(), imports));
        } catch (ModelBuildingException | UnresolvableModelException e) {
            log.warn("The " + bom.role() + " " + bom.id() + " cannot be read; the bill of materials leaves out what it"
                    + " manages: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** In two phases, as the second drops the imports; a parent's are the module's, which may give them another version. */
    private static List<Bom> imports(Bom bom, Model model) {
        return bom.role().equals(Bom.PARENT)
                ? List.of()
                : Imports.managed(model)
                        .filter(Imports::isImport)
                        .map(Bom::imported)
                        .toList();
    }

    private ModelBuildingRequest request(Bom bom, PomCache poms) throws UnresolvableModelException {
        PomResolver resolver = new PomResolver(artifacts);
        return new DefaultModelBuildingRequest()
                .setModelSource(resolver.resolveModel(bom.group(), bom.artifact(), bom.version()))
                .setModelResolver(resolver)
                .setModelCache(poms)
                .setSystemProperties(system)
                .setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL)
                .setProcessPlugins(false)
                .setTwoPhaseBuilding(true);
    }

    private Known known() {
        SessionData data = artifacts.session().getData();
        data.set(BomReader.class, null, new Known(new PomCache(), new ConcurrentHashMap<>()));
        return (Known) Objects.requireNonNull(data.get(BomReader.class));
    }
}
