package dev.plimsoll.dashboard.fleet;

import dev.plimsoll.enforcer.fleet.FleetOverview.HeatCell;
import dev.plimsoll.enforcer.fleet.FleetOverview.HeatRow;
import java.util.List;

/** Standards by teams: how many services break which; only standards that any service was checked for. */
record Heat(List<String> teams, List<Row> rows, int unchecked) {

    static Heat of(List<HeatRow> heat) {
        List<String> teams = heat.stream()
                .flatMap(row -> row.cells().stream())
                .map(HeatCell::team)
                .distinct()
                .toList();
        List<Row> rows = heat.stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> cell.checked() > 0))
                .map(row -> Row.of(row, teams))
                .toList();
        return new Heat(teams, rows, heat.size() - rows.size());
    }

    /** One standard with a cell for every team. */
    record Row(String standard, String title, List<Cell> cells, int broken, int checked) {
        static Row of(HeatRow row, List<String> teams) {
            return new Row(
                    row.standard(),
                    row.title(),
                    teams.stream().map(team -> Cell.of(team, row)).toList(),
                    row.cells().stream().mapToInt(HeatCell::broken).sum(),
                    row.cells().stream().mapToInt(HeatCell::checked).sum());
        }
    }

    /** {@code tone} adds to the numbers: {@code h0} where nobody breaks it to {@code h4} where all do, {@code none} where nobody was checked. */
    record Cell(String team, int broken, int checked, String tone) {
        static Cell of(String team, HeatRow row) {
            int broken = row.cells().stream()
                    .filter(cell -> cell.team().equals(team))
                    .mapToInt(HeatCell::broken)
                    .sum();
            int checked = row.cells().stream()
                    .filter(cell -> cell.team().equals(team))
                    .mapToInt(HeatCell::checked)
                    .sum();
            return new Cell(team, broken, checked, checked == 0 ? "none" : "h" + (4 * broken + checked - 1) / checked);
        }
    }
}
