package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code purl,version,released_at}; one bad line and nothing is read. */
final class ReleaseCsv {

    private static final String HEADER = "purl,version,released_at";
    private static final int SHOWN = 20;

    private final List<String> problems = new ArrayList<>();
    private final Map<List<String>, Release> releases = new LinkedHashMap<>();

    private ReleaseCsv() {}

    /** @throws Refusal that names the bad lines by number */
    static List<Release> read(String text) {
        return new ReleaseCsv().all(text.lines().toList());
    }

    private List<Release> all(List<String> lines) {
        if (lines.isEmpty() || !strip(lines.get(0)).equals(HEADER)) {
            throw Refusal.badRequest("Line 1 of the CSV is not the header", "begin with the line `" + HEADER + "`");
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                row(i + 1, lines.get(i).strip());
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.badRequest(
                    complaint(), "correct these lines and send the whole file again, nothing was written");
        }
        return List.copyOf(releases.values());
    }

    private void row(int number, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 3) {
            problems.add("line " + number + " has " + cells.length + " cells instead of 3");
            return;
        }
        try {
            Purl purl = Purl.parse(cells[0]);
            String version = cells[1].strip();
            if (!ReleaseVersion.isVersion(version)) {
                problems.add("line " + number + " has no version of 1 to 200 characters");
                return;
            }
            Instant releasedAt = OffsetDateTime.parse(cells[2].strip()).toInstant();
            add(number, Release.of(purl.library(), version, releasedAt));
        } catch (DateTimeException malformed) {
            problems.add("line " + number + ": `" + cells[2] + "` is not an instant such as 2026-06-10T17:10:30Z");
        } catch (IllegalArgumentException malformed) {
            problems.add(
                    "line " + number + ": `" + cells[0] + "` is not a package URL (" + malformed.getMessage() + ")");
        }
    }

    private void add(int number, Release release) {
        Release before = releases.putIfAbsent(List.of(release.library(), release.version()), release);
        if (before != null && !before.equals(release)) {
            problems.add("line " + number + " gives " + release.version() + " a second, different date");
        }
    }

    private String complaint() {
        String shown = String.join("; ", problems.subList(0, Math.min(SHOWN, problems.size())));
        String more = problems.size() > SHOWN ? "; and " + (problems.size() - SHOWN) + " more lines" : "";
        return "The CSV has bad lines: " + shown + more;
    }

    /** Spreadsheets put a byte order mark in front. */
    private static String strip(String line) {
        return (line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
    }
}
