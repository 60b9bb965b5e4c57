package dev.plimsoll.standards;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that every service owes the platform, as its page says it.
 *
 * @param id the page's file name, in kebab case
 * @param topic the folder the page lies in
 * @param title an imperative sentence
 * @param why the page's first paragraph in one line
 * @param since the version of Plimsoll that brought it
 * @param seed the practice of the platform that it codifies
 * @param words the words of a company's vocabulary that it speaks of, each with what our own platform calls it
 * @param markdown the page's text below the header
 */
public record Standard(
        String id,
        String topic,
        String title,
        Severity severity,
        FixKind fix,
        String since,
        String seed,
        Map<String, Set<String>> words,
        String why,
        String markdown,
        List<Example> examples) {

    public Standard {
        words = Map.copyOf(words);
        examples = List.copyOf(examples);
    }

    /** The name of the detector's class: the id in CamelCase. */
    public String className() {
        return className(id);
    }

    /** The id of the standard whose detector or fix has this simple class name; the inverse of {@link #className()}. */
    public static String idOf(Class<?> detectorOrFix) {
        return idOf(detectorOrFix.getSimpleName());
    }

    static String className(String id) {
        return Stream.of(id.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** A number begins a word, other than in names like {@code Slf4j}. */
    static String idOf(String className) {
        return className
                .replaceFirst("Fix$", "")
                .replaceAll("(?<!^)(?=[A-Z])|(?<=[a-zA-Z])(?=[0-9])(?!4j)", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** The id with its topic, as messages show it: {@code data/entity-has-version}. */
    public String path() {
        return topic + "/" + id;
    }
}
