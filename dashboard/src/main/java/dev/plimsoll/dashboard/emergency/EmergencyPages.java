package dev.plimsoll.dashboard.emergency;

import dev.plimsoll.dashboard.layout.Command;
import dev.plimsoll.dashboard.layout.Csv;
import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.deployment.Glass;
import dev.plimsoll.enforcer.deployment.GlassBook;
import dev.plimsoll.enforcer.deployment.GlassList;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The Emergencies page and its twins. */
@Controller
@MayCall(Role.VIEWER)
final class EmergencyPages {

    private final GlassBook glasses;
    private final Command command;

    EmergencyPages(GlassBook glasses, Command command) {
        this.glasses = glasses;
        this.command = command;
    }

    @GetMapping(EmergencyList.PATH)
    String page(EmergencyQuery query, Model model) {
        EmergencyList list = EmergencyList.of(query, glasses.page(query.filter()));
        model.addAttribute("list", list);
        model.addAttribute("command", command);
        model.addAttribute("twins", list.twins());
        return "emergency/emergencies";
    }

    @GetMapping(path = EmergencyList.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    GlassList jsonByAccept(EmergencyQuery query) {
        return glasses.page(query.filter());
    }

    @GetMapping(EmergencyList.PATH + ".json")
    @ResponseBody
    GlassList json(EmergencyQuery query) {
        return glasses.page(query.filter());
    }

    /** Every one, not a page of them. */
    @GetMapping(path = EmergencyList.PATH + ".csv", produces = Csv.TYPE)
    @ResponseBody
    String csv(EmergencyQuery query) {
        Csv csv = new Csv(
                "id",
                "service",
                "environment",
                "digest",
                "reason",
                "ticket",
                "opened_at",
                "opened_by",
                "open_until",
                "deployed_at",
                "closed_at",
                "closed_by",
                "acknowledged_at",
                "acknowledged_by",
                "comment");
        glasses.all(query.wholeList()).forEach(glass -> add(csv, glass));
        return csv.toString();
    }

    private static void add(Csv csv, Glass glass) {
        csv.row(
                glass.id(),
                glass.service(),
                glass.environment(),
                glass.digest(),
                glass.reason(),
                glass.ticket(),
                glass.openedAt(),
                glass.openedBy(),
                glass.until(),
                glass.deployedAt(),
                glass.closedAt(),
                glass.closedBy(),
                glass.acknowledgedAt(),
                glass.acknowledgedBy(),
                glass.comment());
    }
}
