package dev.plimsoll.dashboard.service;

import dev.plimsoll.dashboard.layout.Library;
import dev.plimsoll.dashboard.layout.Moment;
import dev.plimsoll.dashboard.layout.Tag;
import dev.plimsoll.enforcer.gate.Finding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One finding of the gate as a change to make: from which version to which, why, and since or until when. */
record Change(
        Library library,
        Tag status,
        @Nullable String version,
        @Nullable String floor,
        @Nullable String latest,
        @Nullable Moment behindSince,
        @Nullable Moment deadline,
        String message,
        @Nullable String fix) {

    static Change of(Finding finding, Instant now) {
        return new Change(
                Library.of(finding.library()),
                Tag.of(finding.status()),
                finding.version(),
                finding.floor(),
                finding.latest() == null || finding.latest().equals(finding.floor()) ? null : finding.latest(),
                Moment.ofNullable(finding.behindSince(), now),
                Moment.ofNullable(finding.deadline(), now),
                finding.message(),
                finding.fix());
    }
}
