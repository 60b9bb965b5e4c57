package dev.plimsoll.dashboard.standard;

import dev.plimsoll.dashboard.layout.Address;
import dev.plimsoll.dashboard.layout.Command;
import dev.plimsoll.dashboard.layout.NotFound;
import dev.plimsoll.dashboard.layout.Tag;
import dev.plimsoll.dashboard.layout.Twin;
import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.fleet.Fleet;
import dev.plimsoll.enforcer.fleet.StandardDetail;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of standards and the page of one. */
@Controller
@MayCall(Role.VIEWER)
final class StandardPages {

    private final Fleet fleet;
    private final Command command;

    StandardPages(Fleet fleet, Command command) {
        this.fleet = fleet;
        this.command = command;
    }

    @GetMapping("/standards")
    String list(Model model) {
        model.addAttribute("list", StandardList.of(fleet.standards()));
        model.addAttribute("twins", List.of(new Twin("JSON", "/standards.json"), new Twin("CSV", "/standards.csv")));
        return "standard/standards";
    }

    @GetMapping("/standards/{id}")
    String page(@PathVariable String id, Model model) {
        StandardDetail standard =
                fleet.standard(id).orElseThrow(() -> new NotFound("No standard is called " + id + "."));
        String path = Address.ofStandard(standard.id());
        model.addAttribute("standard", standard);
        model.addAttribute("severity", Tag.ofSeverity(standard.severity()));
        model.addAttribute("recipe", standard.fix().equalsIgnoreCase("recipe"));
        model.addAttribute("html", Markdown.html(standard.markdown()));
        model.addAttribute("shares", StandardList.shares(standard));
        model.addAttribute("command", command);
        model.addAttribute("twins", List.of(new Twin("JSON", path + ".json"), new Twin("CSV", path + ".csv")));
        return "standard/standard";
    }
}
