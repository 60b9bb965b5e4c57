package dev.plimsoll.enforcer.fleet;

import dev.plimsoll.enforcer.gate.Decision;
import dev.plimsoll.enforcer.gate.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of one service shows.
 *
 * @param decision what the gate answers for production now, evaluated and not stored
 * @param effects what each finding of the decision, in its order, would make of it alone: ALLOW where it changes nothing
 * @param standards every known standard with this service's state in its newest report
 * @param decisions the newest 20 stored decisions, newest first
 */
public record ServiceDetail(
        ServiceRow row,
        @Nullable String digest,
        Decision decision,
        List<Verdict> effects,
        List<StandardState> standards,
        List<Component> components,
        List<PastDecision> decisions) {

    public ServiceDetail {
        if (effects.size() != decision.findings().size()) {
            throw new IllegalArgumentException("an effect for each finding");
        }
        effects = List.copyOf(effects);
        standards = List.copyOf(standards);
        components = List.copyOf(components);
        decisions = List.copyOf(decisions);
    }

    /**
     * A standard as the newest report of the service left it.
     *
     * @param state PASSED, BROKEN, NOT_RUN, or UNCHECKED when no report names it
     * @param reason why it did not run
     */
    public record StandardState(
            String id,
            String title,
            String topic,
            String severity,
            String state,
            @Nullable String reason,
            List<Broken> violations) {
        public StandardState {
            violations = List.copyOf(violations);
        }
    }

    /** One violation: repository-relative file, 1-based line (0 where unknown), and the sentence. */
    public record Broken(String file, int line, String message) {}

    /** A component of the SBOM; the last five are absent where no policy governs it. */
    public record Component(
            String purl,
            String name,
            String version,
            @Nullable String status,
            @Nullable String floor,
            @Nullable String latest,
            @Nullable Instant deadline,
            @Nullable Instant behindSince) {}

    /**
     * A decision that was given and stored.
     *
     * @param exemption ROLLBACK or BREAK_GLASS where that let a denied artifact through
     * @param waivers ticket, end, approver and reason of each waiver that played a part
     */
    public record PastDecision(
            String id,
            Instant at,
            String environment,
            String verdict,
            String reason,
            @Nullable String exemption,
            List<String> waivers) {
        public PastDecision {
            waivers = List.copyOf(waivers);
        }
    }
}
