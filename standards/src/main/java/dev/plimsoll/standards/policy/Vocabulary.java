package dev.plimsoll.standards.policy;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.plimsoll.standards.Standards;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a company calls the things that standards speak of; without a word of its own they are those of our platform.
 *
 * @param words full names of types, or package URLs, by the word that the pages declare in their header
 */
public record Vocabulary(Map<String, Set<String>> words) {

    /** The words of our own platform. */
    public static final Vocabulary OWN = new Vocabulary(Standards.words());

    public Vocabulary {
        words = words.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, word -> Set.copyOf(word.getValue())));
    }

    /**
     * What the company calls it.
     *
     * @throws IllegalArgumentException when no page declares such a word
     */
    public Set<String> of(String word) {
        Set<String> names = words.get(word);
        if (names == null) {
            throw new IllegalArgumentException("No page of a standard declares the word `" + word + "` in its header");
        }
        return names;
    }

    /** The same with other names for one word. */
    public Vocabulary with(String word, Set<String> names) {
        Map<String, Set<String>> other = new HashMap<>(words);
        other.put(word, names);
        return new Vocabulary(other);
    }
}
