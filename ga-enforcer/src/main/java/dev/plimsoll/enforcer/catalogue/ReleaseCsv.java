package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.catalogue.CsvException.BadLine;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code purl,version,released_at}, and {@code withdrawn_at,withdrawn_because} where the header has them. */
public final class ReleaseCsv {

    private static final String HEADER = "purl,version,released_at";
    private static final String LONG_HEADER = HEADER + ",withdrawn_at,withdrawn_because";
    private static final int CELLS = 3;
    private static final int LONG_CELLS = 5;
    private static final int LAST_YEAR = 9999;

    private final List<BadLine> bad = new ArrayList<>();
    private final Map<List<String>, ImportedRelease> releases = new LinkedHashMap<>();
    private final int cells;

    private ReleaseCsv(int cells) {
        this.cells = cells;
    }

    /** @throws CsvException with all bad lines; then nothing is read */
    public static List<ImportedRelease> read(String text) throws CsvException {
        List<String> lines = text.lines().toList();
        String header = lines.isEmpty() ? "" : withoutMark(lines.get(0)).strip();
        if (!header.equals(HEADER) && !header.equals(LONG_HEADER)) {
            throw new CsvException(List.of(
                    new BadLine(1, "this is not the header; begin with `" + HEADER + "` or `" + LONG_HEADER + "`")));
        }
        return new ReleaseCsv(header.equals(HEADER) ? CELLS : LONG_CELLS).all(lines);
    }

    private List<ImportedRelease> all(List<String> lines) throws CsvException {
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                row(i + 1, lines.get(i).strip());
            }
        }
        if (!bad.isEmpty()) {
            throw new CsvException(bad);
        }
        return List.copyOf(releases.values());
    }

    private void row(int number, String line) {
        try {
            ImportedRelease read = release(line);
            Release release = read.release();
            ImportedRelease before = releases.putIfAbsent(List.of(release.library(), release.version()), read);
            if (before != null && !before.equals(read)) {
                throw new IllegalArgumentException(release.version() + " is here a second time and differs");
            }
        } catch (IllegalArgumentException malformed) {
            bad.add(new BadLine(number, String.valueOf(malformed.getMessage())));
        }
    }

    private ImportedRelease release(String line) {
        String[] row = line.split(",", cells == CELLS ? -1 : cells);
        if (row.length < CELLS || row.length > cells) {
            throw new IllegalArgumentException(
                    "this has " + row.length + " cells instead of " + (cells == CELLS ? "3" : "3 to 5"));
        }
        String library = library(row[0]);
        String version = row[1].strip();
        if (!ReleaseVersion.isVersion(version)) {
            throw new IllegalArgumentException("this has no version of 1 to 200 characters");
        }
        Release release = Release.of(library, version, instant(row[2]));
        Instant withdrawnAt = row.length > 3 && !row[3].isBlank() ? instant(row[3]) : null;
        return withdrawn(release, withdrawnAt, row.length > 4 ? unquoted(row[4].strip()) : "");
    }

    private static ImportedRelease withdrawn(Release release, @Nullable Instant at, String because) {
        if (at == null && because.isEmpty()) {
            return new ImportedRelease(release, null);
        }
        if (at == null || because.isEmpty()) {
            throw new IllegalArgumentException("`withdrawn_at` and `withdrawn_because` need each other");
        }
        if (!Reason.isSentence(because)) {
            throw new IllegalArgumentException("`withdrawn_because` is too long or not text; say it in one sentence");
        }
        return new ImportedRelease(release.withdrawn(at), because);
    }

    private static String library(String cell) {
        try {
            return Purl.parse(cell).library();
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("`" + cell + "` is not a package URL (" + malformed.getMessage() + ")");
        }
    }

    private static Instant instant(String cell) {
        try {
            OffsetDateTime parsed = OffsetDateTime.parse(cell.strip());
            if (parsed.getYear() > 0 && parsed.getYear() <= LAST_YEAR) {
                return parsed.toInstant();
            }
        } catch (DateTimeException malformed) {
            throw noInstant(cell);
        }
        throw noInstant(cell);
    }

    private static IllegalArgumentException noInstant(String cell) {
        return new IllegalArgumentException("`" + cell + "` is not an instant such as 2026-06-10T17:10:30Z");
    }

    /** The last cell may hold commas, with which spreadsheets quote it. */
    private static String unquoted(String cell) {
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"").strip()
                : cell;
    }

    /** Spreadsheets put a byte order mark in front. */
    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }
}
