package dev.plimsoll.recipes.dependencies;

import com.google.auto.service.AutoService;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.PolicyInForce;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.maven.MavenDownloadingException;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.xml.tree.Xml;

/** Imports the platform's BOM for services that have none, in the uppermost POM of the repository that they inherit from. */
@AutoService(Recipe.class)
public final class PlatformBomIsImportedFix extends ScanningRecipe<Set<Path>> {

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Stand on the platform's BOM";
    }

    @Override
    public String getDescription() {
        return "Imports the BOM that the policy names, in the version that it names, where a service has none.";
    }

    @Override
    public Set<Path> getInitialValue(ExecutionContext context) {
        return new HashSet<>();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Set<Path> poms) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                if (tree instanceof Xml.Document pom) {
                    resolution(pom).ifPresent(result -> scan(pom, result, poms, context));
                }
                return tree;
            }
        };
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Set<Path> poms) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                return tree instanceof Xml.Document pom && poms.remove(pom.getSourcePath())
                        ? platformImport(begins(context).get(0)).visit(pom, context)
                        : tree;
            }
        };
    }

    private void scan(Xml.Document pom, MavenResolutionResult module, Set<Path> poms, ExecutionContext context) {
        SortedMap<String, String> boms = PolicyInForce.of(context).vocabulary().libraries("bom");
        if (boms.isEmpty() || !Service.is(module.getPom())) {
            return;
        }
        List<Map.Entry<String, String>> begins = begins(context);
        Foundations foundations = new Foundations(module, context);
        try {
            if (foundations.names().stream().anyMatch(boms::containsKey)) {
                return;
            }
            if (begins.size() != 1) {
                leave(pom, undecided(begins, boms), context);
                return;
            }
            String[] names = begins.get(0).getKey().split(":");
            // A BOM of the same build inherits from what its services inherit from, which cannot import it in turn.
            MavenResolutionResult importing =
                    foundations.isOwn(names[0], names[1], begins.get(0).getValue()) ? module : uppermost(module);
            poms.add(importing.getPom().getRequested().getSourcePath());
        } catch (MavenDownloadingException e) {
            leave(pom, "what the service stands on cannot be read: " + e.getMessage(), context);
        }
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

    private static PlatformImport platformImport(Map.Entry<String, String> bom) {
        String[] names = bom.getKey().split(":");
        return new PlatformImport(names[0], names[1], bom.getValue());
    }

    private static Optional<MavenResolutionResult> resolution(Xml.Document pom) {
        return pom.getMarkers().findFirst(MavenResolutionResult.class);
    }

    private void leave(Xml.Document pom, String reason, ExecutionContext context) {
        leftAlone.insertRow(context, new LeftAlone.Row(pom.getSourcePath().toString(), reason));
    }
}
