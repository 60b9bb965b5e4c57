package dev.plimsoll.dashboard.layout;

import dev.plimsoll.enforcer.deployment.GlassBook;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page whether emergency deploys wait for a second look; not the error pages, which need no database. */
@ControllerAdvice(basePackages = "dev.plimsoll.dashboard")
final class Alarm {

    private final Waiting waiting;

    Alarm(GlassBook glasses) {
        this.waiting = new Waiting(glasses);
    }

    @ModelAttribute("alarm")
    Waiting waiting() {
        return waiting;
    }

    /** Asked only by what shows the frame, so that programs do not wait for it. */
    record Waiting(GlassBook glasses) {
        public int count() {
            return glasses.unacknowledged(null);
        }
    }
}
