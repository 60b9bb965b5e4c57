package dev.plimsoll.rules.source;

import com.google.errorprone.VisitorState;
import dev.plimsoll.standards.policy.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a company's vocabulary reaches the checks on sources: as options of Error Prone, {@code -XepOpt:Plimsoll:pii=...}. */
public final class Words {
    private static final String PREFIX = "Plimsoll:";
    private static final String PII = "pii";

    private Words() {}

    /** By key, for {@link Compilation#words}. */
    public static Map<String, List<String>> of(Vocabulary vocabulary) {
        return Map.of(PII, vocabulary.pii().stream().sorted().toList());
    }

    /** The options of javac. */
    static List<String> options(Map<String, List<String>> words) {
        return words.entrySet().stream()
                .map(word -> "-XepOpt:" + PREFIX + word.getKey() + "=" + String.join(",", word.getValue()))
                .sorted()
                .toList();
    }

    /** The annotations that say of something that it is personal data. */
    public static Set<String> pii(VisitorState state) {
        List<String> given = state.errorProneOptions().getFlags().getListOrEmpty(PREFIX + PII);
        return given.isEmpty() ? Vocabulary.OWN.pii() : Set.copyOf(given);
    }
}
