package dev.plimsoll.enforcer.simulation;

import java.util.List;

/** What a made-up policy says of holidays, notices, waivers, reports and standards. */
final class PolicyTail {

    private PolicyTail() {}

    static String of(Chance chance) {
        return list("holds", chance.upTo(2, () -> hold(chance)))
                + list("notices", chance.upTo(2, () -> notice(chance)))
                + list("waivers", chance.upTo(3, () -> waiver(chance)))
                + "reports: {environments: [" + chance.of(List.of("prod", "prod", "test")) + "], within: "
                + chance.between(1, 12) + "d}\n"
                + "standards:\n"
                + "  pii-is-never-logged: {severity: " + chance.of(List.of("warning", "error")) + "}\n"
                + "  entity-has-version: {errorFrom: " + PolicySpec.day(chance.between(-20, 130)) + "}\n"
                + chance.of(List.of("", "", "", "table: {AHEAD: deny}\n", "table: {WAIVED: deny, BEHIND: warn}\n"));
    }

    private static String list(String key, List<String> entries) {
        return entries.isEmpty() ? "" : key + ":\n" + String.join("", entries);
    }

    private static String hold(Chance chance) {
        int from = chance.between(-80, 100);
        return "  - {from: \"" + Grid.at(from) + "\", to: \"" + Grid.at(from + chance.between(1, 40)) + "\", why: x}\n";
    }

    private static String notice(Chance chance) {
        return "  - {library: \"" + chance.of(List.of(PolicySpec.A, PolicySpec.B, PolicySpec.ACME))
                + "\", affected: \"[" + chance.version() + "," + chance.version() + "]\", fixed: [\""
                + chance.version() + "\", \"" + chance.version() + "\"], given: \""
                + Grid.at(chance.between(-20, 100)) + "\", within: " + chance.of(List.of("0h", "6h", "48h"))
                + ", why: x}\n";
    }

    private static String waiver(Chance chance) {
        int from = chance.between(-120, 60);
        String who = chance.of(List.of("service: s0", "service: s1", "team: money", "team: shop"));
        String what = chance.of(List.of(
                "",
                ", library: \"" + PolicySpec.A + "\"",
                ", library: \"" + PolicySpec.ACME + "\", versions: \"[1,2)\"",
                ", environment: prod",
                ", rule: build-horizon",
                ", rule: standards",
                ", rule: evidence"));
        return "  - {" + who + what + ", reason: x, ticket: X-1, requester: ada, approver: grace, from: \""
                + Grid.at(from) + "\", until: \"" + Grid.at(from + chance.between(1, 360)) + "\"}\n";
    }
}
