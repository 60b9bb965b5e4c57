package dev.plimsoll.dashboard.standard;

import dev.plimsoll.dashboard.layout.Csv;
import dev.plimsoll.dashboard.layout.NotFound;
import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.fleet.Fleet;
import dev.plimsoll.enforcer.fleet.StandardDetail;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The standards for programs. */
@RestController
@MayCall(Role.VIEWER)
final class StandardTwins {

    private final Fleet fleet;

    StandardTwins(Fleet fleet) {
        this.fleet = fleet;
    }

    @GetMapping(path = "/standards", produces = MediaType.APPLICATION_JSON_VALUE)
    List<StandardDetail> listByAccept() {
        return fleet.standards();
    }

    @GetMapping("/standards.json")
    List<StandardDetail> list() {
        return fleet.standards();
    }

    @GetMapping(path = "/standards.csv", produces = Csv.TYPE)
    String listCsv() {
        Csv csv = new Csv("standard", "title", "topic", "severity", "fix", "broken", "passed", "not_run", "unchecked");
        fleet.standards()
                .forEach(each -> csv.row(
                        each.id(),
                        each.title(),
                        each.topic(),
                        each.severity(),
                        each.fix(),
                        each.broken(),
                        each.passed(),
                        each.notRun(),
                        each.unchecked()));
        return csv.toString();
    }

    @GetMapping(path = "/standards/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    StandardDetail byAccept(@PathVariable String id) {
        return known(id);
    }

    @GetMapping("/standards/{id}.json")
    StandardDetail json(@PathVariable String id) {
        return known(id);
    }

    /** Who breaks it. */
    @GetMapping(path = "/standards/{id}.csv", produces = Csv.TYPE)
    String csv(@PathVariable String id) {
        Csv csv = new Csv("service", "team", "violations");
        known(id).brokenBy().forEach(by -> csv.row(by.service(), by.team(), by.violations()));
        return csv.toString();
    }

    private StandardDetail known(String id) {
        return fleet.standard(id).orElseThrow(() -> new NotFound("No standard is called " + id + "."));
    }
}
