package dev.plimsoll.standards.policy;

import static java.util.stream.Collectors.toCollection;

import dev.plimsoll.standards.policy.Node.Mapping;
import dev.plimsoll.standards.policy.Node.Place;
import dev.plimsoll.standards.policy.Node.Scalar;
import dev.plimsoll.standards.policy.Node.Sequence;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One mapping of the policy with the keys it may have; asks for values, and collects what is wrong with them. */
final class Section {

    private final Place at;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Problems problems;

    Section(Mapping mapping, Set<String> keys, Problems problems) {
        this.at = mapping.at();
        this.problems = problems;
        mapping.entries().forEach((key, value) -> {
            if (!keys.contains(key.name())) {
                problems.add(
                        key.at(), "`" + key.name() + "` is not a key of a policy", DidYouMean.of(key.name(), keys));
            }
            values.putIfAbsent(key.name(), value);
        });
    }

    Place placeOf(String key) {
        Node value = values.get(key);
        return value == null ? at : value.at();
    }

    @Nullable
    String text(String key) {
        Node value = values.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Scalar scalar && !scalar.isNull()) {
            return scalar.text();
        }
        problems.add(value.at(), "`" + key + "` is " + value.kind(), "write one value behind it");
        return null;
    }

    String required(String key, String action) {
        if (!has(key)) {
            problems.add(at, "`" + key + "` is missing", action);
        }
        String text = text(key);
        return text == null ? "" : text;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Like {@link #parsed}, and a missing key is a mistake as well. */
    <T> Optional<T> demanded(String key, Function<String, T> parser, String action) {
        if (!has(key)) {
            problems.add(at, "`" + key + "` is missing", action);
        }
        return parsed(key, parser);
    }

    /** The values of a list, or of the one value that stands in its place; those that the parser refuses are left out. */
    <T> List<T> each(String key, Function<String, T> parser) {
        if (!(values.get(key) instanceof Sequence sequence)) {
            return parsed(key, parser).stream().toList();
        }
        if (sequence.items().isEmpty()) {
            problems.add(sequence.at(), "`" + key + "` is an empty list", "write at least one entry");
        }
        return sequence.items().stream()
                .flatMap(item -> element(key, item, parser).stream())
                .toList();
    }

    private <T> Optional<T> element(String key, Node item, Function<String, T> parser) {
        if (!(item instanceof Scalar scalar) || scalar.isNull()) {
            problems.add(item.at(), "an entry of `" + key + "` is " + item.kind(), "write one value per entry");
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(scalar.text()));
        } catch (IllegalArgumentException refused) {
            problems.add(
                    item.at(),
                    "`" + scalar.text() + "` in `" + key + "` cannot be read",
                    String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    boolean isList(String key) {
        return values.get(key) instanceof Sequence;
    }

    <T> T parsed(String key, Function<String, T> parser, T fallback) {
        return parsed(key, parser).orElse(fallback);
    }

    /** Empty where there is no value, or where the parser refuses it with an IllegalArgumentException. */
    <T> Optional<T> parsed(String key, Function<String, T> parser) {
        String text = text(key);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException refused) {
            problems.add(
                    placeOf(key), "`" + key + ": " + text + "` cannot be read", String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    <E extends Enum<E>> E word(String key, Class<E> type, E fallback) {
        return parsed(key, text -> constant(type, text), fallback);
    }

    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        Set<String> words = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(toCollection(LinkedHashSet::new));
        if (!words.contains(text)) {
            throw new IllegalArgumentException(DidYouMean.of(text, words));
        }
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }

    /** @param first the key that an entry begins with, for the messages */
    List<Mapping> mappings(String key, String first) {
        Node value = values.get(key);
        if (value == null || value instanceof Scalar scalar && scalar.isNull()) {
            return List.of();
        }
        if (!(value instanceof Sequence sequence)) {
            problems.add(value.at(), "`" + key + "` is " + value.kind(), "write a list: `- " + first + ": ...`");
            return List.of();
        }
        return sequence.items().stream()
                .filter(item -> isMapping(item, first))
                .map(Mapping.class::cast)
                .toList();
    }

    private boolean isMapping(Node item, String first) {
        if (item instanceof Mapping) {
            return true;
        }
        problems.add(item.at(), "this entry is " + item.kind(), "write `" + first + ": ...` behind the dash");
        return false;
    }

    Mapping mapping(String key) {
        Node value = values.get(key);
        if (value instanceof Mapping mapping) {
            return mapping;
        }
        if (value != null && !(value instanceof Scalar scalar && scalar.isNull())) {
            problems.add(value.at(), "`" + key + "` is " + value.kind(), "write one indented line per entry");
        }
        return new Mapping(at, Map.of());
    }
}
