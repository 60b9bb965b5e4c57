package dev.plimsoll.enforcer.waiver;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Waivers as CSV (RFC 4180); no cell can start a formula in a spreadsheet. */
public final class WaiverCsv {

    private static final List<String> COLUMNS = List.of(
            "id",
            "source",
            "state",
            "obsolete",
            "service",
            "team",
            "library",
            "versions",
            "standard",
            "environment",
            "rule",
            "reason",
            "ticket",
            "requester",
            "approver",
            "from",
            "until",
            "steps");

    private final StringBuilder text = new StringBuilder(row(COLUMNS.stream()));

    /** The same columns for every list. */
    public WaiverCsv add(List<ListedWaiver> waivers) {
        waivers.forEach(waiver -> text.append(row(Stream.of(
                        waiver.id(),
                        waiver.source(),
                        waiver.state(),
                        waiver.obsolete(),
                        waiver.service(),
                        waiver.team(),
                        waiver.library(),
                        waiver.versions(),
                        waiver.standard(),
                        waiver.environment(),
                        waiver.rule(),
                        waiver.reason(),
                        waiver.ticket(),
                        waiver.requester(),
                        waiver.approver(),
                        waiver.from(),
                        waiver.until(),
                        steps(waiver))
                .map(cell -> cell == null ? "" : cell.toString()))));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String steps(ListedWaiver waiver) {
        return waiver.steps().stream()
                .map(step -> step.kind().name().toLowerCase(Locale.ROOT) + " by " + step.by() + " at " + step.at()
                        + (step.why() == null ? "" : " (" + step.why() + ")"))
                .collect(Collectors.joining("; "));
    }

    private static String row(Stream<String> cells) {
        return cells.map(WaiverCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable String value) {
        String plain = value == null ? "" : value;
        String safe = plain.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + plain : plain;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
