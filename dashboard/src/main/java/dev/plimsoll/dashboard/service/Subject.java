package dev.plimsoll.dashboard.service;

import dev.plimsoll.dashboard.layout.Library;
import dev.plimsoll.enforcer.fleet.ServiceDetail;
import dev.plimsoll.enforcer.fleet.ServiceDetail.StandardState;
import dev.plimsoll.enforcer.gate.Finding;
import dev.plimsoll.standards.policy.GateRule;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about: a library, a standard, or the build as a whole.
 *
 * @param library absent unless it is one
 * @param standard the id, absent unless it is one
 */
record Subject(
        String name, @Nullable Library library, @Nullable String standard) {

    private static final Subject BUILD = new Subject("The newest build", null, null);

    static Subject of(Finding finding, ServiceDetail detail) {
        String called = finding.library();
        if (called.equals(detail.row().service()) || called.equals(detail.digest())) {
            return BUILD;
        }
        return isOfStandards(finding)
                ? new Subject(title(called, detail), null, called)
                : new Subject(called, Library.of(called), null);
    }

    static boolean isOfStandards(Finding finding) {
        return finding.rule().equals(GateRule.STANDARDS.id());
    }

    private static String title(String standard, ServiceDetail detail) {
        return detail.standards().stream()
                .filter(state -> state.id().equals(standard))
                .map(StandardState::title)
                .findFirst()
                .orElse(standard);
    }
}
