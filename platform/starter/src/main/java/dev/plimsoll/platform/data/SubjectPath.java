package dev.plimsoll.platform.data;

import java.util.List;
import java.util.stream.Stream;

/**
 * How one entity leads to the id of its data subject.
 *
 * @param steps from entity to entity, none where it says so itself
 * @param end the attribute of the last entity that is the id
 */
record SubjectPath(List<SubjectStep> steps, EntityAttribute end) {
    SubjectPath {
        steps = List.copyOf(steps);
    }

    SubjectPath after(SubjectStep first) {
        return new SubjectPath(Stream.concat(Stream.of(first), steps.stream()).toList(), end);
    }

    SubjectPath from(int step) {
        return new SubjectPath(steps.subList(step, steps.size()), end);
    }

    int length() {
        return steps.size();
    }

    /** A condition of JPQL, with the parameter {@code :subject}. */
    String condition(String alias) {
        Joined joined = Joined.along(steps, alias);
        String equal = joined.last() + "." + end.path() + " = :subject";
        return joined.owners().isEmpty() ? equal : joined.existing(equal);
    }

    /** A query of JPQL for the id of the subject, with the parameter {@code :id} for that of the first entity. */
    String query(String entity) {
        Joined joined = Joined.along(steps, "e");
        String from = String.join(
                ", ",
                Stream.concat(Stream.of(entity + " e"), joined.owners().stream())
                        .toList());
        String where = String.join(
                " and ",
                Stream.concat(Stream.of("id(e) = :id"), joined.links().stream()).toList());
        return "select " + joined.last() + "." + end.path() + " from " + from + " where " + where;
    }
}
