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

    /**
     * Why standards could not be checked.
     *
     * @param reason why, without a full stop
     * @param remedy what to do
     * @param modules where
     */
    public record Obstacle(String reason, String remedy, List<String> modules) {

        public Obstacle {
            modules = List.copyOf(modules);
        }
    }

    /** The standards that could not be checked, those together that lacked the same in the same modules. */
    public Map<Obstacle, List<String>> notRun() {
        Map<ModuleRun.Gap, List<String>> modules = new LinkedHashMap<>();
        for (ModuleRun module : checked) {
            module.notRun().forEach(gap -> modules.computeIfAbsent(gap, each -> new ArrayList<>())
                    .add(module.module()));
        }
        Map<Obstacle, List<String>> standards = new LinkedHashMap<>();
        modules.forEach((gap, in) -> standards
                .computeIfAbsent(new Obstacle(gap.reason(), gap.remedy(), in), each -> new ArrayList<>())
                .add(gap.standard()));
        return standards;
    }

    /** The policies that the modules were judged by, mostly one. */
    public String policies() {
        return checked.stream().map(ModuleRun::policy).distinct().sorted().collect(Collectors.joining(", "));
    }

    static boolean counts(SarifResult result, Severity severity) {
        return result.severity() == severity && !result.isSuppressed();
    }
}
