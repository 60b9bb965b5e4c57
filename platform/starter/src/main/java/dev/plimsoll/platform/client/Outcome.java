package dev.plimsoll.platform.client;

import dev.plimsoll.platform.client.ServiceCallFailedException.Reason;
import org.jspecify.annotations.Nullable;

/** What one attempt brought: an answer or a failure. */
record Outcome(@Nullable Answer answer, @Nullable ServiceCallFailedException failure) {
    boolean isPassing() {
        return answer != null ? answer.isPassing() : failure != null && failure.reason() == Reason.UNREACHABLE;
    }

    Answer answerOf(Call call, ReadProblems problems) {
        if (answer == null) {
            throw failure != null ? failure : new IllegalStateException("neither answer nor failure");
        }
        if (answer.status().isError()) {
            throw new ServiceCallFailedException(call, answer.status(), problems.of(answer));
        }
        return answer;
    }
}
