package dev.plimsoll.recipes;

import dev.plimsoll.recipes.libraries.Library;
import dev.plimsoll.recipes.libraries.Upgrade;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.Recipe;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.Validated;

/** Moves one library to a version, wherever a POM gives it one. */
public final class UpgradeLibrary extends ScanningRecipe<Upgrade> {
    /** The group whose artifacts are released together. */
    public static final String SPRING_BOOT = "org.springframework.boot";

    @Option(
            displayName = "Library",
            description = "Package URL without version.",
            example = "pkg:maven/org.springframework.boot/spring-boot")
    private final String library;

    @Option(displayName = "Version", description = "The version to move to.", example = "3.5.16")
    private final String version;

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    /**
     * @param library package URL without version
     * @param version the version to move to; what is above it stays
     */
    public UpgradeLibrary(String library, String version) {
        this.library = library;
        this.version = version;
    }

    @Override
    public String getDisplayName() {
        return "Move a library to a version";
    }

    @Override
    public String getDescription() {
        return "Raises a library wherever a POM of the repository gives it a version: dependency, managed, imported BOM, parent, plugin, profile, property. "
                + "Never lowers one, and says where the version comes from outside of the repository.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(15);
    }

    @Override
    public Validated<Object> validate() {
        return super.validate()
                .and(Validated.test(
                        "library",
                        "Write the library as pkg:maven/group/artifact, without a version",
                        library,
                        name -> Library.of(name)
                                .filter(named -> named.version() == null)
                                .isPresent()))
                .and(Validated.test(
                        "version",
                        "Write one version, such as 3.5.16; a range or a property is none",
                        version,
                        number -> number != null && number.matches("\\d[\\w.+-]*")));
    }

    @Override
    public List<Recipe> getRecipeList() {
        return isSpringBoot() && Integer.parseInt(version.replaceFirst("\\..*", "")) >= 3
                ? List.of(new ToJakarta())
                : List.of();
    }

    @Override
    public Upgrade getInitialValue(ExecutionContext context) {
        Library named = Library.of(library).orElseThrow(() -> new IllegalArgumentException(library));
        return new Upgrade(new Library(named.group(), named.artifact(), version), context);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Upgrade upgrade) {
        return new EachFile((tree, context) -> upgrade.saw(tree));
    }

    @Override
    public Collection<? extends SourceFile> generate(Upgrade upgrade, ExecutionContext context) {
        upgrade.left().forEach(row -> leftAlone.insertRow(context, row));
        return List.of();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Upgrade upgrade) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                return upgrade.apply(tree);
            }
        };
    }

    private boolean isSpringBoot() {
        return Library.of(library)
                        .filter(named -> named.group().equals(SPRING_BOOT))
                        .isPresent()
                && version.matches("\\d.*");
    }
}
