package dev.plimsoll.enforcer.policy;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows which policy holds, where it comes from and what is refused. */
@RestController
final class PolicyController {

    private static final MediaType YAML = new MediaType("text", "yaml", StandardCharsets.UTF_8);

    private final PolicyInForce policies;
    private final PolicyStore store;
    private final PolicyCommits commits;

    PolicyController(PolicyInForce policies, PolicyStore store, PolicyCommits commits) {
        this.policies = policies;
        this.store = store;
        this.commits = commits;
    }

    record Answer(
            long version,
            String sha256,
            Instant since,
            @Nullable PolicyCommit commit,
            Looks looks) {}

    @MayCall(Role.VIEWER)
    @GetMapping("/api/v1/policy")
    Answer inForce() {
        return answer(policies.current());
    }

    @MayCall(Role.PLATFORM)
    @PostMapping("/api/v1/policy:pull")
    Answer pull() {
        return answer(policies.reload());
    }

    private Answer answer(InForce holds) {
        return new Answer(holds.version(), holds.text().sha256(), holds.since(), holds.commit(), policies.looks());
    }

    @MayCall(Role.VIEWER)
    @GetMapping("/api/v1/policy/text")
    ResponseEntity<byte[]> text() {
        PolicyText text = policies.current().text();
        return ResponseEntity.ok()
                .eTag(text.sha256())
                .contentType(YAML)
                .body(text.text().getBytes(StandardCharsets.UTF_8));
    }

    record Version(PolicyStore.Numbered policy, List<PolicyCommits.Row> commits) {}

    /** What the {@code policyVersion} of a decision stands for. */
    @MayCall(Role.VIEWER)
    @GetMapping("/api/v1/policies/{version}")
    Version version(@PathVariable long version) {
        return new Version(
                store.find(version)
                        .orElseThrow(() -> Refusal.notFound(
                                "No policy has the number " + version, "take the `policyVersion` of a decision")),
                commits.of(version));
    }
}
