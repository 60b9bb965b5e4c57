package dev.plimsoll.platform.gdpr;

import dev.plimsoll.platform.RequiresPermission;
import dev.plimsoll.platform.SharedHeaders;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's requests over HTTP. */
@RestController
@RequestMapping("/gdpr")
@RequiresPermission("gdpr:read")
final class GdprController {
    private final GdprRequests requests;
    private final ErasureRun run;

    GdprController(GdprRequests requests, ErasureRun run) {
        this.requests = requests;
        this.run = run;
    }

    @GetMapping("/subjects/{subject}")
    ResponseEntity<Object> export(
            @PathVariable String subject,
            @RequestHeader(name = SharedHeaders.IDENTITY, defaultValue = "unknown") String by) {
        return requests.export(Asked.now(Request.Kind.EXPORT, subject, by))
                .map(export ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body((Object) export))
                .orElseGet(GdprController::unknown);
    }

    @DeleteMapping("/subjects/{subject}")
    @RequiresPermission("gdpr:erase")
    ResponseEntity<Object> erase(
            @PathVariable String subject,
            @RequestHeader(name = SharedHeaders.IDENTITY, defaultValue = "unknown") String by) {
        Request request = requests.erase(Asked.now(Request.Kind.ERASE, subject, by));
        if (request.step() == Step.UNKNOWN_SUBJECT) {
            return unknown();
        }
        run.awake();
        return ResponseEntity.status(request.isFinished() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .location(URI.create("/gdpr/requests/" + request.id()))
                .body(request);
    }

    @GetMapping("/requests")
    List<Request> requests() {
        return requests.latest();
    }

    @GetMapping("/requests/{id}")
    ResponseEntity<Object> request(@PathVariable UUID id) {
        return requests.find(id)
                .map(request -> ResponseEntity.ok((Object) request))
                .orElseGet(() -> problem("No request has this id."));
    }

    private static ResponseEntity<Object> unknown() {
        return problem("Nobody is known by this id.");
    }

    private static ResponseEntity<Object> problem(String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, detail))
                .build();
    }
}
