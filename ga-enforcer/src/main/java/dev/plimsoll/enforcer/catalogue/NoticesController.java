package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.Rows;
import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.policy.PolicyInForce;
import dev.plimsoll.standards.policy.Notice;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes security notices in, revokes and lists them. */
@RestController
@MayCall(Role.PLATFORM)
final class NoticesController {

    private final NoticeStore notices;
    private final CatalogueInMemory memory;
    private final PolicyInForce policy;
    private final Clock clock;

    NoticesController(NoticeStore notices, CatalogueInMemory memory, PolicyInForce policy, Clock clock) {
        this.notices = notices;
        this.memory = memory;
        this.policy = policy;
        this.clock = clock;
    }

    record Answer(KnownNotice notice, boolean changed, long catalogueVersion) {}

    @PostMapping("/api/v1/notices")
    ResponseEntity<Answer> give(@Valid @RequestBody GivenNotice given) {
        Notice asked = given.notice(clock.instant());
        checkGoverned(asked.library());
        NoticeStore.Outcome outcome = notices.give(given, asked);
        return ResponseEntity.status(outcome.changed() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(answer(outcome));
    }

    private void checkGoverned(String library) {
        if (policy.current().policy().governing(library).isEmpty()) {
            throw Refusal.badRequest(
                    "Nothing in the policy's `governed` matches `" + library + "`, so the notice would reach nobody",
                    "govern the library as well");
        }
    }

    @PostMapping("/api/v1/notices/{id}/revoke")
    Answer revoke(@PathVariable String id, @Valid @RequestBody Revocation revocation) {
        return answer(notices.revoke(id, revocation));
    }

    private Answer answer(NoticeStore.Outcome outcome) {
        memory.follow();
        return new Answer(outcome.notice(), outcome.changed(), memory.current().version());
    }

    @GetMapping("/api/v1/notices")
    @MayCall(Role.VIEWER)
    Rows<KnownNotice, String> list(
            @RequestParam(required = false) @Nullable String library,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        Rows.checked(limit);
        String of = library == null ? null : ReleaseVersion.library(library);
        return Rows.of(notices.page(of, after, limit), limit, KnownNotice::id);
    }
}
