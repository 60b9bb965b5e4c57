package dev.plimsoll.maven.baseline;

import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.policy.DidYouMean;
import dev.plimsoll.standards.policy.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A baseline as YAML with one finding a line, so that two branches that each change theirs merge line by line. */
final class BaselineText {
    private static final String HEADER = """
            # What broke a standard when this was written: it is shown and fails no build, what is new does.
            # Only the goal plimsoll:baseline adds rows. A row whose finding is mended goes; commit that.
            """;

    private static final String QUOTED = "\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"";
    private static final Pattern ROW = Pattern.compile("\\s*-\\s+\\{\\s*standard:\\s*([\\w-]+)\\s*,\\s*element:\\s*"
            + QUOTED + "\\s*(?:,\\s*target:\\s*" + QUOTED + "\\s*)?(?:,\\s*count:\\s*([1-9]\\d{0,5})\\s*)?}\\s*");
    private static final Pattern MERGE = Pattern.compile("(<{7}|\\|{7}|={7}|>{7})( .*)?");

    private final String source;
    private final SortedMap<Row, Integer> counts = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private BaselineText(String source) {
        this.source = source;
    }

    /**
     * Reads what {@link #write} wrote, with comments and empty lines wherever somebody put them.
     *
     * @param source the name of the file, for the messages
     * @throws BaselineException with all mistakes
     */
    static Baseline read(String source, String text) {
        BaselineText reading = new BaselineText(source);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            reading.line(i + 1, lines.get(i));
        }
        if (!reading.problems.isEmpty()) {
            throw new BaselineException(reading.problems);
        }
        return new Baseline(reading.counts);
    }

    static String write(Baseline baseline) {
        StringBuilder text = new StringBuilder(HEADER);
        baseline.counts().forEach((row, count) -> text.append(row(row, count)).append('\n'));
        return text.toString();
    }

    /** The text with only what is left; all other lines are as they were. */
    static String shrunk(String text, Baseline left) {
        return text.lines()
                .flatMap(line -> shrunkLine(line, left).stream())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static Optional<String> shrunkLine(String line, Baseline left) {
        Matcher matcher = ROW.matcher(line);
        if (!matcher.matches() || count(matcher) <= left.count(row(matcher))) {
            return Optional.of(line);
        }
        int count = left.count(row(matcher));
        return count == 0 ? Optional.empty() : Optional.of(row(row(matcher), count));
    }

    private void line(int number, String line) {
        Matcher matcher = ROW.matcher(line);
        if (matcher.matches()) {
            Row row = row(matcher);
            if (Standards.find(row.standard()).isEmpty()) {
                problem(number, "`" + row.standard() + "` is no standard", meant(row.standard()));
            }
            // Two branches may each have written it, and then it is no more than one of them says.
            counts.merge(row, count(matcher), Math::max);
        } else if (MERGE.matcher(line).matches()) {
            problem(number, "a merge stopped here", "keep the rows of both sides and delete its marks");
        } else if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
            problem(
                    number,
                    "this is no row",
                    "write `- {standard: entity-has-version, element: \"com.acme.Order\"}`, or delete the line");
        }
    }

    private static String meant(String id) {
        return "delete the line where the standard is gone; "
                + DidYouMean.of(id, Standards.all().stream().map(Standard::id).toList());
    }

    private void problem(int line, String what, String action) {
        problems.add(new Problem(source, line, 1, what, action));
    }

    private static Row row(Matcher matcher) {
        String target = matcher.group(3);
        return new Row(matcher.group(1), unquoted(matcher.group(2)), target == null ? "" : unquoted(target));
    }

    private static int count(Matcher matcher) {
        return matcher.group(4) == null ? 1 : Integer.parseInt(matcher.group(4));
    }

    private static String row(Row row, int count) {
        return "- {standard: " + row.standard() + ", element: " + quoted(row.element())
                + (row.target().isEmpty() ? "" : ", target: " + quoted(row.target()))
                + (count == 1 ? "" : ", count: " + count) + "}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String unquoted(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }
}
