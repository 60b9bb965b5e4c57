package dev.plimsoll.enforcer.waiver;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.access.Caller;
import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.catalogue.CatalogueInMemory;
import dev.plimsoll.standards.policy.Waiver;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes requests for waivers, and what people decide on them; each answer is the waiver as it is then. */
@RestController
final class WaiversController {

    private final WaiverDesk desk;
    private final WaiverBook book;
    private final CatalogueInMemory memory;

    WaiversController(WaiverDesk desk, WaiverBook book, CatalogueInMemory memory) {
        this.desk = desk;
        this.book = book;
        this.memory = memory;
    }

    @MayCall({Role.OWNER, Role.PLATFORM})
    @PostMapping("/api/v1/waivers")
    @ResponseStatus(HttpStatus.CREATED)
    ListedWaiver request(@Valid @RequestBody WaiverRequest request, Caller caller) {
        request.checkAskedBy(caller);
        return answer(desk.request(request, caller.name()));
    }

    @MayCall({Role.APPROVER, Role.PLATFORM})
    @PostMapping("/api/v1/waivers/{id}/approve")
    ListedWaiver approve(
            @PathVariable String id, @Valid @RequestBody(required = false) @Nullable Decided body, Caller caller) {
        return answer(desk.approve(id, step(Step.Kind.APPROVED, body, caller), caller));
    }

    @MayCall({Role.APPROVER, Role.PLATFORM})
    @PostMapping("/api/v1/waivers/{id}/reject")
    ListedWaiver reject(
            @PathVariable String id, @Valid @RequestBody(required = false) @Nullable Decided body, Caller caller) {
        return answer(desk.reject(id, step(Step.Kind.REJECTED, body, caller)));
    }

    @MayCall({Role.APPROVER, Role.PLATFORM, Role.OWNER})
    @PostMapping("/api/v1/waivers/{id}/revoke")
    ListedWaiver revoke(
            @PathVariable String id, @Valid @RequestBody(required = false) @Nullable Decided body, Caller caller) {
        String requester = desk.known(id).request().by();
        if (!Waiver.isSamePerson(requester, caller.name()) && !caller.hasAny(Role.APPROVER, Role.PLATFORM)) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "The waiver was asked for by " + requester + ", not by " + caller.name(),
                    "have " + requester + " or an approver revoke it");
        }
        return answer(desk.revoke(id, step(Step.Kind.REVOKED, body, caller)));
    }

    private Step step(Step.Kind kind, @Nullable Decided body, Caller caller) {
        return desk.step(kind, caller.name(), Objects.requireNonNullElse(body, Decided.SILENTLY));
    }

    /** By then the next decision of this replica goes by it. */
    private ListedWaiver answer(RequestedWaiver waiver) {
        memory.follow();
        return book.find(waiver.id()).orElseThrow();
    }
}
