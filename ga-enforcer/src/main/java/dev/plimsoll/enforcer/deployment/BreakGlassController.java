package dev.plimsoll.enforcer.deployment;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.Rows;
import dev.plimsoll.enforcer.access.Caller;
import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The emergency path: deploys against a denial, in the open. */
@RestController
@RequestMapping("/api/v1/break-glass")
@MayCall({Role.PLATFORM, Role.APPROVER})
final class BreakGlassController {

    private final GlassStore glasses;

    BreakGlassController(GlassStore glasses) {
        this.glasses = glasses;
    }

    record Acknowledgement(@Nullable String comment) {

        private static final int LONGEST_COMMENT = 1000;

        @Nullable
        String text() {
            return comment == null || comment.isBlank() ? null : Opening.text("comment", comment, LONGEST_COMMENT);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Glass open(@Valid @RequestBody Opening opening, Caller caller) {
        return glasses.open(opening, caller.name());
    }

    @MayCall(Role.VIEWER)
    @GetMapping
    Rows<Glass, Long> list(
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "100") int limit) {
        return glasses.page(open, after, Rows.checked(limit));
    }

    @PostMapping("/{id}/acknowledge")
    Glass acknowledge(
            @PathVariable long id,
            @Valid @RequestBody(required = false) @Nullable Acknowledgement acknowledgement,
            Caller caller) {
        String comment = acknowledgement == null ? null : acknowledgement.text();
        Glass glass = glasses.get(id);
        if (caller.isSamePersonAs(glass.openedBy())) {
            throw Refusal.conflict(
                    "Break-glass " + id + " was opened by " + glass.openedBy(), "let somebody else acknowledge it");
        }
        return glasses.acknowledge(id, caller.name(), comment);
    }

    @PostMapping("/{id}/close")
    Glass close(@PathVariable long id, Caller caller) {
        return glasses.close(id, caller.name());
    }
}
