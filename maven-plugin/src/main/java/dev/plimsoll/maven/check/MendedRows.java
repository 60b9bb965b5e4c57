package dev.plimsoll.maven.check;

import dev.plimsoll.maven.baseline.Baseline;
import dev.plimsoll.maven.baseline.BaselineFile;
import dev.plimsoll.maven.baseline.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the summary says of findings that the baseline knows and that are mended. */
final class MendedRows {
    private static final int MOST = 20;

    private MendedRows() {}

    static List<String> lines(Checked.Stale stale, Links links) {
        Baseline rows = stale.rows();
        if (rows.size() == 0) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        rows.counts().entrySet().stream().limit(MOST).map(MendedRows::line).forEach(lines::add);
        int more = rows.counts().size() - MOST;
        if (more > 0) {
            lines.add("           and " + more + " more");
        }
        String file = links.place(BaselineFile.NAME, 0);
        lines.add(
                stale.dropped()
                        ? "           -> commit " + file + ", which does not have them any more"
                        : "           -> take them out of " + file + " and commit it: "
                                + links.goals().after("compile", "check") + " -Dplimsoll.shrinkBaseline");
        return lines;
    }

    private static String line(Map.Entry<Row, Integer> row) {
        return "  mended   " + row.getKey() + (row.getValue() == 1 ? "" : " (" + row.getValue() + " places)");
    }
}
