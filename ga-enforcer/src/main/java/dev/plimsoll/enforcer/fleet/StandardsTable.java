package dev.plimsoll.enforcer.fleet;

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
    private final List<Fared> fared;
    private final List<FleetStore.Count> violations;

    private StandardsTable(FleetStore store, List<FleetStore.Newest> services) {
        this.standards = store.standards();
        this.teamOf = services.stream().collect(toMap(FleetStore.Newest::service, FleetStore.Newest::team));
        this.fared = store.fared();
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
                .map(standard -> new HeatRow(
                        standard.id(),
                        standard.title(),
                        teams.stream().map(team -> cell(standard, team)).toList()))
                .toList();
    }

    private HeatCell cell(Known standard, String team) {
        List<Fared> ofTeam = of(standard).stream()
                .filter(one -> team.equals(teamOf.get(one.service())))
                .toList();
        return new HeatCell(team, count(ofTeam, "BROKEN"), count(ofTeam, "BROKEN") + count(ofTeam, "PASSED"));
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
        return fared.stream()
                .filter(one -> one.standard().equals(standard.id()))
                .toList();
    }

    private int count(Known standard, String state) {
        return count(of(standard), state);
    }

    private static int count(List<Fared> fared, String state) {
        return (int) fared.stream().filter(one -> one.state().equals(state)).count();
    }
}
