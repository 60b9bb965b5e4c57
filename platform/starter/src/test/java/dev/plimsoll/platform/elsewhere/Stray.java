package dev.plimsoll.platform.elsewhere;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A controller outside of the application's package, found because the application scans that package too. */
@RestController
class Stray {
    @GetMapping("/stray")
    String stray() {
        return "";
    }
}
