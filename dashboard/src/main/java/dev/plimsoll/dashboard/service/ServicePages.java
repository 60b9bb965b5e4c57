package dev.plimsoll.dashboard.service;

import dev.plimsoll.dashboard.layout.Address;
import dev.plimsoll.dashboard.layout.Command;
import dev.plimsoll.dashboard.layout.Csv;
import dev.plimsoll.dashboard.layout.Moment;
import dev.plimsoll.dashboard.layout.NotFound;
import dev.plimsoll.dashboard.layout.Twin;
import dev.plimsoll.dashboard.layout.WaiverRow;
import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.OpenToAll;
import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.deployment.Deployments;
import dev.plimsoll.enforcer.deployment.GlassBook;
import dev.plimsoll.enforcer.fleet.Fleet;
import dev.plimsoll.enforcer.fleet.ServiceDetail;
import dev.plimsoll.enforcer.waiver.WaiverBook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of one service, its twins and its badge. */
@Controller
@MayCall(Role.VIEWER)
final class ServicePages {

    private static final Duration BADGE_AGE = Duration.ofMinutes(5);

    private final Fleet fleet;
    private final WaiverBook waivers;
    private final Deployments deployments;
    private final GlassBook glasses;
    private final Command command;

    ServicePages(Fleet fleet, WaiverBook waivers, Deployments deployments, GlassBook glasses, Command command) {
        this.fleet = fleet;
        this.waivers = waivers;
        this.deployments = deployments;
        this.glasses = glasses;
        this.command = command;
    }

    @GetMapping("/services/{name}")
    String page(@PathVariable String name, Model model) {
        ServiceDetail detail = known(name);
        Instant now = detail.decision().evaluatedAt();
        String path = Address.ofService(name);
        model.addAttribute("row", detail.row());
        model.addAttribute("digest", detail.digest());
        model.addAttribute("published", Moment.ofNullable(detail.row().publishedAt(), now));
        model.addAttribute("decision", detail.decision());
        model.addAttribute("evaluated", Moment.of(now, now));
        model.addAttribute("outcome", Outcome.of(detail));
        model.addAttribute("matrix", Matrix.of(detail.standards()));
        model.addAttribute("bill", Bill.of(detail.components(), now));
        model.addAttribute("history", History.of(detail.decisions(), now));
        model.addAttribute(
                "waivers", WaiverRow.of(waivers.openFor(name, detail.row().team()), now));
        model.addAttribute("runs", Run.of(deployments.runningOf(name), detail.digest(), now));
        model.addAttribute("emergencies", glasses.unacknowledged(name));
        model.addAttribute("command", command);
        model.addAttribute("badge", "[![Plimsoll](%1$s%2$s/badge.svg)](%1$s%2$s)".formatted(command.address(), path));
        model.addAttribute("twins", List.of(new Twin("JSON", path + ".json"), new Twin("CSV", path + ".csv")));
        return "service/service";
    }

    @GetMapping(path = "/services/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ServiceDetail jsonByAccept(@PathVariable String name) {
        return known(name);
    }

    @GetMapping("/services/{name}.json")
    @ResponseBody
    ServiceDetail json(@PathVariable String name) {
        return known(name);
    }

    @GetMapping(path = "/services/{name}.csv", produces = Csv.TYPE)
    @ResponseBody
    String csv(@PathVariable String name) {
        Csv csv = new Csv("purl", "version", "status", "floor", "latest", "deadline", "behind_since");
        known(name)
                .components()
                .forEach(component -> csv.row(
                        component.purl(),
                        component.version(),
                        component.status(),
                        component.floor(),
                        component.latest(),
                        component.deadline(),
                        component.behindSince()));
        return csv.toString();
    }

    @OpenToAll
    @GetMapping(path = "/services/{name}/badge.svg", produces = "image/svg+xml")
    ResponseEntity<String> badge(@PathVariable String name) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(BADGE_AGE))
                .body(Badge.of(known(name).decision().decision()).svg());
    }

    private ServiceDetail known(String name) {
        return fleet.service(name).orElseThrow(() -> new NotFound("No service is called " + name + "."));
    }
}
