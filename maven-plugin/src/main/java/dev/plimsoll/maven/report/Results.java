package dev.plimsoll.maven.report;

import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.report.ModuleRun;
import dev.plimsoll.standards.report.NotChecked;
import dev.plimsoll.standards.report.SarifResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the modules of one build came to, read back from their reports. */
public record Results(List<ModuleRun> checked, List<NotChecked> notChecked) {
    private static final Comparator<SarifResult> WORST_FIRST = Comparator.comparing(SarifResult::isSuppressed)
            .thenComparing(SarifResult::severity)
            .thenComparing(SarifResult::standard);

    public Results {
        checked = List.copyOf(checked);
        notChecked = List.copyOf(notChecked);
    }

    /** All that was found, the worst first. */
    public List<SarifResult> all() {
        return checked.stream()
                .flatMap(module -> module.results().stream())
                .sorted(WORST_FIRST)
                .toList();
    }

    /** What was found of one severity and counts. */
    public List<SarifResult> of(Severity severity) {
        return all().stream().filter(result -> counts(result, severity)).toList();
    }

    /** The modules that would have something to check. */
    public List<NotChecked> missing() {
        return notChecked.stream()
                .filter(module -> module.kind() != NotChecked.Kind.EMPTY)
                .toList();
    }

    /** The names of the modules in which a standard could not be checked, by standard, reason and remedy. */
    public Map<String, Map<ModuleRun.Gap, List<String>>> notRun() {
        Map<String, Map<ModuleRun.Gap, List<String>>> modules = new TreeMap<>();
        for (ModuleRun module : checked) {
            for (ModuleRun.Gap gap : module.notRun()) {
                modules.computeIfAbsent(gap.standard(), id -> new LinkedHashMap<>())
                        .computeIfAbsent(gap, each -> new ArrayList<>())
                        .add(module.module());
            }
        }
        return modules;
    }

    /** The policies that the modules were judged by, mostly one. */
    public String policies() {
        return checked.stream().map(ModuleRun::policy).distinct().sorted().collect(Collectors.joining(", "));
    }

    static boolean counts(SarifResult result, Severity severity) {
        return result.severity() == severity && !result.isSuppressed();
    }
}
