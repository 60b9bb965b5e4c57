package dev.plimsoll.dashboard.find;

import dev.plimsoll.dashboard.layout.Address;
import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.fleet.Fleet;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.view.RedirectView;

/** What the search box finds; a single hit or an exact name is opened at once. */
@Controller
@MayCall(Role.VIEWER)
final class FindPages {

    private final Fleet fleet;
    private final Finder finder;

    FindPages(Fleet fleet, Finder finder) {
        this.fleet = fleet;
        this.finder = finder;
    }

    @GetMapping("/find")
    Object page(@RequestParam(defaultValue = "") String q, Model model) {
        String text = q.strip();
        if (fleet.service(text).isPresent()) {
            return to(Address.ofService(text));
        }
        List<Finder.Hit> hits = text.isEmpty() ? List.of() : finder.find(text);
        if (hits.size() == 1) {
            return to(hits.get(0).path());
        }
        model.addAttribute("text", text);
        model.addAttribute("hits", hits);
        return "find/find";
    }

    @GetMapping(
            path = {"/find", "/find.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Finder.Hit> json(@RequestParam(defaultValue = "") String q) {
        return q.isBlank() ? List.of() : finder.find(q.strip());
    }

    private static RedirectView to(String path) {
        RedirectView view = new RedirectView(path, true);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
