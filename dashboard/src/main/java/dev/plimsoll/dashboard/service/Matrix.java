package dev.plimsoll.dashboard.service;

import dev.plimsoll.dashboard.layout.Share;
import dev.plimsoll.dashboard.layout.Tag;
import dev.plimsoll.enforcer.fleet.ServiceDetail.Broken;
import dev.plimsoll.enforcer.fleet.ServiceDetail.StandardState;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The standards as the newest report of the service left them, broken ones first. */
record Matrix(List<Row> rows, List<Share> shares, boolean reported) {

    private static final List<String> ORDER = List.of("BROKEN", "NOT_RUN", "PASSED", "UNCHECKED");

    static Matrix of(List<StandardState> states) {
        List<Row> rows = states.stream()
                .sorted(Comparator.comparingInt((StandardState state) -> ORDER.indexOf(state.state()))
                        .thenComparing(StandardState::topic)
                        .thenComparing(StandardState::id))
                .map(Row::of)
                .toList();
        return new Matrix(
                rows,
                Share.of(List.of(
                        part(states, "Broken", "bad", "BROKEN"),
                        part(states, "Not run", "warn", "NOT_RUN"),
                        part(states, "Kept", "ok", "PASSED"),
                        part(states, "No report", "quiet", "UNCHECKED"))),
                states.stream().anyMatch(state -> !state.state().equals("UNCHECKED")));
    }

    private static Share.Part part(List<StandardState> states, String word, String tone, String state) {
        return new Share.Part(word, tone, (int)
                states.stream().filter(each -> each.state().equals(state)).count());
    }

    /** One standard; the violations as {@code file:line}. */
    record Row(
            String id,
            String title,
            String topic,
            Tag state,
            Tag severity,
            @Nullable String reason,
            List<Violation> violations) {
        static Row of(StandardState state) {
            return new Row(
                    state.id(),
                    state.title(),
                    state.topic(),
                    Tag.ofState(state.state(), state.severity()),
                    Tag.ofSeverity(state.severity()),
                    state.reason(),
                    state.violations().stream().map(Violation::of).toList());
        }
    }

    /** Where, and what broke. */
    record Violation(String place, String message) {
        static Violation of(Broken broken) {
            return new Violation(
                    broken.line() > 0 ? broken.file() + ":" + broken.line() : broken.file(), broken.message());
        }
    }
}
