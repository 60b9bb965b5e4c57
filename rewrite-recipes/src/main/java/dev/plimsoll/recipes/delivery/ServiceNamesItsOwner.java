package dev.plimsoll.recipes.delivery;

import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.standards.delivery.CatalogFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.TreeVisitor;
import org.openrewrite.text.PlainText;

/** Writes down whose a service is, once somebody says so. */
public final class ServiceNamesItsOwner extends ScanningRecipe<Catalogue> {
    @Option(
            displayName = "Owner",
            description =
                    "The team that owns the services of the repository. Without it each that has no owner is named.",
            example = "group:shop",
            required = false)
    private final @Nullable String owner;

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    /**
     * @param owner absent where nobody said whose the services are
     */
    public ServiceNamesItsOwner(@Nullable String owner) {
        this.owner = owner;
    }

    @Override
    public String getDisplayName() {
        return "Say who owns a service";
    }

    @Override
    public String getDescription() {
        return "Writes a `catalog-info.yaml` with the owner that is given beside the POM of each service that has none there or above it. Nobody is guessed,"
                + " and a file that is there stays as it is.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Catalogue getInitialValue(ExecutionContext context) {
        return new Catalogue();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Catalogue catalogue) {
        return new EachFile((tree, context) -> catalogue.saw(tree));
    }

    @Override
    public Collection<? extends SourceFile> generate(Catalogue catalogue, ExecutionContext context) {
        List<SourceFile> files = new ArrayList<>();
        catalogue.withoutOwner().forEach((pom, service) -> {
            String complaint = catalogue.complaint(pom).orElse(null);
            if (complaint != null) {
                leave(pom, complaint + "; write it there", context);
            } else if (owner == null) {
                leave(pom, "nothing says whose the service is; say it with -Doptions=owner=...", context);
            } else {
                files.add(PlainText.builder()
                        .sourcePath(Catalogue.file(pom))
                        .text(CatalogFile.of(service, owner))
                        .build());
            }
        });
        return files;
    }

    private void leave(Path pom, String reason, ExecutionContext context) {
        leftAlone.insertRow(context, new LeftAlone.Row(pom.toString(), reason));
    }
}
