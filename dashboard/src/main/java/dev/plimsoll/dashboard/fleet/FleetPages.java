package dev.plimsoll.dashboard.fleet;

import dev.plimsoll.dashboard.layout.Command;
import dev.plimsoll.dashboard.layout.Twin;
import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.fleet.Fleet;
import dev.plimsoll.enforcer.fleet.FleetOverview;
import dev.plimsoll.enforcer.fleet.StandardDetail;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The Fleet page, and the part of it that a filter changes. */
@Controller
@MayCall(Role.VIEWER)
final class FleetPages {

    private final Fleet fleet;
    private final Command command;
    private final Clock clock;

    FleetPages(Fleet fleet, Command command, Clock clock) {
        this.clock = clock;
        this.fleet = fleet;
        this.command = command;
    }

    @GetMapping("/")
    String page(ListQuery query, Model model) {
        FleetOverview overview = fleet.overview();
        model.addAttribute("headline", Headline.of(overview));
        model.addAttribute("forecast", Forecast.of(overview));
        model.addAttribute("heat", Heat.of(overview.heat()));
        model.addAttribute("health", Health.of(overview));
        model.addAttribute("teams", fleet.teams());
        model.addAttribute("standards", titles());
        model.addAttribute("command", command);
        model.addAttribute("twins", List.of(new Twin("JSON", "/fleet.json"), new Twin("CSV", "/services.csv")));
        return list(query, model, "fleet/fleet");
    }

    @GetMapping(
            path = "/",
            headers = {"HX-Request=true", "!HX-History-Restore-Request"})
    String results(ListQuery query, Model model) {
        return list(query, model, "fleet/services :: results");
    }

    @GetMapping("/services")
    String services(ListQuery query) {
        return "redirect:" + query.at("/") + "#services";
    }

    private String list(ListQuery query, Model model, String view) {
        model.addAttribute("list", ServiceList.of(query, fleet.services(query.filter()), clock.instant()));
        return view;
    }

    private List<StandardDetail> titles() {
        return fleet.standards().stream()
                .sorted(Comparator.comparing(StandardDetail::title))
                .toList();
    }
}
