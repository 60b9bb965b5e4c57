package dev.plimsoll.standards.policy;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A policy that cannot be used, with every mistake in it. */
public final class PolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public PolicyException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** The mistakes in the order of the file, at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
