package dev.plimsoll.dashboard.fleet;

import dev.plimsoll.dashboard.layout.Csv;
import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.fleet.Fleet;
import dev.plimsoll.enforcer.fleet.FleetOverview;
import dev.plimsoll.enforcer.fleet.Page;
import dev.plimsoll.enforcer.fleet.ServiceRow;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The Fleet page and its list for programs. */
@RestController
@MayCall(Role.VIEWER)
final class FleetTwins {

    private static final int CHUNK = 500;

    private final Fleet fleet;

    FleetTwins(Fleet fleet) {
        this.fleet = fleet;
    }

    @GetMapping(path = "/", produces = MediaType.APPLICATION_JSON_VALUE)
    FleetOverview overviewByAccept() {
        return fleet.overview();
    }

    @GetMapping("/fleet.json")
    FleetOverview overview() {
        return fleet.overview();
    }

    @GetMapping("/services.json")
    Page<ServiceRow> services(ListQuery query) {
        return fleet.services(query.filter());
    }

    /** Every service that the filters let through, not one page of them. */
    @GetMapping(path = "/services.csv", produces = Csv.TYPE)
    String csv(ListQuery query) {
        Csv csv = new Csv(
                "service",
                "team",
                "verdict",
                "governed",
                "behind",
                "in_grace",
                "unknown",
                "components",
                "decides",
                "decides_version",
                "decides_floor",
                "deadline",
                "behind_since",
                "errors",
                "warnings",
                "checked",
                "standards_broken",
                "standards_not_run",
                "standards_passed",
                "standards_unchecked",
                "published_at",
                "denied_by");
        ListQuery page =
                new ListQuery(query.team(), query.verdict(), query.standard(), query.library(), query.after(), CHUNK);
        while (true) {
            Page<ServiceRow> rows = fleet.services(page.filter());
            rows.rows().forEach(row -> add(csv, row));
            if (rows.next() == null) {
                return csv.toString();
            }
            page = page.after(rows.next());
        }
    }

    @GetMapping(path = "/forecast.csv", produces = Csv.TYPE)
    String forecast() {
        Csv csv = new Csv("day", "service", "team", "library", "version", "deadline");
        fleet.overview()
                .due()
                .forEach(due ->
                        csv.row(due.day(), due.service(), due.team(), due.library(), due.version(), due.deadline()));
        return csv.toString();
    }

    private static void add(Csv csv, ServiceRow row) {
        ServiceRow.Worst worst = row.worst();
        csv.row(
                row.service(),
                row.team(),
                row.verdict(),
                row.governed(),
                row.behind(),
                row.inGrace(),
                row.unknown(),
                row.components(),
                worst == null ? null : worst.library(),
                worst == null ? null : worst.version(),
                worst == null ? null : worst.floor(),
                row.deadline(),
                row.behindSince(),
                row.errors(),
                row.warnings(),
                row.checked(),
                row.standards().broken(),
                row.standards().notRun(),
                row.standards().passed(),
                row.standards().unchecked(),
                row.publishedAt(),
                String.join(" ", row.deniedBy()));
    }
}
