package dev.plimsoll.maven.check;

import dev.plimsoll.maven.report.Goals;
import dev.plimsoll.standards.FixKind;
import dev.plimsoll.standards.Standard;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding sends its reader.
 *
 * @param folder the module's folder as the console shows it, empty for the folder in which the build was started
 * @param html the module's HTML report as the console shows it
 * @param enforcer the enforcer's address; absent where none is configured
 */
record Links(String folder, String html, @Nullable String enforcer, Goals goals) {

    /** The address of a standard's page. */
    String page(Standard standard) {
        return enforcer == null
                ? html + "#" + standard.id()
                : enforcer.replaceFirst("/+$", "") + "/standards/" + standard.id();
    }

    /** What to type. */
    String fix(Standard standard) {
        return standard.fix() == FixKind.RECIPE
                ? goals.of("fix") + " -Dstandard=" + standard.id()
                : "by hand: " + goals.of("explain") + " -Dstandard=" + standard.id();
    }

    /** A place to click on. */
    String place(String file, int line) {
        String path = folder.isEmpty() ? file : folder + "/" + file;
        return line > 0 ? path + ":" + line : path;
    }
}
