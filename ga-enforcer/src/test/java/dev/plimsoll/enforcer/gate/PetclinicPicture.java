package dev.plimsoll.enforcer.gate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.plimsoll.enforcer.gate.PetclinicHistory.Day;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Draws and tabulates the history: one row a year, spans of equal days as one rectangle. */
final class PetclinicPicture {

    private static final int LEFT = 60;
    private static final int TOP = 92;
    private static final int ROW = 26;
    private static final int CELL = 2;
    private static final int RIGHT = LEFT + 366 * CELL + 12;

    private final Map<LocalDate, Day> days;
    private final Map<Integer, List<Map.Entry<LocalDate, Day>>> years;

    PetclinicPicture(Map<LocalDate, Day> days) {
        this.days = days;
        this.years = days.entrySet().stream()
                .collect(groupingBy(entry -> entry.getKey().getYear(), TreeMap::new, toList()));
    }

    String sentence() {
        long may = days.values().stream().filter(Day::mayDeploy).count();
        return String.format(
                Locale.ROOT,
                "spring-petclinic could have been deployed on %,d of %,d days (%d %%)",
                may,
                days.size(),
                Math.round(100.0 * may / days.size()));
    }

    String markdown() {
        StringBuilder table = new StringBuilder("# Ten years of spring-petclinic at the gate\n\n");
        table.append(sentence())
                .append(" from ")
                .append(days.keySet().iterator().next())
                .append(" to ")
                .append(PetclinicHistory.LAST_DAY)
                .append(
                        ",\njudged for Spring Boot by minor lines, the newest three open, 14 days of grace, at the end of"
                                + " each day (UTC).\n\n![One row a year, coloured by verdict](ten-years-of-petclinic.svg)\n\n"
                                + "| year | days | up to date | in grace | not GA | behind | deployable |\n"
                                + "|---|---|---|---|---|---|---|\n");
        years.forEach((year, entries) -> table.append(row(String.valueOf(year), daysOf(entries))));
        table.append(row("all", days.values()));
        return table.append("""

                        The data are the commits of the project's main line (`examples/data/spring-boot-history.csv`) and the
                        releases of Spring Boot (`examples/data/releases.csv`). A milestone, candidate or snapshot is *not GA*:
                        allowed with a warning until a floor lies above it. `TenYearsOfPetclinicTest` computes both files and
                        fails where they differ; `-Dplimsoll.write=true` writes them.
                        """).toString();
    }

    private static String row(String name, Collection<Day> days) {
        long all = days.size();
        long may = all - PetclinicHistory.count(days, Day.DENIED);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d (%d %%) |\n",
                name,
                all,
                PetclinicHistory.count(days, Day.DEPLOYABLE),
                PetclinicHistory.count(days, Day.IN_GRACE),
                PetclinicHistory.count(days, Day.WARNED),
                PetclinicHistory.count(days, Day.DENIED),
                may,
                Math.round(100.0 * may / all));
    }

    private static List<Day> daysOf(List<Map.Entry<LocalDate, Day>> entries) {
        return entries.stream().map(Map.Entry::getValue).toList();
    }

    String svg() {
        int height = TOP + years.size() * ROW + 40;
        int width = RIGHT + 170;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title" font-family="system-ui, sans-serif" font-size="13">
                <title id="title">%s</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="%d" y="30" font-size="18" font-weight="600" fill="#1b1b1b">%s</text>
                """, width, height, sentence(), LEFT, sentence()));
        legend(svg);
        months(svg);
        int y = TOP;
        for (Map.Entry<Integer, List<Map.Entry<LocalDate, Day>>> year : years.entrySet()) {
            year(svg, y, year);
            y += ROW;
        }
        svg.append(String.format(
                "<text x=\"%d\" y=\"%d\" fill=\"#555555\">Spring Boot, minor lines, newest three open, 14 days of grace;"
                        + " judged at the end of each day, %s to %s.</text>\n</svg>\n",
                LEFT, height - 14, days.keySet().iterator().next(), PetclinicHistory.LAST_DAY));
        return svg.toString();
    }

    private static void legend(StringBuilder svg) {
        int x = LEFT;
        for (Day day : Day.values()) {
            svg.append(String.format(
                    "<rect x=\"%d\" y=\"44\" width=\"12\" height=\"12\" fill=\"%s\"/><text x=\"%d\" y=\"55\""
                            + " fill=\"#1b1b1b\">%s</text>\n",
                    x, day.colour, x + 18, day.words));
            x += 40 + 7 * day.words.length();
        }
    }

    private static void months(StringBuilder svg) {
        for (int month = 1; month <= 12; month++) {
            LocalDate first = LocalDate.of(2024, month, 1);
            svg.append(String.format(
                    "<text x=\"%d\" y=\"%d\" font-size=\"11\" fill=\"#555555\">%s</text>\n",
                    x(first),
                    TOP - 8,
                    first.getMonth().name().charAt(0)
                            + first.getMonth().name().substring(1, 3).toLowerCase(Locale.ROOT)));
        }
        svg.append(String.format(
                "<text x=\"%d\" y=\"%d\" font-size=\"11\" fill=\"#555555\">deployable days</text>\n", RIGHT, TOP - 8));
    }

    private static void year(StringBuilder svg, int y, Map.Entry<Integer, List<Map.Entry<LocalDate, Day>>> year) {
        List<Day> days = daysOf(year.getValue());
        long may = year.getValue().size() - PetclinicHistory.count(days, Day.DENIED);
        svg.append(String.format("<text x=\"12\" y=\"%d\" fill=\"#1b1b1b\">%d</text>\n", y + 15, year.getKey()));
        List<Map.Entry<LocalDate, Day>> entries = year.getValue();
        int start = 0;
        for (int i = 1; i <= entries.size(); i++) {
            if (i == entries.size()
                    || entries.get(i).getValue() != entries.get(start).getValue()) {
                span(svg, y, entries.subList(start, i));
                start = i;
            }
        }
        svg.append(String.format(
                "<text x=\"%d\" y=\"%d\" fill=\"#1b1b1b\">%d of %d (%d %%)</text>\n",
                RIGHT, y + 15, may, entries.size(), Math.round(100.0 * may / entries.size())));
    }

    private static void span(StringBuilder svg, int y, List<Map.Entry<LocalDate, Day>> span) {
        LocalDate from = span.get(0).getKey();
        LocalDate to = span.get(span.size() - 1).getKey();
        Day day = span.get(0).getValue();
        svg.append(String.format(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"><title>%s to %s: %s</title></rect>\n",
                x(from), y, span.size() * CELL, ROW - 6, day.colour, from, to, day.words));
    }

    private static int x(LocalDate day) {
        return LEFT + (day.getDayOfYear() - 1) * CELL;
    }
}
