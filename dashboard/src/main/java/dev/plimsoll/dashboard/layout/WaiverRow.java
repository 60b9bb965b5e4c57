package dev.plimsoll.dashboard.layout;

import dev.plimsoll.enforcer.waiver.ListedWaiver;
import dev.plimsoll.enforcer.waiver.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One waiver as the pages show it.
 *
 * @param service absent where it is for all services of the team
 * @param library absent where it is not limited to one
 * @param limit the standard or the versions, absent where it is not limited to them
 * @param approver absent where nobody has approved it
 * @param ofPolicy whether it stands in the policy's file
 */
public record WaiverRow(
        Tag state,
        boolean active,
        @Nullable String service,
        @Nullable String team,
        String rule,
        @Nullable Library library,
        @Nullable String limit,
        @Nullable String environment,
        String reason,
        String ticket,
        String requester,
        @Nullable String approver,
        Moment from,
        Moment until,
        boolean ofPolicy) {

    /** In the same order. */
    public static List<WaiverRow> of(List<ListedWaiver> waivers, Instant now) {
        return waivers.stream().map(waiver -> of(waiver, now)).toList();
    }

    private static WaiverRow of(ListedWaiver waiver, Instant now) {
        String library = waiver.library();
        return new WaiverRow(
                tag(waiver),
                waiver.state() == State.ACTIVE,
                waiver.service(),
                waiver.team(),
                waiver.rule(),
                library == null ? null : Library.of(library),
                waiver.standard() == null ? waiver.versions() : waiver.standard(),
                waiver.environment(),
                waiver.reason(),
                waiver.ticket(),
                waiver.requester(),
                waiver.approver(),
                Moment.of(waiver.from(), now),
                Moment.of(waiver.until(), now),
                waiver.source() == ListedWaiver.Source.POLICY);
    }

    private static Tag tag(ListedWaiver waiver) {
        return switch (waiver.state()) {
            case REQUESTED -> new Tag("Waits", "warn");
            case SCHEDULED -> new Tag("Scheduled", "quiet");
            case ACTIVE -> waiver.obsolete() ? new Tag("Not needed", "warn") : new Tag("Active", "ok");
            case EXPIRED -> new Tag("Expired", "quiet");
            case LAPSED -> new Tag("Lapsed", "quiet");
            case REVOKED -> new Tag("Revoked", "quiet");
            case REJECTED -> new Tag("Rejected", "quiet");
        };
    }
}
