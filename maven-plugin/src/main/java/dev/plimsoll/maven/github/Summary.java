package dev.plimsoll.maven.github;

import dev.plimsoll.maven.report.Goals;
import dev.plimsoll.maven.report.Results;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.report.NotChecked;
import dev.plimsoll.standards.report.SarifResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The summary of a step, as Markdown. */
record Summary(GitHub github, Goals goals) {
    /** Room for the sentence that says what is left out. */
    private static final int SPARE = 200;

    /**
     * The text.
     *
     * @param room how many bytes GitHub still takes; it shows nothing of a step that has more
     */
    String of(String name, Results results, int room) {
        List<String> lines = new ArrayList<>(head(name, results));
        Map<String, List<SarifResult>> broken = results.all().stream()
                .collect(Collectors.groupingBy(SarifResult::standard, LinkedHashMap::new, Collectors.toList()));
        if (!broken.isEmpty()) {
            lines.add("| standard | | places | the first | mend it |\n|---|---|---|---|---|\n");
            broken.forEach((id, found) -> lines.add(row(id, found)));
            lines.add("\n");
        }
        lines.addAll(notRun(results));
        return fitting(lines, room - SPARE);
    }

    private static List<String> head(String name, Results results) {
        List<String> lines = new ArrayList<>();
        lines.add("### Plimsoll: " + text(name) + "\n\n");
        lines.add(number(results.of(Severity.ERROR).size(), "error") + ", "
                + number(results.of(Severity.WARNING).size(), "warning") + ", "
                + results.of(Severity.ADVICE).size() + " advice, "
                + results.all().stream().filter(SarifResult::isWaived).count() + " waived, "
                + results.all().stream().filter(SarifResult::known).count() + " in the baseline, in "
                + number(results.checked().size(), "module") + ", by the policy " + text(results.policies()) + "\n\n");
        for (NotChecked module : results.missing()) {
            lines.add("- **" + text(module.module()) + "** was not checked: " + text(module.reason()) + "\n");
        }
        lines.add(results.missing().isEmpty() ? "" : "\n");
        return lines;
    }

    private String row(String id, List<SarifResult> found) {
        SarifResult first = found.get(0);
        String kind = first.word();
        return "| " + standard(id) + " | " + kind + " | " + found.size() + " | " + place(first) + " | "
                + Standards.find(id)
                        .map(standard -> "`" + Annotations.mend(goals, standard) + "`")
                        .orElse("")
                + " |\n";
    }

    private String standard(String id) {
        String path = Standards.find(id).map(Standard::path).orElse(id);
        String enforcer = github.enforcer();
        return enforcer == null ? text(path) : "[" + text(path) + "](" + enforcer + "/standards/" + id + ")";
    }

    private String place(SarifResult result) {
        String shown = text(result.path()) + (result.line() > 0 ? ":" + result.line() : "");
        String address =
                result.uri().replace("(", "%28").replace(")", "%29") + (result.line() > 0 ? "#L" + result.line() : "");
        String place = github.code() == null ? shown : "[" + shown + "](" + github.code() + address + ")";
        return place + "<br>" + text(result.message());
    }

    private static List<String> notRun(Results results) {
        List<String> lines = new ArrayList<>();
        results.notRun()
                .forEach((obstacle, standards) ->
                        lines.add("- " + text(String.join(", ", standards)) + " did not run in "
                                + text(String.join(", ", obstacle.modules())) + ": " + text(obstacle.reason()) + "\n"));
        return lines;
    }

    private static String fitting(List<String> lines, int room) {
        StringBuilder text = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < lines.size(); i++) {
            bytes += lines.get(i).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > room) {
                String left = "\n" + (lines.size() - i) + " more lines are in report.html: GitHub takes no more\n";
                return room < 0 ? "" : text.append(left).toString();
            }
            text.append(lines.get(i));
        }
        return text.toString();
    }

    private static String number(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    /** Text that means nothing else to Markdown, in one line. */
    private static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("[\\r\\n]+", " ")
                .replaceAll("([\\\\`*_{}\\[\\]|~])", "\\\\$1");
    }
}
