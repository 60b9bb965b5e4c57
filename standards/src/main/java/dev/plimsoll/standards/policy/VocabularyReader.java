package dev.plimsoll.standards.policy;

import dev.plimsoll.standards.Standards;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads what a company calls the things that standards speak of. */
final class VocabularyReader {

    private VocabularyReader() {}

    static Vocabulary vocabulary(Node.Mapping entries, Problems problems) {
        Map<String, Set<String>> own = Standards.words();
        Section section = new Section(entries, own.keySet(), problems);
        Map<String, Set<String>> words = new LinkedHashMap<>(own);
        own.forEach((word, names) -> {
            if (section.has(word)) {
                words.put(word, new LinkedHashSet<>(section.each(word, parser(names))));
            }
        });
        return new Vocabulary(words);
    }

    /** A word is written as our own name for it is: a package URL or the name of a type. */
    private static Function<String, String> parser(Set<String> own) {
        return own.stream().anyMatch(name -> name.startsWith(Vocabulary.LIBRARIES)) ? Values::bom : Values::className;
    }
}
