package dev.plimsoll.enforcer.gate;

import dev.plimsoll.standards.policy.Governed;
import dev.plimsoll.standards.policy.LineRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the gate would have said to spring-petclinic on every day since 2016. */
final class PetclinicHistory {

    static final LocalDate LAST_DAY = LocalDate.of(2026, 8, 22);
    private static final Path CSV = Path.of("../examples/data/spring-boot-history.csv");
    private static final String SERVICE = "spring-petclinic";

    /** A day as the picture shows it. */
    enum Day {
        DEPLOYABLE("up to date", "#2e7d32"),
        IN_GRACE("in grace, deployable", "#9ccc65"),
        WARNED("not GA, deployable with a warning", "#f9a825"),
        DENIED("behind, not deployable", "#b71c1c");

        final String words;
        final String colour;

        Day(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        static Day of(Status status) {
            return switch (status) {
                case COMPLIANT, WAIVED -> DEPLOYABLE;
                case IN_GRACE -> IN_GRACE;
                case AHEAD, UNKNOWN -> WARNED;
                case BEHIND, UNMET, WITHDRAWN -> DENIED;
            };
        }

        boolean mayDeploy() {
            return this != DENIED;
        }
    }

    private PetclinicHistory() {}

    /** Judged at the end of each day (UTC), from the day of the first commit. */
    static Map<LocalDate, Day> days() throws IOException {
        TreeMap<Instant, String> versions = versions();
        Governed rule = new Governed(RealReleases.SPRING_BOOT, LineRule.MINOR, 3, Duration.ofDays(14));
        LibraryHistory releases =
                LibraryHistory.of(rule, RealReleases.catalogue().of(RealReleases.SPRING_BOOT));
        Map<LocalDate, Day> days = new TreeMap<>();
        LocalDate first = versions.firstKey().atOffset(ZoneOffset.UTC).toLocalDate();
        for (LocalDate day = first; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
            Instant end = endOf(day);
            String version = versions.floorEntry(end).getValue();
            days.put(day, Day.of(releases.judge(version, end).status()));
        }
        return days;
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
    }

    static TreeMap<Instant, String> versions() throws IOException {
        TreeMap<Instant, String> versions = new TreeMap<>();
        for (String line : Files.readAllLines(CSV)) {
            List<String> cells = List.of(line.split(","));
            if (cells.get(0).equals(SERVICE)) {
                versions.put(OffsetDateTime.parse(cells.get(1)).toInstant(), cells.get(3));
            }
        }
        return versions;
    }

    static long count(Collection<Day> days, Day which) {
        return days.stream().filter(day -> day == which).count();
    }
}
