package dev.plimsoll.platform.client;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a called service says is wrong. */
record ReadProblems(JsonMapper json) {
    /** Null where the answer is none in the common form. */
    @Nullable
    ProblemDetail of(Answer answer) {
        MediaType type = answer.headers().getContentType();
        if (type == null || !type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)) {
            return null;
        }
        try {
            JsonNode said = json.readTree(answer.body());
            ProblemDetail problem = ProblemDetail.forStatus(answer.status());
            problem.setTitle(said.path("title").asString(problem.getTitle()));
            problem.setDetail(said.path("detail").asString(null));
            return problem;
        } catch (JacksonException e) {
            return null;
        }
    }
}
