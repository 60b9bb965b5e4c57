package dev.plimsoll.enforcer.artifact;

import dev.plimsoll.enforcer.access.Caller;
import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what CI knows about an artifact. */
@RestController
@MayCall({Role.CI, Role.PLATFORM})
@RequestMapping("/api/v1/artifacts/{digest}")
final class ArtifactsController {

    private final ArtifactStore artifacts;
    private final ReportStore reports;

    ArtifactsController(ArtifactStore artifacts, ReportStore reports) {
        this.artifacts = artifacts;
        this.reports = reports;
    }

    record Published(String digest, String service, int components) {}

    record Reported(String digest, String service, int standards, int violations) {}

    @PutMapping("/sbom")
    ResponseEntity<Published> sbom(
            @PathVariable String digest,
            @RequestParam String service,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String tier,
            @RequestBody(required = false) byte @Nullable [] body,
            Caller caller) {
        caller.checkService(service);
        Publication publication = new Publication(digest, service, team, tier, caller.hasAny(Role.PLATFORM));
        Contents contents = SbomReader.contents(body);
        boolean isNew = artifacts.publish(publication, contents);
        return ResponseEntity.status(isNew ? 201 : 200)
                .body(new Published(digest, service, contents.purls().size()));
    }

    @PostMapping("/reports")
    ResponseEntity<Reported> report(
            @PathVariable String digest,
            @RequestParam String service,
            @RequestBody(required = false) byte @Nullable [] body,
            Caller caller) {
        caller.checkService(service);
        Report report = SarifReader.report(body);
        reports.add(new Publication(digest, service, null, null, false), report);
        return ResponseEntity.status(201)
                .body(new Reported(
                        digest,
                        service,
                        report.results().size(),
                        report.violations().size()));
    }
}
