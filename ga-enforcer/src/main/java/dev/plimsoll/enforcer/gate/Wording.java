package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Purl;
import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Notice;
import dev.plimsoll.standards.policy.Waiver;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a judgement into a finding that a person understands. */
final class Wording {

    static final String FRESHNESS = GateRule.GA_FRESHNESS.id();
    static final String EVIDENCE = GateRule.EVIDENCE.id();

    private Wording() {}

    static Finding judged(Purl purl, Judgement judgement) {
        GaRelease floor = judgement.floor();
        return new Finding(
                FRESHNESS,
                judgement.status(),
                purl.library(),
                purl.version(),
                judgement.used().line().name(),
                floor == null ? null : floor.version().text(),
                floor == null ? null : floor.at(),
                floor == null
                        ? null
                        : judgement
                                .floors()
                                .newestOf(floor.line())
                                .orElse(floor)
                                .version()
                                .text(),
                judgement.behindSince(),
                judgement.deadline(),
                message(purl, judgement),
                fix(purl, judgement),
                null);
    }

    private static String message(Purl purl, Judgement judgement) {
        String used = purl.name() + " " + purl.version();
        return switch (judgement.status()) {
            case WITHDRAWN -> used + " was withdrawn" + best(judgement) + ".";
            case BEHIND -> used + " is behind since " + day(judgement.behindSince()) + ": " + reason(judgement);
            case IN_GRACE ->
                used + " may be deployed until " + second(judgement.deadline()) + ", then " + nextReason(judgement);
            case AHEAD ->
                used + " is not released for everybody: it is above every GA"
                        + judgement
                                .floors()
                                .newestOf(judgement.used().line())
                                .map(newest -> " of its line (newest: " + newest.version() + ")")
                                .or(() -> judgement
                                        .floors()
                                        .newest()
                                        .map(newest -> " (newest: " + newest.version() + ")"))
                                .orElse("")
                        + ".";
            case UNKNOWN -> used + " cannot be judged: " + unknown(judgement);
            default -> used + " is up to date" + floorInBrackets(judgement) + ".";
        };
    }

    private static String best(Judgement judgement) {
        GaRelease best = judgement.floor();
        return best == null
                ? ", and no other GA release is known"
                : ", the best version that is not is " + best.version();
    }

    private static String reason(Judgement judgement) {
        Notice notice = judgement.now().notice();
        if (notice != null) {
            return noticed(notice);
        }
        GaRelease floor = Objects.requireNonNull(judgement.floor());
        String line = judgement.used().line().name();
        String floorIs = "the floor is " + floor.version() + " (GA since " + day(floor.at()) + ").";
        return floor.line().name().equals(line) ? floorIs : "line " + line + " is closed, " + floorIs;
    }

    private static String nextReason(Judgement judgement) {
        Judgement.Aim then = Objects.requireNonNull(judgement.then());
        if (then.notice() != null) {
            return noticed(then.notice());
        }
        return "the floor is " + Objects.requireNonNull(then.version()).version() + ".";
    }

    private static String noticed(Notice notice) {
        return "a security notice of " + day(notice.given()) + " affects it, fixed in "
                + String.join(", ", notice.fixed()) + " (" + notice.why() + ").";
    }

    private static String unknown(Judgement judgement) {
        return judgement.floors().newest().isEmpty()
                ? "no GA release of this library is known."
                : "it is no known GA release.";
    }

    private static String floorInBrackets(Judgement judgement) {
        GaRelease floor = judgement.floor();
        return floor == null ? "" : " (floor " + floor.version() + ")";
    }

    private static @Nullable String fix(Purl purl, Judgement judgement) {
        return switch (judgement.status()) {
            case WITHDRAWN -> replace(purl, judgement.floor());
            case BEHIND -> move(purl, judgement.now(), judgement.floors());
            case IN_GRACE -> move(purl, Objects.requireNonNull(judgement.then()), judgement.floors());
            case AHEAD ->
                judgement
                        .floors()
                        .newest()
                        .map(newest -> "move " + purl.name() + " from " + purl.version() + " to " + newest.version()
                                + ", or wait until it is GA")
                        .orElse(null);
            case UNKNOWN -> unknownFix(purl, judgement);
            default -> null;
        };
    }

    private static String unknownFix(Purl purl, Judgement judgement) {
        String promote = "import the release date of " + purl.version() + " (POST /api/v1/releases:import)";
        return judgement
                .floors()
                .newest()
                .map(newest -> promote + ", or move " + purl.name() + " to " + newest.version())
                .orElse(promote);
    }

