package dev.plimsoll.standards.policy;

import static dev.plimsoll.standards.policy.PolicyReader.ordered;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/** Reads what a company calls the things that standards speak of. */
final class VocabularyReader {

    private static final Set<String> VOCABULARY = ordered("pii", "bom");

    private VocabularyReader() {}

    static Vocabulary vocabulary(Node.Mapping entries, Problems problems) {
        Section section = new Section(entries, VOCABULARY, problems);
        return new Vocabulary(
                words(section, "pii", Values::className, Vocabulary.OWN.pii()),
                words(section, "bom", Values::bom, Vocabulary.OWN.bom()));
    }

    private static Set<String> words(Section section, String key, Function<String, String> parser, Set<String> own) {
        return section.has(key) ? new LinkedHashSet<>(section.each(key, parser)) : own;
    }
}
