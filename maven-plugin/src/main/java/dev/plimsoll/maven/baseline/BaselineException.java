package dev.plimsoll.maven.baseline;

import static java.util.stream.Collectors.joining;

import dev.plimsoll.standards.policy.Problem;
import java.util.List;

/** A baseline that cannot be used, with every mistake in it. */
public final class BaselineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BaselineException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(joining("\n")));
    }
}
