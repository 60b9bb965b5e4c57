package dev.plimsoll.standards.policy;

import static java.util.stream.Collectors.joining;

import dev.plimsoll.standards.policy.Node.Key;
import dev.plimsoll.standards.policy.Node.Mapping;
import dev.plimsoll.standards.policy.Node.Place;
import dev.plimsoll.standards.policy.Node.Scalar;
import dev.plimsoll.standards.policy.Node.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Turns YAML into a tree that knows its places. */
final class YamlTree {

    private static final YAMLMapper MAPPER = new YAMLMapper();

    private final JsonParser parser;
    private final Problems problems;

    private YamlTree(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The root mapping; empty where the text is. Syntax errors end up in {@code problems}. */
    static Mapping read(String text, Problems problems) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return new YamlTree(parser, problems).root();
        } catch (JacksonException broken) {
            problems.add(
                    place(broken.getLocation()),
                    "this is not YAML: " + reason(broken),
                    "correct the syntax there or just above");
            return empty();
        }
    }

    /** The parser's message without its excerpts of the source. */
    private static String reason(JacksonException broken) {
        return String.valueOf(broken.getOriginalMessage())
                .lines()
                .filter(line -> !line.startsWith(" ") && !line.startsWith("in "))
                .collect(joining(", "));
    }

    private Mapping root() {
        JsonToken first = parser.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return empty();
        }
        Node node = node(first);
        JsonToken more = parser.nextToken();
        if (more != null) {
            problems.add(
                    place(parser.currentTokenLocation()),
                    "a second document begins here",
                    "keep one document in the file");
        }
        if (node instanceof Mapping mapping) {
            return mapping;
        }
        problems.add(
                node.at(), "a policy is a mapping, this is " + node.kind(), "begin with `governed:` or another key");
        return empty();
    }

    private Node node(JsonToken token) {
        Place at = place(parser.currentTokenLocation());
        return switch (token) {
            case START_OBJECT -> mapping(at);
            case START_ARRAY -> sequence(at);
            case VALUE_NULL -> new Scalar(at, "", true);
            default -> new Scalar(at, parser.getString(), false);
        };
    }

    private Mapping mapping(Place at) {
        Map<Key, Node> entries = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Key key = new Key(place(parser.currentTokenLocation()), parser.currentName());
            if (!seen.add(key.name())) {
                problems.add(key.at(), "`" + key.name() + "` is here a second time", "keep one of the two");
            }
            entries.put(key, node(parser.nextToken()));
        }
        return new Mapping(at, entries);
    }

    private Sequence sequence(Place at) {
        List<Node> items = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            items.add(node(token));
            token = parser.nextToken();
        }
        return new Sequence(at, items);
    }

    private static Mapping empty() {
        return new Mapping(new Place(1, 1), Map.of());
    }

    private static Place place(@Nullable TokenStreamLocation location) {
        return location == null
                ? new Place(1, 1)
                : new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
