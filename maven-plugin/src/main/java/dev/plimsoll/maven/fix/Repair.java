package dev.plimsoll.maven.fix;

import dev.plimsoll.standards.mend.Mended;
import dev.plimsoll.standards.mend.Mended.Change;
import java.io.IOException;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** Shows what the recipes would change, and writes it where that is wanted and can be trusted. */
final class Repair {
    private final Log log;
    private final boolean dryRun;
    private final boolean force;

    /**
     * A repair.
     *
     * @param dryRun whether nothing is written
     * @param force whether it is written even where too few types are known
     */
    Repair(Log log, boolean dryRun, boolean force) {
        this.log = log;
        this.dryRun = dryRun;
        this.force = force;
    }

    /** The goal's last word is how to check again. */
    void apply(Mended mended, String checkAgain) throws IOException, MojoExecutionException {
        mended.changes().stream().filter(change -> !change.diff().isEmpty()).forEach(this::show);
        mended.left().forEach(left -> log.warn("Left alone: " + left));
        failOnErrors(mended);
        if (mended.changes().isEmpty()) {
            log.info("The recipes changed nothing");
            return;
        }
        boolean trusted = isTrusted(mended);
        if (dryRun) {
            log.info(files(mended) + " would change; nothing was written because of dryRun");
            return;
        }
        if (!trusted && !force) {
            throw new MojoExecutionException("Nothing was written, as too few types are known; let the project compile"
                    + " first, or write it all the same with -Dplimsoll.force");
        }
        for (Change change : mended.changes()) {
            SourceText.write(change.file(), change.after());
        }
        log.info(files(mended) + " changed. Read the diff, then check again:  " + checkAgain);
    }

    /** Half a repair is none, forced or not. */
    private void failOnErrors(Mended mended) throws MojoExecutionException {
        if (mended.errors().isEmpty()) {
            return;
        }
        mended.errors().forEach(error -> log.error("Broke: " + error));
        throw new MojoExecutionException("This is an error of Plimsoll, not of your code, and nothing was written: "
                + mended.errors().get(0) + "; leave the standard out with -Dstandard=the,others");
    }

    private void show(Change change) {
        log.info(String.join(", ", change.fixes()) + "\n" + DiffText.of(change.diff()));
    }

    private boolean isTrusted(Mended mended) {
        boolean trusted = mended.typeCoverage() >= Mended.ENOUGH_TYPES;
        if (!trusted) {
            log.warn(String.format(
                    Locale.ROOT,
                    "Only %.1f %% of the names in the sources have a known type (needed: %.1f %%):"
                            + " the recipes may have missed places",
                    mended.typeCoverage() * 100,
                    Mended.ENOUGH_TYPES * 100));
        }
        return trusted;
    }

    private static String files(Mended mended) {
        int number = mended.changes().size();
        return number + (number == 1 ? " file" : " files");
    }
}
