package dev.plimsoll.enforcer;

import dev.plimsoll.enforcer.access.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what no other endpoint does. */
@RestController
@OpenToAll
final class NoSuchAddress {

    @RequestMapping("/api/**")
    void refuse(HttpServletRequest request) {
        throw Refusal.notFound(
                request.getMethod() + " " + request.getRequestURI() + " is not part of the API",
                "check the method and the path");
    }
}
