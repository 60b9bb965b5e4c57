package dev.plimsoll.maven.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.NotRun;
import dev.plimsoll.standards.report.Report;
import dev.plimsoll.standards.report.Suppression;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The last lines of a check: a silent pass is never just silence. */
final class Summary {
    private final Report report;

    private Summary(Report report) {
        this.report = report;
    }

    /** The lines. */
    static List<String> of(Checked checked, Links links, Duration took) {
        Report report = checked.report();
        List<String> lines = new ArrayList<>();
        lines.add("Plimsoll checked " + count(checked.classes(), "class", "classes") + " and "
                + count(checked.dependencies(), "dependency", "dependencies") + " by "
                + count(report.ran().size(), "standard", "standards") + " in " + seconds(took)
                + (checked.unchanged() ? " (nothing changed since the last check)" : ""));
        Summary summary = new Summary(report);
        lines.add(
                "  found    " + summary.counts() + stale(checked.stale().rows().size()));
        lines.addAll(summary.notRun());
        lines.addAll(summary.upcoming());
        lines.addAll(MendedRows.lines(checked.stale(), links));
        lines.add("  policy   " + report.policy());
        lines.add("  report   " + links.html());
        return lines;
    }

    private String counts() {
        return count(report.of(Severity.ERROR).size(), "error", "errors") + ", "
                + count(report.of(Severity.WARNING).size(), "warning", "warnings") + ", "
                + report.of(Severity.ADVICE).size() + " advice"
                + (report.waived().isEmpty() ? "" : ", " + report.waived().size() + " waived")
                + (report.inBaseline().isEmpty()
                        ? ""
                        : ", " + report.inBaseline().size() + " in the baseline");
    }

    private static String stale(int rows) {
        return rows == 0 ? "" : ", " + rows + " mended since the baseline";
    }

    private List<String> notRun() {
        Map<String, List<NotRun>> byReason =
                report.notRun().stream().collect(groupingBy(NotRun::reason, TreeMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        byReason.forEach((reason, standards) -> {
            lines.add("  not run  "
                    + standards.stream().map(each -> each.standard().id()).collect(joining(", ")) + ": " + reason);
            lines.add("           -> " + standards.get(0).remedy());
        });
        return lines;
    }

    private List<String> upcoming() {
        Map<String, List<Finding>> byDay = new TreeMap<>();
        for (Finding finding : report.findings()) {
            errorFrom(finding).ifPresent(day -> byDay.computeIfAbsent(
                            day + "  " + finding.standard().path(), key -> new ArrayList<>())
                    .add(finding));
        }
        return byDay.entrySet().stream()
                .map(entry -> "  becomes an error on " + entry.getKey() + " (" + places(entry.getValue()) + ")")
                .toList();
    }

    /** By its own date, or as its waiver ends. */
    private static Optional<LocalDate> errorFrom(Finding finding) {
        Optional<LocalDate> own = Optional.ofNullable(finding.errorFrom());
        Suppression suppression = finding.suppression();
        if (suppression == null) {
            return own;
        }
        return finding.severity() == Severity.ERROR
                ? suppression.over()
                : suppression.over().flatMap(over -> own.map(day -> day.isAfter(over) ? day : over));
    }

    private static String places(List<Finding> findings) {
        return count(findings.size(), "place", "places");
    }

    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String seconds(Duration took) {
        double seconds = took.toNanos() / 1e9;
        return String.format(Locale.ROOT, seconds < 1 ? "%.2f s" : "%.1f s", seconds);
    }
}
