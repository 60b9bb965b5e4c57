package dev.plimsoll.recipes.dependencies;

import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.UpgradeLibrary;
import dev.plimsoll.recipes.libraries.Upgrade;
import java.util.List;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Tree;

/** One library that is to be raised to a version, wherever the POMs of a project give it one. */
final class Raise {
    private final String library;
    private final String version;
    private final Upgrade upgrade;
    private boolean isToMove;

    Raise(String library, String version, ExecutionContext context) {
        this.library = library.replaceFirst("^pkg:maven/", "").replace('/', ':');
        this.version = version;
        this.upgrade = new UpgradeLibrary(library, version).getInitialValue(context);
    }

    void scan(Tree pom) {
        upgrade.saw(pom);
    }

    /** What stays, and why, told once all POMs were seen. */
    List<LeftAlone.Row> close() {
        List<Upgrade.Given> given = upgrade.given();
        List<LeftAlone.Row> majors = given.stream()
                .filter(this::isOfEarlierMajor)
                .map(this::earlierMajor)
                .toList();
        isToMove = !given.isEmpty() && majors.isEmpty();
        if (!majors.isEmpty()) {
            return majors;
        }
        return given.isEmpty() && !upgrade.isUsed() ? List.of(ofNobody()) : upgrade.left();
    }

    private LeftAlone.Row ofNobody() {
        return new LeftAlone.Row(
                "pom.xml",
                library + " is to move to " + version
                        + (upgrade.isOfBuild()
                                ? ", but only what builds the modules has it here, and they do not"
                                : ", but no POM here gives it a version; move what brings it in or manages it, or manage"
                                        + " it in dependencyManagement"));
    }

    @Nullable
    Tree apply(@Nullable Tree pom) {
        return isToMove ? upgrade.apply(pom) : pom;
    }

    private boolean isOfEarlierMajor(Upgrade.Given given) {
        boolean isOne = given.version().matches("\\d.*");
        return isOne
                && new ComparableVersion(given.version()).compareTo(new ComparableVersion(version)) < 0
                && !major(given.version()).equals(major(version));
    }

    private LeftAlone.Row earlierMajor(Upgrade.Given given) {
        return new LeftAlone.Row(
                given.pom(),
                library + " has to move from " + given.version() + " to " + version + ", another major version, which"
                        + " may ask for other sources; the goal fix with -DmoveLibraries moves both");
    }

    private static String major(String version) {
        return version.replaceFirst("[.-].*", "");
    }
}
