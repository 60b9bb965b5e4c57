package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** The body of {@code POST /api/v1/decisions:batch}. */
record Batch(@Nullable List<@Nullable Question> questions) {

    private static final int MOST = 500;

    /** In the order of the questions. */
    record Answers(List<Answer> answers) {}

    /** One of the two: a decision, or why there is none. */
    record Answer(@Nullable Decision decision, @Nullable ProblemDetail problem) {}

    /** Each question by itself: one that cannot be answered keeps no other from being. */
    Answers answers(Gatekeeper gatekeeper, Asker asker) {
        if (questions == null || questions.isEmpty() || questions.size() > MOST) {
            throw Refusal.badRequest(
                    "`questions` has " + (questions == null ? 0 : questions.size()) + " entries",
                    "send 1 to " + MOST + " questions");
        }
        return new Answers(IntStream.range(0, questions.size())
                .mapToObj(n -> answer(gatekeeper, questions.get(n), asker.of(n)))
                .toList());
    }

    private static Answer answer(Gatekeeper gatekeeper, @Nullable Question question, Asker asker) {
        try {
            if (question == null) {
                throw Refusal.badRequest("The question is missing", "send an object for each");
            }
            return new Answer(gatekeeper.answer(question, asker).decision(), null);
        } catch (Refusal refusal) {
            return new Answer(null, refusal.problem());
        }
    }
}
