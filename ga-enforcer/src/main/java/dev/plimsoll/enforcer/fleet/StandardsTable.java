package dev.plimsoll.enforcer.fleet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.plimsoll.enforcer.fleet.FleetOverview.HeatCell;
import dev.plimsoll.enforcer.fleet.FleetOverview.HeatRow;
import dev.plimsoll.enforcer.fleet.FleetStore.Fared;
import dev.plimsoll.enforcer.fleet.FleetStore.Known;
import dev.plimsoll.enforcer.fleet.StandardDetail.BrokenBy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Standards against services. */
final class StandardsTable {

    private final List<Known> standards;
    private final Map<String, String> teamOf;
    private final Map<String, List<Fared>> fared;
    private final List<FleetStore.Count> violations;

    private StandardsTable(FleetStore store, List<FleetStore.Newest> services) {
        this.standards = store.standards();
        this.teamOf = services.stream().collect(toMap(FleetStore.Newest::service, FleetStore.Newest::team));
        this.fared = store.fared().stream().collect(groupingBy(Fared::standard));
        this.violations = store.violations();
    }

    static StandardsTable of(FleetStore store, List<FleetStore.Newest> services) {
        return new StandardsTable(store, services);
    }

    /** Only standards that some report names; the teams by name. */
    List<HeatRow> heat() {
        List<String> teams = teamOf.values().stream().distinct().sorted().toList();
        return standards.stream()
                .filter(standard -> count(standard, "PASSED") + count(standard, "BROKEN") > 0)
                .map(standard -> new HeatRow(standard.id(), standard.title(), cells(standard, teams)))
                .toList();
    }

    private List<HeatCell> cells(Known standard, List<String> teams) {
        Map<String, List<Fared>> byTeam =
                of(standard).stream().collect(groupingBy(one -> teamOf.getOrDefault(one.service(), "")));
        return teams.stream()
                .map(team -> cell(team, byTeam.getOrDefault(team, List.of())))
                .toList();
    }

    private static HeatCell cell(String team, List<Fared> ofTeam) {
        int broken = count(ofTeam, "BROKEN");
        return new HeatCell(team, broken, broken + count(ofTeam, "PASSED"));
    }

    List<StandardDetail> details() {
        return standards.stream().map(this::detail).toList();
    }

    private StandardDetail detail(Known standard) {
        int named = of(standard).size();
        return new StandardDetail(
                standard.id(),
                standard.title(),
                standard.topic(),
                standard.severity(),
                standard.fix(),
                standard.markdown(),
                count(standard, "BROKEN"),
                count(standard, "PASSED"),
                count(standard, "NOT_RUN"),
                teamOf.size() - named,
                brokenBy(standard));
    }

    private List<BrokenBy> brokenBy(Known standard) {
        return violations.stream()
                .filter(count -> count.standard().equals(standard.id()))
                .map(count ->
                        new BrokenBy(count.service(), teamOf.getOrDefault(count.service(), ""), count.violations()))
                .sorted(Comparator.comparingInt(BrokenBy::violations).reversed().thenComparing(BrokenBy::service))
                .toList();
    }

    private List<Fared> of(Known standard) {
        return fared.getOrDefault(standard.id(), List.of());
    }

    private int count(Known standard, String state) {
        return count(of(standard), state);
    }

    private static int count(List<Fared> fared, String state) {
        return (int) fared.stream().filter(one -> one.state().equals(state)).count();
    }
}
