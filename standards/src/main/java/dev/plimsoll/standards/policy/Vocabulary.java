package dev.plimsoll.standards.policy;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.plimsoll.standards.Standards;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a company calls the things that standards speak of; without a word of its own they are those of our platform.
 *
 * @param words full names of types, or package URLs, by the word that the pages declare in their header
 */
public record Vocabulary(Map<String, Set<String>> words) {

    /** What a page writes for libraries of which our own platform has none. */
    static final String LIBRARIES = "pkg:";

    /** The words of our own platform. */
    public static final Vocabulary OWN = new Vocabulary(Standards.words());

    public Vocabulary {
        words = words.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getKey, word -> word.getValue().stream()
                .filter(name -> !name.equals(LIBRARIES))
                .collect(toUnmodifiableSet())));
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

    /** The libraries, {@code group:artifact}, each with the version to begin with, which is empty where none is named. */
    public SortedMap<String, String> libraries(String word) {
        SortedMap<String, String> libraries = new TreeMap<>();
        for (String name : of(word)) {
            String[] parts = name.substring("pkg:maven/".length()).split("@", 2);
            libraries.put(parts[0].replace('/', ':'), parts.length == 1 ? "" : parts[1]);
        }
        return Collections.unmodifiableSortedMap(libraries);
    }

    /** The same with other names for one word. */
    public Vocabulary with(String word, Set<String> names) {
        Map<String, Set<String>> other = new HashMap<>(words);
        other.put(word, names);
        return new Vocabulary(other);
    }
}
