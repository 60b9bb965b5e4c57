package dev.plimsoll.dashboard.service;

import dev.plimsoll.dashboard.layout.Moment;
import dev.plimsoll.dashboard.layout.Tag;
import dev.plimsoll.enforcer.gate.Finding;
import dev.plimsoll.enforcer.gate.Status;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One finding of the gate as a change to make, why, and since or until when.
 *
 * @param target the version that it must at least become; absent where it need not change now, or nobody knows to what
 * @param latest the newest version that it may become, absent where that is the target
 * @param waiver ticket, end, approver and reason of what keeps it out of the way, absent where nothing does
 */
record Change(
        Subject subject,
        Tag status,
        @Nullable String version,
        @Nullable String target,
        @Nullable String latest,
        @Nullable Moment behindSince,
        @Nullable Moment deadline,
        String message,
        @Nullable String fix,
        @Nullable String waiver) {

    private static final Set<Status> MUST_MOVE = Set.of(Status.BEHIND, Status.WITHDRAWN);

    static Change of(Finding finding, Subject subject, Instant now) {
        String target = mustMove(finding) ? finding.floor() : null;
        return new Change(
                subject,
                Tag.of(finding.status()),
                finding.version(),
                target,
                target == null || target.equals(finding.latest()) ? null : finding.latest(),
                Moment.ofNullable(finding.behindSince(), now),
                Moment.ofNullable(finding.deadline(), now),
                finding.message(),
                finding.fix(),
                finding.waiver());
    }

    static boolean mustMove(Finding finding) {
        return finding.version() != null
                && MUST_MOVE.contains(finding.status())
                && !Objects.equals(finding.floor(), finding.version());
    }
}
