package dev.plimsoll.recipes.dependencies;

import com.google.auto.service.AutoService;
import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.PolicyInForce;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.maven.MavenDownloadingException;
import org.openrewrite.maven.tree.GroupArtifactVersion;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.xml.tree.Xml;

/** Imports the platform's BOM for services that have none, in the uppermost POM of the repository that they inherit from. */
@AutoService(Recipe.class)
public final class PlatformBomIsImportedFix extends ScanningRecipe<PlatformBomIsImportedFix.Imports> {

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    /**
     * What the scan found.
     *
     * @param modules all POMs
     * @param wanted the POMs that a service needs the import in, by the POM of that service
     * @param tooOld the POMs above modules that run with an older Spring Boot than the BOM is for, and themselves, each with the reason
     */
    record Imports(Map<Path, MavenResolutionResult> modules, Map<Path, Path> wanted, Map<Path, String> tooOld) {}

    @Override
    public String getDisplayName() {
        return "Stand on the platform's BOM";
    }

    @Override
    public String getDescription() {
        return "Imports the BOM that the policy names, in the version that it names, where a service has none and no module below the same parent"
                + " runs with an older major version of Spring Boot than the BOM is for.";
    }

    @Override
    public Imports getInitialValue(ExecutionContext context) {
        return new Imports(new TreeMap<>(), new TreeMap<>(), new HashMap<>());
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Imports imports) {
        return new EachFile((tree, context) -> tree.getMarkers()
                .findFirst(MavenResolutionResult.class)
                .ifPresent(module -> imports.modules().put(((SourceFile) tree).getSourcePath(), module)));
    }

    /** Decided once all modules were seen, as one of them may be a BOM that another imports. */
    @Override
    public Collection<? extends SourceFile> generate(Imports imports, ExecutionContext context) {
        imports.modules().forEach((pom, module) -> scan(pom, module, imports, context));
        imports.wanted().forEach((service, pom) -> {
            String reason = imports.tooOld().get(pom);
            if (reason != null) {
                leave(service, reason, context);
            }
        });
        imports.wanted().values().removeAll(imports.tooOld().keySet());
        return List.of();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Imports imports) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                return tree instanceof Xml.Document pom
                                && imports.wanted().values().removeAll(Set.of(pom.getSourcePath()))
                        ? new PlatformImport(gav(begins(context).get(0))).visit(pom, context)
                        : tree;
            }
        };
    }

    private void scan(Path pom, MavenResolutionResult module, Imports imports, ExecutionContext context) {
        SortedMap<String, String> boms = PolicyInForce.of(context).vocabulary().libraries("bom");
        boolean isService = Service.is(module.getPom());
        List<Map.Entry<String, String>> begins = begins(context);
        if (boms.isEmpty() || !isService && begins.size() != 1) {
            return;
        }
        Foundations foundations = new Foundations(module, imports.modules().values(), context);
        try {
            if (foundations.names().stream().anyMatch(boms::containsKey)) {
                return;
            }
            if (begins.size() != 1) {
                leave(pom, undecided(begins, boms), context);
                return;
            }
            GroupArtifactVersion bom = gav(begins.get(0));
            // A BOM of the same build inherits from what its services inherit from, which cannot import it in turn.
            MavenResolutionResult importing = foundations.isOwn(bom) ? module : uppermost(module);
            Path above = importing.getPom().getRequested().getSourcePath();
            foundations.laterSpringBoot(bom).ifPresent(versions -> imports.tooOld()
                    .put(above, earlier(bom, versions, pom)));
            if (isService) {
                imports.wanted().put(pom, above);
            }
        } catch (MavenDownloadingException e) {
            if (isService) {
                leave(pom, "what the service stands on cannot be read: " + e.getMessage(), context);
            }
        }
    }

    private static String earlier(GroupArtifactVersion bom, Foundations.Versions springBoot, Path pom) {
        return bom.getGroupId() + ":" + bom.getArtifactId() + ":" + bom.getVersion() + " is for Spring Boot "
                + springBoot.there() + ", and " + pom + " stands on " + springBoot.here()
                + "; move that first";
    }

    private static String undecided(List<Map.Entry<String, String>> begins, SortedMap<String, String> boms) {
        return begins.isEmpty()
                ? "the policy names no version of " + String.join(" or ", boms.keySet())
                        + " to begin with; write one behind an @ in the vocabulary's bom"
                : "the policy names a version of " + String.join(" and of ", boms.keySet())
                        + ", and which of them the service needs nothing says; import it by hand";
    }

    /** The BOMs that the policy names with a version. */
    private static List<Map.Entry<String, String>> begins(ExecutionContext context) {
        return PolicyInForce.of(context).vocabulary().libraries("bom").entrySet().stream()
                .filter(bom -> !bom.getValue().isEmpty())
                .toList();
    }

    private static MavenResolutionResult uppermost(MavenResolutionResult module) {
        MavenResolutionResult parent = module.getParent();
        return parent == null ? module : uppermost(parent);
    }

    private static GroupArtifactVersion gav(Map.Entry<String, String> bom) {
        String[] names = bom.getKey().split(":");
        return new GroupArtifactVersion(names[0], names[1], bom.getValue());
    }

    private void leave(Path pom, String reason, ExecutionContext context) {
        leftAlone.insertRow(context, new LeftAlone.Row(pom.toString(), reason));
    }
}
