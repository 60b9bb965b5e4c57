package dev.plimsoll.rules.source;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.google.errorprone.VisitorState;
import dev.plimsoll.standards.policy.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a company's vocabulary reaches the checks on sources: as options of Error Prone, {@code -XepOpt:Plimsoll:pii=...}. */
public final class Words {
    private static final String PREFIX = "Plimsoll:";

    private Words() {}

    /** By word, for {@link Compilation#words}. */
    public static Map<String, List<String>> of(Vocabulary vocabulary) {
        return vocabulary.words().entrySet().stream()
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey,
                        word -> word.getValue().stream().sorted().toList()));
    }

    /** The options of javac. */
    static List<String> options(Map<String, List<String>> words) {
        return words.entrySet().stream()
                .map(word -> "-XepOpt:" + PREFIX + word.getKey() + "=" + String.join(",", word.getValue()))
                .sorted()
                .toList();
    }

    /** What the company calls something. */
    public static Set<String> of(String word, VisitorState state) {
        return of(word, state.errorProneOptions().getFlags().getListOrEmpty(PREFIX + word));
    }

    /** The same before anything is compiled. */
    public static Set<String> of(String word, Map<String, List<String>> words) {
        return of(word, words.getOrDefault(word, List.of()));
    }

    private static Set<String> of(String word, List<String> given) {
        return given.isEmpty() ? Vocabulary.OWN.of(word) : Set.copyOf(given);
    }
}
