package dev.plimsoll.standards.policy;

import java.util.Set;

/**
 * What a company calls the things that standards speak of; without a word of its own they are those of our platform.
 *
 * @param pii annotations, by their full names, that say of a field or method that it holds personal data
 * @param bom package URLs without version of the BOMs or parents of which a service needs one
 */
public record Vocabulary(Set<String> pii, Set<String> bom) {

    /** The words of our own platform. */
    public static final Vocabulary OWN =
            new Vocabulary(Set.of("dev.plimsoll.platform.Pii"), Set.of("pkg:maven/dev.plimsoll/plimsoll-bom"));

    public Vocabulary {
        pii = Set.copyOf(pii);
        bom = Set.copyOf(bom);
    }
}
