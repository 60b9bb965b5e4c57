package dev.plimsoll.dashboard.layout;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page needs: the version that runs and where htmx lies. */
@ControllerAdvice(
        basePackages = "dev.plimsoll.dashboard",
        assignableTypes = {ErrorController.class})
final class Chrome {

    private final Frame frame;

    Chrome(@Value("${plimsoll.dashboard.version}") String version, @Value("${plimsoll.dashboard.htmx}") String htmx) {
        this.frame = new Frame(version, htmx);
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.addHeader(HttpHeaders.VARY, "Accept, HX-Request");
        return frame;
    }

    Frame frame() {
        return frame;
    }

    record Frame(String version, String htmx) {}
}
