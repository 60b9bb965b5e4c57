package dev.plimsoll.dashboard.waiver;

import dev.plimsoll.dashboard.layout.Csv;
import dev.plimsoll.dashboard.layout.Twin;
import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.waiver.WaiverBook;
import dev.plimsoll.enforcer.waiver.WaiverCsv;
import dev.plimsoll.enforcer.waiver.WaiverOverview;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The Waivers page and its twins. */
@Controller
@MayCall(Role.VIEWER)
final class WaiverPages {

    private final WaiverBook waivers;

    WaiverPages(WaiverBook waivers) {
        this.waivers = waivers;
    }

    @GetMapping("/waivers")
    String page(Model model) {
        model.addAttribute("list", WaiverList.of(waivers.overview()));
        model.addAttribute("twins", List.of(new Twin("JSON", "/waivers.json"), new Twin("CSV", "/waivers.csv")));
        return "waiver/waivers";
    }

    @GetMapping(path = "/waivers", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    WaiverOverview jsonByAccept() {
        return waivers.overview();
    }

    @GetMapping("/waivers.json")
    @ResponseBody
    WaiverOverview json() {
        return waivers.overview();
    }

    @GetMapping(path = "/waivers.csv", produces = Csv.TYPE)
    @ResponseBody
    String csv() {
        return new WaiverCsv().add(waivers.overview().all()).toString();
    }
}
