package dev.plimsoll.recipes;

import java.util.ArrayList;
import java.util.List;
import org.openrewrite.Option;
import org.openrewrite.Recipe;
import org.openrewrite.maven.UpgradeDependencyVersion;
import org.openrewrite.maven.UpgradeParentVersion;
import org.openrewrite.maven.UpgradePluginVersion;

/** Moves one library to a version, wherever a POM names it: as dependency, managed, as parent, as plugin. */
public final class UpgradeLibrary extends Recipe {
    /** The group whose artifacts are released together. */
    public static final String SPRING_BOOT = "org.springframework.boot";

    @Option(
            displayName = "Library",
            description = "Package URL without version.",
            example = "pkg:maven/org.springframework.boot/spring-boot")
    private final String library;

    @Option(displayName = "Version", description = "The version to move to.", example = "3.5.16")
    private final String version;

    /**
     * @param library package URL without version
     * @param version the version to move to; a POM that is above it stays
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
        return "Moves a library wherever a POM names it, and the sources with it where the new version asks for that.";
    }

    @Override
    public List<Recipe> getRecipeList() {
        List<Recipe> recipes = new ArrayList<>(inPoms());
        if (names()[0].equals(SPRING_BOOT) && Integer.parseInt(version.replaceFirst("\\..*", "")) >= 3) {
            recipes.add(new ToJakarta());
        }
        return recipes;
    }

    /** What it does to POMs, without what a new version may ask of the sources. */
    public List<Recipe> inPoms() {
        String[] names = names();
        return names[0].equals(SPRING_BOOT)
                ? List.of(
                        new UpgradeParentVersion(SPRING_BOOT, "spring-boot-starter-parent", version, null, null),
                        dependency(SPRING_BOOT, "*"),
                        new UpgradePluginVersion(SPRING_BOOT, "spring-boot-maven-plugin", version, null, null, null))
                : List.of(
                        new UpgradeParentVersion(names[0], names[1], version, null, null),
                        dependency(names[0], names[1]));
    }

    private String[] names() {
        return library.substring("pkg:maven/".length()).split("/");
    }

    private Recipe dependency(String group, String artifact) {
        return new UpgradeDependencyVersion(group, artifact, version, null, false, null);
    }
}
