package dev.plimsoll.standards.policy;

import java.util.List;
import java.util.Map;

/** A piece of YAML that knows its place. */
sealed interface Node {

    Place at();

    record Place(int line, int column) {}

    record Scalar(Place at, String text, boolean isNull) implements Node {}

    record Sequence(Place at, List<Node> items) implements Node {}

    /** Keys in the order of the file, each with the place of the key itself. */
    record Mapping(Place at, Map<Key, Node> entries) implements Node {}

    record Key(Place at, String name) {}

    default String kind() {
        if (this instanceof Scalar scalar) {
            return scalar.isNull() ? "nothing" : "`" + scalar.text() + "`";
        }
        return this instanceof Sequence ? "a list" : "a mapping";
    }
}