    private static String replace(Purl purl, @Nullable GaRelease best) {
        return best == null
                ? "use no version of " + purl.name() + " before another one is GA"
                : "move " + purl.name() + " from " + purl.version() + " to " + best.version();
    }

    private static String move(Purl purl, Judgement.Aim aim, Floors floors) {
        GaRelease target = aim.version();
        if (target == null) {
            return "move " + purl.name() + " from " + purl.version() + " to "
                    + String.join(" or ", Objects.requireNonNull(aim.notice()).fixed());
        }
        String newest = floors.newest()
                .filter(release -> !release.equals(target))
                .map(release -> "; newest GA is " + release.version())
                .orElse("");
        return "move " + purl.name() + " from " + purl.version() + " to " + target.version() + " or newer (line "
                + target.line().name() + ")" + newest;
    }

    static Finding withoutVersion(Purl purl) {
        return evidenceLike(
                FRESHNESS,
                purl.library(),
                purl.name() + " has no version, so it cannot be judged.",
                "name the version in the SBOM: " + purl.library() + "@VERSION");
    }

    static Finding noVersion(Purl purl, String text) {
        return new Finding(
                FRESHNESS,
                Status.UNKNOWN,
                purl.library(),
                text,
                null,
                null,
                null,
                null,
                null,
                null,
                purl.name() + " " + text + " cannot be judged: it is no SemVer version.",
                "name the exact version in the SBOM, as in " + purl.library() + "@1.2.3",
                null);
    }

    static Finding malformed(String purl, String why) {
        return evidenceLike(
                EVIDENCE,
                purl,
                "`" + purl + "` is not a package URL (" + why + "), so nobody knows what it is.",
                "write it as in pkg:maven/org.acme/core@1.2.3");
    }

    static Finding noEvidence(String artifact, String reason) {
        return evidenceLike(
                EVIDENCE,
                artifact,
                "Nobody knows what is inside " + artifact + ": " + reason + ".",
                "upload its CycloneDX SBOM: PUT /api/v1/artifacts/" + artifact + "/sbom?service=NAME&team=TEAM");
    }

    static Finding nothingGoverned(String artifact, int components) {
        return evidenceLike(
                EVIDENCE,
                artifact,
                "None of the " + components + " components of " + artifact + " is governed, so nothing vouches for it.",
                "check that the SBOM is complete, or govern one of its libraries in the policy");
    }

    /** The artifact under the build horizon: in grace until {@code end}, behind from then on. */
    static Finding horizon(String artifact, Instant publishedAt, Instant end, Instant at) {
        boolean over = !at.isBefore(end);
        return new Finding(
                GateRule.BUILD_HORIZON.id(),
                over ? Status.BEHIND : Status.IN_GRACE,
                artifact,
                null,
                null,
                null,
                null,
                null,
                over ? end : null,
                over ? null : end,
                "The artifact was published on " + day(publishedAt)
                        + (over ? ", it has been too old to deploy since " : ", it may be deployed until ")
                        + second(end)
                        + ".",
                over ? "build again and publish the new artifact" : null,
                null);
    }

    /** The same finding, no longer in the way. */
    static Finding waived(Finding finding, Waiver waiver) {
        return new Finding(
                finding.rule(),
                Status.WAIVED,
                finding.library(),
                finding.version(),
                finding.line(),
                finding.floor(),
                finding.floorGaAt(),
                finding.latest(),
                finding.behindSince(),
                finding.deadline(),
                finding.message(),
                finding.fix(),
                waiver.justification());
    }

    static Finding stale(Finding finding) {
        return new Finding(
                finding.rule(),
                Status.UNKNOWN,
                finding.library(),
                finding.version(),
                finding.line(),
                finding.floor(),
                finding.floorGaAt(),
                finding.latest(),
                null,
                finding.deadline(),
                finding.message() + " But its releases were last looked up more than " + Catalogue.FRESH.toDays()
                        + " days ago, so a newer one may be missing.",
                "see GET /api/v1/polls for what keeps the repository from being read",
                null);
    }

    private static Finding evidenceLike(String rule, String library, String message, String fix) {
        return new Finding(rule, Status.UNKNOWN, library, null, null, null, null, null, null, null, message, fix, null);
    }

    static String day(@Nullable Instant at) {
        return at == null ? "?" : at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    static String second(@Nullable Instant at) {
        return at == null ? "?" : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
