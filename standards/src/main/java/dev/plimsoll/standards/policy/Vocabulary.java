package dev.plimsoll.standards.policy;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a company calls the things that standards speak of; without a word of its own they are those of our platform,
 * except that nobody needs a BOM that nobody named.
 *
 * @param pii annotations, by their full names, that say of a field or method that it holds personal data
 * @param bom package URLs of the BOMs or parents of which a service needs one, with the version to begin with or without
 */
public record Vocabulary(Set<String> pii, Set<String> bom) {

    /** The words of our own platform. */
    public static final Vocabulary OWN = new Vocabulary(Set.of("dev.plimsoll.platform.Pii"), Set.of());

    public Vocabulary {
        pii = Set.copyOf(pii);
        bom = Set.copyOf(bom);
    }

    /** The BOMs, {@code group:artifact}, each with the version to begin with, which is empty where none is named. */
    public SortedMap<String, String> boms() {
        SortedMap<String, String> boms = new TreeMap<>();
        for (String word : bom) {
            String[] parts = word.substring("pkg:maven/".length()).split("@", 2);
            boms.put(parts[0].replace('/', ':'), parts.length == 1 ? "" : parts[1]);
        }
        return Collections.unmodifiableSortedMap(boms);
    }
}
