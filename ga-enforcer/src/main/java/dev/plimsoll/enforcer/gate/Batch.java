package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.access.Caller;
import java.util.List;
import java.util.function.Function;
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
    Answers answers(Gatekeeper gatekeeper, Caller caller, @Nullable String key) {
        Asker asker = new Asker(caller.name(), key);
        if (questions == null || questions.isEmpty() || questions.size() > MOST) {
            throw Refusal.badRequest(
                    "`questions` has " + (questions == null ? 0 : questions.size()) + " entries",
                    "send 1 to " + MOST + " questions");
        }
        return new Answers(IntStream.range(0, questions.size())
                .mapToObj(n -> answer(questions.get(n), caller, question -> gatekeeper.answer(question, asker.of(n))))
                .toList());
    }

    private static Answer answer(
            @Nullable Question question, Caller caller, Function<Question, DecisionStore.Given> gatekeeper) {
        try {
            if (question == null) {
                throw Refusal.badRequest("The question is missing", "send an object for each");
            }
            question.checkAskedBy(caller);
            return new Answer(gatekeeper.apply(question).decision(), null);
        } catch (Refusal refusal) {
            return new Answer(null, refusal.problem());
        }
    }
}
