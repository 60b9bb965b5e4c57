package dev.plimsoll.rules.source;

import java.util.regex.Pattern;

/** A check on sources that says in which files there is nothing for it to find. */
public interface SourceRule {
    /** What stands somewhere in every source that breaks the standard. */
    Pattern traces();
}
