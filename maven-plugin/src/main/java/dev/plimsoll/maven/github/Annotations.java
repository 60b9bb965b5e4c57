package dev.plimsoll.maven.github;

import dev.plimsoll.maven.report.Goals;
import dev.plimsoll.maven.report.Results;
import dev.plimsoll.standards.FixKind;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.report.SarifResult;
import java.util.ArrayList;
import java.util.List;

/** The commands that make GitHub show findings beside the code. */
record Annotations(Goals goals) {
    /** What GitHub shows of each kind in one step; it says nothing of the others. */
    static final int SHOWN = 10;

    List<String> of(Results results) {
        List<SarifResult> errors = results.of(Severity.ERROR);
        List<SarifResult> warnings = results.of(Severity.WARNING);
        List<String> lines = new ArrayList<>();
        errors.stream().limit(SHOWN).map(result -> line("error", result)).forEach(lines::add);
        warnings.stream().limit(SHOWN).map(result -> line("warning", result)).forEach(lines::add);
        int left = Math.max(0, errors.size() - SHOWN) + Math.max(0, warnings.size() - SHOWN);
        if (left > 0) {
            lines.add("Plimsoll found " + left + " more than GitHub shows beside the code (" + SHOWN + " errors and "
                    + SHOWN + " warnings): see the summary and report.html");
        }
        return lines;
    }

    private String line(String command, SarifResult result) {
        String title = Standards.find(result.standard()).map(Standard::path).orElse(result.standard());
        return "::" + command + " file=" + property(result.path()) + (result.line() > 0 ? ",line=" + result.line() : "")
                + ",title=" + property(title) + "::" + data(message(result));
    }

    private String message(SarifResult result) {
        String date = result.errorFrom() == null ? "" : " (an error from " + result.errorFrom() + ")";
        return result.message()
                + date
                + Standards.find(result.standard())
                        .map(standard -> "\n" + standard.why() + "\n" + mend(goals, standard))
                        .orElse("");
    }

    /** What to type. */
    static String mend(Goals goals, Standard standard) {
        String goal = standard.fix() == FixKind.RECIPE ? "fix" : "explain";
        return goals.of(goal) + " -Dstandard=" + standard.id();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
