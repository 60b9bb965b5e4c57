package dev.plimsoll.rules.source;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A check on sources that says in which files there is nothing for it to find. */
public interface SourceRule {
    /**
     * What stands somewhere in every source that breaks the standard, or that says by an annotation of source retention, which no
     * class has, that others do.
     *
     * @param words what the company calls things, as in {@link Compilation#words}
     */
    Pattern traces(Map<String, List<String>> words);
}
